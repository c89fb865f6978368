/** What pictures an issue takes: the page says it beforehand, and the function that sends them knows no others. */

/** Bytes a picture may have: a mail is read on the way, by phone. */
export const LARGEST_PICTURE = 1_000_000;

/** Types that every mail program shows. */
export const PICTURE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif'];

/** How the names of such files end. */
export const PICTURE_ENDINGS = ['png', 'jpg', 'jpeg', 'gif'] as const;

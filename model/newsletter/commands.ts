/** What editors and admins ask of the newsletter's functions. Writing an issue is no command: it is a working copy. */
import * as v from 'valibot';
import {command} from '../commands/command';
import {AUDIENCES, type Audience} from '../deliverables/audience';
import {idSchema, sha256Schema, textSchema} from '../schema/fields';
import type {Check} from './check-list';
import {type Block, issueAudienceSchema} from './issue';
import type {IssueReport} from './report';
import {newsletterSettingsSchema} from './settings';
import {type Preferences, readerAddressSchema} from './subscription';
import type {SuppressionReason} from './suppression';
import {isReasoned, REASON_WANTED, reviewAnswerEntries} from '../publishing/review-answer';

const ofIssue = v.strictObject({issue: idSchema});
const asReader = v.strictObject({issue: idSchema, audience: v.picklist(AUDIENCES)});

// ---- Writing: for editors ------------------------------------------------------------------------------------------

/** An issue as one audience gets it. */
export interface IssuePreview {
  readonly audience: Audience;
  readonly subject: string;
  /** A whole document, pictures included; its links to leave lead nowhere. */
  readonly html: string;
  readonly text: string;
  /** Bytes of this audience's HTML as it is sent. */
  readonly bytes: number;
  /** The whole check list, for all audiences; empty once the mails are made, since nothing can be changed then. */
  readonly checks: readonly Check[];
}

/** Renders the working copy as it was last written, or what was handed over as it goes; the mails as they went. */
export const previewIssue = command<IssuePreview>()('previewIssue', asReader);

/** Sends the working copy to the person who asks, as a reader of this audience gets it. */
export const testIssue = command<{readonly to: string}>()('testIssue', asReader);

/** How many readers an issue would go to. */
export const countReaders = command<{readonly readers: number}>()(
  'countReaders',
  v.strictObject({to: issueAudienceSchema}),
);

/** Blocks for everything new since the last issue (epoch milliseconds) that the working copy doesn't have. */
export const fillIssue = command<{readonly since: number; readonly blocks: readonly Block[]}>()(
  'fillIssue',
  ofIssue,
);

/** Deletes a working copy, and its pictures. What was sent stays. */
export const discardIssue = command()('discardIssue', ofIssue);

// ---- Review and sending: for editors -------------------------------------------------------------------------------

/** Puts a working copy before another editor. Refused as `not-whole` unless the whole check list passes. */
export const submitIssue = command()(
  'submitIssue',
  v.strictObject({issue: idSchema, hash: sha256Schema, request: v.optional(textSchema(2000))}),
);

/** Approves a working copy, or gives it back with a comment. Approval is for those who did not write in it. */
export const reviewIssue = command()(
  'reviewIssue',
  v.pipe(
    v.strictObject({issue: idSchema, ...reviewAnswerEntries}),
    v.forward(v.partialCheck([['decision'], ['comment']], isReasoned, REASON_WANTED), ['comment']),
  ),
);

/**
 * Sends an approved working copy, now or at a time to come (epoch milliseconds). From then on it is `newsletters/{issue}`,
 * and no working copy any more.
 */
export const sendIssue = command<{readonly state: 'scheduled' | 'sending'}>()(
  'sendIssue',
  v.strictObject({issue: idSchema, hash: sha256Schema, at: v.optional(v.number())}),
);

/** Takes back what waits for its time: it is a working copy again, and as approved as it was. */
export const takeBackIssue = command()('takeBackIssue', ofIssue);

/** Halts a sending, goes on with it, or ends it for good: who has the mail keeps it, and nobody else gets it. */
export const steerIssue = command()(
  'steerIssue',
  v.strictObject({issue: idSchema, action: v.picklist(['pause', 'resume', 'cancel'])}),
);

/** What became of an issue. */
export const reportIssue = command<IssueReport>()('reportIssue', ofIssue);

// ---- Readers and settings: for admins ------------------------------------------------------------------------------

/** What is known of an address: a reader, or why it is not written to. Moments in epoch milliseconds. */
export type ReaderEntry =
  | ({
      readonly state: 'subscribed';
      readonly email: string;
      readonly confirmedAt: number;
      readonly softBounces: number;
    } & Preferences)
  | {readonly state: SuppressionReason; readonly email: string; readonly at: number};

/**
 * Readers by their address, from its beginning; all of them where nothing is searched for. A whole address is looked up
 * among those that are not written to as well, which know addresses only by their hash. `next` goes on where it ended.
 */
export const listReaders = command<{readonly readers: readonly ReaderEntry[]; readonly next?: string}>()(
  'listReaders',
  v.strictObject({
    search: v.optional(v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254))),
    after: v.optional(v.pipe(v.string(), v.maxLength(254))),
  }),
);

/** Some of all readers, the next ones after an address, until `next` is absent. That somebody exported them is noted. */
export const exportReaders = command<{readonly readers: readonly ReaderEntry[]; readonly next?: string}>()(
  'exportReaders',
  v.strictObject({after: v.optional(v.pipe(v.string(), v.maxLength(254)))}),
);

/** Forgets an address but for the hash by which it isn't written to again. Answers whether it was a reader's. */
export const eraseReader = command<{readonly wasSubscribed: boolean}>()(
  'eraseReader',
  v.strictObject({email: readerAddressSchema}),
);

/** Says how issues are sent from now on, all of it. */
export const saveNewsletterSettings = command()(
  'saveNewsletterSettings',
  v.strictObject(newsletterSettingsSchema.entries),
);

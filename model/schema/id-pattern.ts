/** A slug, as it stands in an address. Apart from its schema, for pages that do without one. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

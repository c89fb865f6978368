/** The iD that somebody means who typed or pasted an address, spaces or bare digits; anything else stays as it is. */
export function tidyOrcid(typed: string): string {
  const trimmed = typed.trim();
  const bare = trimmed
    .replace(/^https?:\/\/(?:www\.)?orcid\.org\//i, '')
    .replace(/[\s‐‑–—-]/g, '')
    .replace(/\/$/, '')
    .toUpperCase();
  return /^\d{15}[\dX]$/.test(bare) ? (bare.match(/.{4}/g) ?? []).join('-') : trimmed;
}

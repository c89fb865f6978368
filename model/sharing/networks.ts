/** What is shared: the words and the address, without anything the reader chose for themselves. */
export interface Shared {
  readonly title: string;
  readonly url: string;
}

/** A network's own page for writing a post, filled in. It is a plain link: nothing of a network's runs on the portal. */
export interface Network {
  readonly id: 'bluesky' | 'linkedin' | 'x' | 'facebook' | 'whatsapp' | 'email';
  /** Its name, the same in every language but for email. */
  readonly name: string;
  address(shared: Shared): string;
}

export const NETWORKS: readonly Network[] = [
  {
    id: 'bluesky',
    name: 'Bluesky',
    address: ({title, url}) => link('https://bsky.app/intent/compose', {text: `${title} ${url}`}),
  },
  {
    id: 'linkedin',
    name: 'LinkedIn',
    address: ({url}) => link('https://www.linkedin.com/sharing/share-offsite/', {url}),
  },
  {
    id: 'x',
    name: 'X',
    address: ({title, url}) => link('https://x.com/intent/post', {text: title, url}),
  },
  {
    id: 'facebook',
    name: 'Facebook',
    address: ({url}) => link('https://www.facebook.com/sharer/sharer.php', {u: url}),
  },
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    address: ({title, url}) => link('https://wa.me/', {text: `${title} ${url}`}),
  },
  {
    id: 'email',
    name: 'Email',
    address: ({title, url}) => link('mailto:', {subject: title, body: `${title}\n\n${url}`}),
  },
];

/**
 * The address for sharing on a Mastodon server, which everyone chooses for themselves: `mastodon.social`, also written
 * with `https://` or as an account, `@ada@mastodon.social`. `undefined` for what is no server's name.
 */
export function mastodonAddress(server: string, {title, url}: Shared): string | undefined {
  const host = server
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^.*@/, '');
  const isHost =
    /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(host);
  return isHost ? link(`https://${host}/share`, {text: `${title} ${url}`}) : undefined;
}

/** Spaces as %20: mail programs and some networks show a plus as it stands. */
function link(address: string, params: Readonly<Record<string, string>>): string {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${address}?${query.join('&')}`;
}

/** The name of the site an address leads to, as people know it: without "www." in front. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host.replace(/^www\./, '') ?? '';
}

import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** `robots.txt` with the address of the sitemaps, which must be whole: the build does not know where it will stand. */
export function withSitemap(robots: string, origin: string): string {
  const rules = robots.replace(/\n*Sitemap: .*\n*$/, '').trimEnd();
  return `${rules}\n\nSitemap: ${origin}/sitemap.xml\n`;
}

/** Writes it into a build. */
export async function writeSitemapAddress(folder: string, origin: string): Promise<void> {
  const file = join(folder, 'robots.txt');
  await writeFile(file, withSitemap(await readFile(file, 'utf8'), origin));
}

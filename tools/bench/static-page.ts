import {CONTENT_DIR, readContent} from '../seed/content';

/** The outcomes as one plain static page: what a portal without any software would serve. */
export async function staticPage(): Promise<string> {
  const {documents} = await readContent(CONTENT_DIR, {demo: false});
  const items = documents
    .filter(({path}) => /^deliverables\/[^/]+$/.test(path))
    .map(({path, data}) => {
      const {title, summary} = data as {title: string; summary: string};
      return `<li><h2><a href="/${path}">${escaped(title)}</a></h2><p>${escaped(summary)}</p></li>`;
    });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Outcomes</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Outcomes</h1><ul>${items.join('\n')}</ul></main></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

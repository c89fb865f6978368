/** The blocks of an issue in the three forms they are read in: mail programs' HTML, plain text, the portal's Markdown. */
import type {Audience} from '@model/deliverables/audience';
import {unescaped} from '@model/html/html';
import {markdownHtml} from '@model/html/markdown';
import {markdownText} from '@model/html/markdown-text';
import {type ComposedBlock, type ComposedPick, summaryTo} from '@model/newsletter/compose';

/** Who reads, and where the portal is. */
export interface Reading {
  /** In whose words; in general where nobody is named. */
  readonly audience?: Audience;
  /** The portal's address, without a slash at the end. */
  readonly portal: string;
  /** The issue, by which the portal's own links say where a visit came from; without one they are plain. */
  readonly via?: string;
}

export const COLOURS = {
  ink: '#0e1b3d',
  muted: '#525c75',
  accent: '#b83c12',
  rule: '#e2d9ca',
  paper: '#fbf8f2',
};

const FOLDERS = {outcome: 'deliverables', news: 'news', event: 'events'} as const;

/** As MJML. */
export function blockMjml(block: ComposedBlock, reading: Reading): string {
  switch (block.type) {
    case 'text': {
      const heading = block.heading ? `<h2 style="font-size:20px">${escaped(block.heading)}</h2>` : '';
      return `<mj-text>${heading}${markdownMjml(block.text, reading)}</mj-text>`;
    }
    case 'image': {
      const href = block.url ? ` href="${escaped(marked(block.url, reading))}"` : '';
      return `<mj-image src="${escaped(block.src)}" alt="${escaped(block.alt)}"${href} />`;
    }
    case 'outcome':
    case 'news':
    case 'event': {
      const when = block.when ? `<p style="color:${COLOURS.muted}">${escaped(block.when)}</p>` : '';
      const heading = link(addressOf(block, reading), block.title);
      return `<mj-text><h2 style="font-size:20px">${heading}</h2>${when}${paragraphs(summaryTo(block, reading.audience))}</mj-text>`;
    }
    case 'button':
      return `<mj-button href="${escaped(marked(block.url, reading))}">${escaped(block.label)}</mj-button>`;
    case 'divider':
      return `<mj-divider border-width="1px" border-color="${COLOURS.rule}" />`;
  }
}

/** As plain text; empty where it says nothing without pictures. */
export function blockText(block: ComposedBlock, reading: Reading): string {
  switch (block.type) {
    case 'text':
      return [block.heading, markdownText(block.text, (href) => placed(href, reading))]
        .filter(Boolean)
        .join('\n\n');
    case 'image':
      return [block.alt && `[${block.alt}]`, block.url && marked(block.url, reading)]
        .filter(Boolean)
        .join('\n');
    case 'outcome':
    case 'news':
    case 'event': {
      const when = block.when ? `${block.when}\n` : '';
      return `${block.title}\n${when}${summaryTo(block, reading.audience)}\n${addressOf(block, reading)}`;
    }
    case 'button':
      return `${block.label}: ${marked(block.url, reading)}`;
    case 'divider':
      return '* * *';
  }
}

/** As Markdown. Its pictures are the page's own files. */
export function blockMarkdown(block: ComposedBlock, reading: Reading): string {
  switch (block.type) {
    case 'text':
      return [block.heading && `## ${plain(block.heading)}`, block.text].filter(Boolean).join('\n\n');
    case 'image':
      return `![${plain(block.alt)}](${block.src})`;
    case 'outcome':
    case 'news':
    case 'event': {
      const heading = `### [${plain(block.title)}](<${addressOf(block, reading)}>)`;
      return [heading, block.when && `*${plain(block.when)}*`, plain(summaryTo(block, reading.audience))]
        .filter(Boolean)
        .join('\n\n');
    }
    case 'button':
      return `**[${plain(block.label)}](<${marked(block.url, reading)}>)**`;
    case 'divider':
      return '---';
  }
}

/** A link in a mail. */
export function link(url: string, words: string): string {
  return `<a href="${escaped(url)}" style="color:${COLOURS.ink}">${escaped(words)}</a>`;
}

/** As text in MJML, which knows templates and conditional comments beside HTML. */
export function escaped(text: string): string {
  const inHtml = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return withoutTemplates(inHtml);
}

function withoutTemplates(markup: string): string {
  return markup.replace(/[[\]{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Markdown in a mail: nothing of its author's markup gets through. */
function markdownMjml(text: string, reading: Reading): string {
  const clean = String(markdownHtml(text, {topLevel: 3, page: ''}));
  return withoutTemplates(clean).replace(
    /<a href="([^"]*)"[^>]*>/g,
    (_, href: string) =>
      `<a href="${escaped(placed(unescaped(href), reading))}" style="color:${COLOURS.ink}">`,
  );
}

/** Where a link in a text leads from a mail; the portal's own addresses may be written without its host. */
function placed(href: string, reading: Reading): string {
  return marked(href.startsWith('/') ? `${reading.portal}${href}` : href, reading);
}

/** As text in Markdown: none of its marks means anything, and lines break where they did. */
function plain(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => part.replace(/[\\`*_{}[\]<>()#+!|~&.-]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\\n'))
    .join('\n\n');
}

function addressOf({type, id}: ComposedPick, reading: Reading): string {
  return marked(`${reading.portal}/${FOLDERS[type]}/${id}`, reading);
}

/** An address, with a mark on the portal's own that says by what it was reached. Others are left as they are. */
function marked(url: string, {portal, via}: Reading): string {
  if (via === undefined || (url !== portal && !url.startsWith(`${portal}/`))) return url;
  const address = new URL(url);
  address.searchParams.set('via', via);
  return address.href;
}

function paragraphs(text: string): string {
  const parts = text.split(/\n{2,}/).map((part) => escaped(part).replaceAll('\n', '<br />'));
  return parts.map((part) => `<p>${part}</p>`).join('');
}

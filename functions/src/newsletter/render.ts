import type {Audience} from '@model/deliverables/audience';
import {
  type ComposedBlock,
  type ComposedIssue,
  type ComposedPick,
  summaryTo,
} from '@model/newsletter/compose';

/** An issue as one audience gets it. The reader's own links have `READER` where their token stands. */
export interface Rendered {
  readonly html: string;
  readonly text: string;
}

/** Stands in the place of a reader's token. */
export const READER = '-READERS-TOKEN-';

interface Frame {
  /** The portal's address, without a slash at the end. */
  readonly portal: string;
  readonly footer: string;
}

const INK = '#0e1b3d';
const MUTED = '#525c75';
const ACCENT = '#b83c12';

/** Renders an issue for the readers of one audience, as HTML by MJML and as plain text of its own. */
export async function renderIssue(
  content: ComposedIssue,
  audience: Audience,
  {portal, footer}: Frame,
): Promise<Rendered> {
  const blocks = content.blocks.filter(
    ({audiences}) => audiences.length === 0 || audiences.includes(audience),
  );
  const links = {
    leave: `${portal}/newsletter/unsubscribe?token=${READER}`,
    preferences: `${portal}/newsletter/preferences?token=${READER}`,
  };
  const why = `You get this because you subscribed at ${portal}/newsletter and confirmed it.`;
  const body = blocks.map((block) => blockMjml(block, audience, portal)).join('');
  const mjml = `<mjml lang="${content.language}">
<mj-head>
<mj-title>${escaped(content.subject)}</mj-title>
<mj-preview>${escaped(content.preheader)}</mj-preview>
<mj-attributes><mj-all font-family="Arial, Helvetica, sans-serif" /><mj-text color="${INK}" font-size="16px" line-height="1.6" /><mj-button background-color="${ACCENT}" color="#ffffff" font-size="16px" border-radius="8px" align="left" /></mj-attributes>
</mj-head>
<mj-body background-color="#fbf8f2">
<mj-section><mj-column>
<mj-text font-weight="700">CAN.HEAL</mj-text>
<mj-text><h1 style="margin:0;font-size:26px;line-height:1.25">${escaped(content.subject)}</h1></mj-text>
${body}
<mj-divider border-width="1px" border-color="#e2d9ca" />
<mj-text font-size="14px" color="${MUTED}"><p>Why do I get this? ${escaped(why)}</p><p>${link(links.leave, 'Leave the newsletter')} &#183; ${link(links.preferences, 'Change what you get')}</p><p>${escaped(footer)}</p></mj-text>
</mj-column></mj-section>
</mj-body></mjml>`;
  // Fetched with the first issue: it takes longer to load than all else, and each function would load it at its start.
  const {default: mjml2html} = await import('mjml');
  // Without fonts: the default ones would be fetched from a stranger at every opening.
  const {html} = await mjml2html(mjml, {fonts: {}, validationLevel: 'strict'});
  const text = [
    `CAN.HEAL\n\n${content.subject}`,
    ...blocks.map((block) => blockText(block, audience, portal)).filter((part) => part !== ''),
    `--\nWhy do I get this? ${why}\nLeave the newsletter: ${links.leave}\nChange what you get: ${links.preferences}\n${footer}`,
  ];
  return {html, text: `${text.join('\n\n')}\n`};
}

/** A rendered issue with the reader's own links. */
export function forReader({html, text}: Rendered, token: string): Rendered {
  return {html: html.replaceAll(READER, token), text: text.replaceAll(READER, token)};
}

function blockMjml(block: ComposedBlock, audience: Audience, portal: string): string {
  switch (block.type) {
    case 'text': {
      const heading = block.heading ? `<h2 style="font-size:20px">${escaped(block.heading)}</h2>` : '';
      return `<mj-text>${heading}${paragraphs(block.text)}</mj-text>`;
    }
    case 'image': {
      const href = block.url ? ` href="${escaped(marked(block.url, portal))}"` : '';
      return `<mj-image src="${escaped(block.src)}" alt="${escaped(block.alt)}"${href} />`;
    }
    case 'outcome':
    case 'news':
    case 'event': {
      const when = block.when ? `<p style="color:${MUTED}">${escaped(block.when)}</p>` : '';
      const heading = link(addressOf(block, portal), block.title);
      return `<mj-text><h2 style="font-size:20px">${heading}</h2>${when}${paragraphs(summaryTo(block, audience))}</mj-text>`;
    }
    case 'button':
      return `<mj-button href="${escaped(marked(block.url, portal))}">${escaped(block.label)}</mj-button>`;
    case 'divider':
      return '<mj-divider border-width="1px" border-color="#e2d9ca" />';
  }
}

function blockText(block: ComposedBlock, audience: Audience, portal: string): string {
  switch (block.type) {
    case 'text':
      return block.heading ? `${block.heading}\n\n${block.text}` : block.text;
    case 'image':
      return [block.alt && `[${block.alt}]`, block.url && marked(block.url, portal)]
        .filter(Boolean)
        .join('\n');
    case 'outcome':
    case 'news':
    case 'event': {
      const when = block.when ? `${block.when}\n` : '';
      return `${block.title}\n${when}${summaryTo(block, audience)}\n${addressOf(block, portal)}`;
    }
    case 'button':
      return `${block.label}: ${marked(block.url, portal)}`;
    case 'divider':
      return '* * *';
  }
}

const FOLDERS = {outcome: 'deliverables', news: 'news', event: 'events'} as const;

function addressOf({type, id}: ComposedPick, portal: string): string {
  return marked(`${portal}/${FOLDERS[type]}/${id}`, portal);
}

/** An address, with a mark on the portal's own that says by what it was reached. Others are left as they are. */
function marked(url: string, portal: string): string {
  if (url !== portal && !url.startsWith(`${portal}/`)) return url;
  const address = new URL(url);
  address.searchParams.set('via', 'newsletter');
  return address.href;
}

function link(url: string, words: string): string {
  return `<a href="${escaped(url)}" style="color:${INK}">${escaped(words)}</a>`;
}

function paragraphs(text: string): string {
  const parts = text.split(/\n{2,}/).map((part) => escaped(part).replaceAll('\n', '<br />'));
  return parts.map((part) => `<p>${part}</p>`).join('');
}

/** As text in MJML, which knows templates and conditional comments beside HTML. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('[', '&#91;')
    .replaceAll(']', '&#93;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');
}

import type {Audience} from '@model/deliverables/audience';
import type {ComposedIssue} from '@model/newsletter/compose';
import {blockMarkdown, blockMjml, blockText, COLOURS, escaped, link, type Reading} from './blocks';

/** An issue as one audience gets it. The reader's own links have `READER` where their token stands. */
export interface Rendered {
  readonly html: string;
  readonly text: string;
}

/** An issue as the portal keeps it, for everybody: whole, in general words, with nobody's links. */
export interface Archived extends Rendered {
  /** Markdown, for the portal's own page. */
  readonly body: string;
}

/** Stands in the place of a reader's token. */
export const READER = '-READERS-TOKEN-';

/** What is the same in all mails of an issue. */
export interface Frame {
  /** The issue's id. */
  readonly id: string;
  /** The portal's address, without a slash at the end. */
  readonly portal: string;
  readonly footer: string;
}

/** Renders an issue for the readers of one audience, as HTML by MJML and as plain text of its own. */
export async function renderIssue(
  content: ComposedIssue,
  audience: Audience,
  {id, portal, footer}: Frame,
): Promise<Rendered> {
  const blocks = content.blocks.filter(
    ({audiences}) => audiences.length === 0 || audiences.includes(audience),
  );
  const leave = `${portal}/newsletter/unsubscribe?token=${READER}`;
  const preferences = `${portal}/newsletter/preferences?token=${READER}`;
  const why = `Why do I get this? You get this because you subscribed at ${portal}/newsletter and confirmed it.`;
  return rendered(
    {...content, blocks},
    {audience, portal, via: id},
    {
      html: `${inEnglish(`<p>${escaped(why)}</p><p>${link(leave, 'Leave the newsletter')} &#183; ${link(preferences, 'Change what you get')}</p>`)}<p>${escaped(footer)}</p>`,
      text: `${why}\nLeave the newsletter: ${leave}\nChange what you get: ${preferences}\n${footer}`,
    },
  );
}

/** Renders an issue as the portal keeps it; its own page has other addresses for its pictures. */
export async function renderArchive(
  content: ComposedIssue,
  page: ComposedIssue,
  {portal, footer}: Pick<Frame, 'portal' | 'footer'>,
): Promise<Archived> {
  const reading = {portal};
  const get = `${portal}/newsletter`;
  const foot = {
    html: `${inEnglish(`<p>${link(get, 'Get the newsletter')}</p>`)}<p>${escaped(footer)}</p>`,
    text: `Get the newsletter: ${get}\n${footer}`,
  };
  // On the portal itself its addresses need no host.
  const body = page.blocks.map((block) => blockMarkdown(block, {portal: ''})).filter((part) => part !== '');
  return {...(await rendered(content, reading, foot)), body: body.join('\n\n')};
}

/** A rendered issue with the reader's own links. */
export function forReader({html, text}: Rendered, token: string): Rendered {
  return {html: html.replaceAll(READER, token), text: text.replaceAll(READER, token)};
}

/** The portal's own words, which are English in an issue of any language: voices that read it out are told. */
function inEnglish(html: string): string {
  return `<div lang="en">${html}</div>`;
}

async function rendered(
  {subject, preheader, language, blocks}: ComposedIssue,
  reading: Reading,
  foot: Rendered,
): Promise<Rendered> {
  const {ink, muted, accent, rule, paper} = COLOURS;
  const mjml = `<mjml lang="${language}">
<mj-head>
<mj-title>${escaped(subject)}</mj-title>
<mj-preview>${escaped(preheader)}</mj-preview>
<mj-attributes><mj-all font-family="Arial, Helvetica, sans-serif" /><mj-text color="${ink}" font-size="16px" line-height="1.6" /><mj-button background-color="${accent}" color="#ffffff" font-size="16px" border-radius="8px" align="left" /></mj-attributes>
</mj-head>
<mj-body background-color="${paper}">
<mj-section><mj-column>
<mj-text font-weight="700">CAN.HEAL</mj-text>
<mj-text><h1 style="margin:0;font-size:26px;line-height:1.25">${escaped(subject)}</h1></mj-text>
${blocks.map((block) => blockMjml(block, reading)).join('')}
<mj-divider border-width="1px" border-color="${rule}" />
<mj-text font-size="14px" color="${muted}">${foot.html}</mj-text>
</mj-column></mj-section>
</mj-body></mjml>`;
  // Fetched with the first issue: it takes longer to load than all else, and each function would load it at its start.
  const {default: mjml2html} = await import('mjml');
  // Without fonts: the default ones would be fetched from a stranger at every opening.
  const {html} = await mjml2html(mjml, {fonts: {}, validationLevel: 'strict'});
  const text = [
    `CAN.HEAL\n\n${subject}`,
    ...blocks.map((block) => blockText(block, reading)).filter((part) => part !== ''),
    `--\n${foot.text}`,
  ];
  return {html, text: `${text.join('\n\n')}\n`};
}

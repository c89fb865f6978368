/** A mail from the portal to one person, before it has a form. Plain text only: nothing in it is HTML. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Paragraphs in the order in which they are read. */
  readonly paragraphs: readonly string[];
  /** The one thing to do, after the first paragraphs. */
  readonly action?: {readonly label: string; readonly address: string};
  /** Why this mail came, and what to do when it is a mistake. */
  readonly footer: string;
}

/** A letter in both forms that mail clients show. */
export interface RenderedLetter {
  readonly text: string;
  readonly html: string;
}

const COLUMN = 'max-width:36rem;margin:0 auto;padding:24px;font:16px/1.6 system-ui,sans-serif;color:#0e1b3d';
const BUTTON =
  'display:inline-block;padding:12px 24px;border-radius:8px;background:#b83c12;color:#ffffff;font-weight:600;text-decoration:none';

/** Renders a letter as plain text and as HTML; whatever stands in it is shown as it is and never runs. */
export function renderLetter({subject, paragraphs, action, footer}: Letter): RenderedLetter {
  const text = [...paragraphs, ...(action ? [`${action.label}:\n${action.address}`] : []), `--\n${footer}`];
  const html = [
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`),
    ...(action
      ? [
          `<p><a href="${escaped(action.address)}" style="${BUTTON}">${escaped(action.label)}</a></p>`,
          `<p style="font-size:14px;color:#525c75">${escaped(action.address)}</p>`,
        ]
      : []),
    `<p style="font-size:14px;color:#525c75;border-top:1px solid #e2d9ca;padding-top:16px">${escaped(footer)}</p>`,
  ];
  return {
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head><body style="margin:0;background:#fbf8f2"><div style="${COLUMN}"><p style="font-weight:700">CAN.HEAL</p>${html.join('')}</div></body></html>`,
  };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

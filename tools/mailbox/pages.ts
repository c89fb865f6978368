import type {Mail} from './mail-store';

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { width: 100%; border-collapse: collapse; }
  th, td { text-align: left; padding: 0.4rem 0.6rem 0.4rem 0; border-bottom: 1px solid #8886; vertical-align: top; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
  iframe { width: 100%; height: 32rem; border: 1px solid #8886; background: #fff; }
`;

/** Text made safe for HTML, in elements and in quoted attributes. */
export function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Escaped text whose web addresses can be followed. */
export function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => {
      const safe = escaped(part);
      return index % 2 ? `<a href="${safe}" target="_blank" rel="noopener noreferrer">${safe}</a>` : safe;
    })
    .join('');
}

function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>${body}</body>
</html>`;
}

/** The inbox. */
export function inboxPage(mails: readonly Mail[]): string {
  const rows = mails.map(
    ({id, receivedAt, from, to, subject}) => `<tr>
      <td><a href="/messages/${escaped(id)}">${escaped(subject || '(no subject)')}</a></td>
      <td>${escaped(to.join(', '))}</td><td>${escaped(from)}</td>
      <td><time datetime="${escaped(receivedAt)}">${escaped(receivedAt.slice(11, 19))}</time></td></tr>`,
  );
  const table = `<table><thead><tr><th>Subject</th><th>To</th><th>From</th><th>Time (UTC)</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table>`;
  const empty =
    '<p>No mail yet. Whatever the portal sends on this machine, sign-in links included, arrives here.</p>';
  const refresh = '<meta http-equiv="refresh" content="5">';
  return page('Local mailbox', `<h1>Local mailbox</h1>${mails.length ? table : empty}`, refresh);
}

/** One mail: its text with links that work, and its HTML in a frame that can run nothing. */
export function mailPage(mail: Mail): string {
  const rows = [
    ['From', mail.from],
    ['To', mail.to.join(', ')],
    ['Received', mail.receivedAt],
    ...mail.attachments.map(({name, type, size}) => ['Attachment', `${name} (${type}, ${size} bytes)`]),
  ].map(([name = '', value = '']) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`);
  const preview = `<h2>As HTML</h2><iframe title="HTML preview" sandbox="allow-popups allow-popups-to-escape-sandbox"
    src="/messages/${escaped(mail.id)}/html"></iframe>`;
  const headers = Object.entries(mail.headers).map(([key, value]) => `${key}: ${value}`);
  return page(
    mail.subject || '(no subject)',
    `<p><a href="/">All mail</a></p><h1>${escaped(mail.subject || '(no subject)')}</h1>
    <table><tbody>${rows.join('')}</tbody></table>
    <pre>${linked(mail.text)}</pre>${mail.html === undefined ? '' : preview}
    <details><summary>Headers</summary><pre>${escaped(headers.join('\n'))}</pre></details>`,
  );
}

/** What an address without a mail behind it answers. */
export function nothingHerePage(): string {
  return page('No such mail', '<h1>No such mail</h1><p><a href="/">All mail</a></p>');
}

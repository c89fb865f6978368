import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {MailStore} from './mail-store';
import {inboxPage, mailPage, nothingHerePage} from './pages';

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** A mail is anybody's HTML: no script, no request to anyone, links only into new tabs. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; " +
  "img-src data:; frame-ancestors 'self'";

/** The mailbox's web server. */
export interface Inbox {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the mailbox on a loopback port (0 takes a free one).
 *
 * Pages: `/`, `/messages/{id}`. For tests: `GET /api/messages?to=` (newest first), `GET /api/messages/{id}`,
 * `DELETE /api/messages`, `DELETE /api/messages/{id}`.
 *
 * @param collect asked before every answer, to fetch mail that arrives by other ways than SMTP
 */
export async function serveMailbox(
  store: MailStore,
  port: number,
  collect: () => Promise<void>,
): Promise<Inbox> {
  const server = createServer((request, response) => {
    collect().then(
      () => answer(store, request, response),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(store: MailStore, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://mailbox');
  const [, first = '', second = '', third = '', fourth] = url.pathname.split('/');
  const send = (status: number, type: string, body: string, policy = PAGE_POLICY) => {
    response.writeHead(status, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const json = (status: number, value: unknown) => send(status, 'application/json', JSON.stringify(value));
  const isRead = request.method === 'GET' || request.method === 'HEAD';

  if (first === 'api' && second === 'messages' && fourth === undefined) {
    const mail = store.get(third);
    if (isRead && !third) json(200, store.list(url.searchParams.get('to') ?? undefined));
    else if (isRead) json(mail ? 200 : 404, mail ?? {error: 'No such mail'});
    else if (request.method === 'DELETE' && third) json(store.delete(third) ? 200 : 404, {});
    else if (request.method === 'DELETE') {
      store.clear();
      json(200, {});
    } else json(405, {error: 'GET or DELETE'});
    return;
  }
  if (!isRead) return send(405, 'text/plain', 'GET only');
  if (url.pathname === '/') return send(200, 'text/html', inboxPage(store.list()));
  const mail = first === 'messages' && fourth === undefined ? store.get(second) : undefined;
  if (mail && !third) return send(200, 'text/html', mailPage(mail));
  if (mail?.html !== undefined && third === 'html') {
    return send(200, 'text/html', `<base target="_blank">${mail.html}`, MAIL_POLICY);
  }
  send(404, 'text/html', nothingHerePage());
}

import {createServer, type IncomingMessage, request as ask, type ServerResponse} from 'node:http';
import {connect, type Socket} from 'node:net';
import type {FirebaseConfig} from '../../src/app/core/firebase/firebase-config';
import {withPageConfig} from '../app/page-config';

const HOST = '127.0.0.1';

/** Addresses that Hosting answers by a function: the compiler knows nothing of them. */
const FUNCTIONS = /^\/(?:api|calendar)\//;

/**
 * Stands in front of the live-reload compiler and writes the page's configuration into the documents it serves,
 * as Hosting's copy has it: the compiler itself knows only the placeholder.
 */
export async function serveLive(
  port: number,
  compilerPort: number,
  config: FirebaseConfig,
  hostingPort: number,
) {
  const portFor = (path = '') => (FUNCTIONS.test(path) ? hostingPort : compilerPort);
  const server = createServer((request, response) => passOn(request, response, portFor(request.url), config));
  // The live-reload socket goes through untouched.
  server.on('upgrade', (request, socket: Socket, head) => {
    const upstream = connect(compilerPort, HOST, () => {
      const headers = request.rawHeaders.reduce(
        (text, value, index) => text + value + (index % 2 ? '\r\n' : ': '),
        `${request.method} ${request.url} HTTP/1.1\r\n`,
      );
      upstream.write(`${headers}\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  config: FirebaseConfig,
): void {
  const headers = {...request.headers, 'accept-encoding': 'identity'};
  const upstream = ask({host: HOST, port, method: request.method, path: request.url, headers}, (answer) => {
    const isDocument = (answer.headers['content-type'] ?? '').startsWith('text/html');
    if (!isDocument) {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      return;
    }
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const html = withConfigIfAny(Buffer.concat(chunks).toString('utf8'), config);
      const {'content-length': _length, etag: _etag, ...rest} = answer.headers;
      response.writeHead(answer.statusCode ?? 502, rest).end(html);
    });
  });
  upstream.on('error', () => {
    if (!response.headersSent) response.writeHead(503, {'Content-Type': 'text/plain', 'Retry-After': '2'});
    response.end('The compiler is not ready yet. Reload in a moment.');
  });
  request.pipe(upstream);
}

function withConfigIfAny(html: string, config: FirebaseConfig): string {
  return html.includes('name="firebase-config"') ? withPageConfig(html, config) : html;
}

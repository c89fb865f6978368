import {existsSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type Server} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {brotliCompressSync, constants} from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt']);

const BROTLI = {'content-encoding': 'br', vary: 'accept-encoding'};

/** Bytes after brotli at its highest quality, as a CDN stores them. */
export function brotliSize(bytes: Buffer | string): number {
  return brotli(Buffer.from(bytes)).length;
}

function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers of an answer that a cache passes on. */
const PASSED = ['content-type', 'cache-control', 'etag', 'link', 'location', 'content-security-policy'];

/**
 * Serves a built portal as Hosting and the caches before it do, which the emulator doesn't: compressed by brotli, with long
 * caching for hashed files. Every address that is no file is asked of `hosting`, and its answer kept as long as it
 * says; without it, the app's document answers, which then does all by itself.
 */
export async function serveCompressed(
  folder: string,
  hosting?: string,
): Promise<{address: string; close: () => Promise<void>}> {
  const packed = new Map<string, Buffer>();
  const kept = new Map<string, {readonly until: number; readonly answer: Answer}>();
  const server: Server = createServer((request, response) => {
    const url = request.url ?? '/';
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    void (isRead || hosting === undefined ? answer(url) : handOn(request, `${hosting}${url}`))
      .then(({status, body, headers}) => {
        response.writeHead(status, headers);
        response.end(body);
      })
      .catch(() => response.writeHead(500).end());
  });

  async function answer(url: string): Promise<Answer> {
    const path = normalize(decodeURIComponent(new URL(url, 'http://x').pathname));
    const wanted = join(folder, path);
    const isFile = existsSync(wanted) && statSync(wanted).isFile();
    if (!isFile && hosting !== undefined) return page(url);
    const file = isFile ? wanted : join(folder, 'app.html');
    const extension = extname(file);
    const type = TYPES[extension] ?? 'application/octet-stream';
    const hashed = /[-.][A-Za-z0-9_]{8,}\.(?:js|css|woff2)$/.test(file);
    const headers = {
      'content-type': type,
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (!COMPRESSIBLE.has(extension)) return {status: 200, body: await readFile(file), headers};
    const body = packed.get(file) ?? brotli(await readFile(file));
    packed.set(file, body);
    return {status: 200, body, headers: {...headers, ...BROTLI}};
  }

  async function page(url: string): Promise<Answer> {
    const known = kept.get(url);
    if (known && known.until > Date.now()) return known.answer;
    const asked = await fetch(`${hosting}${url}`, {redirect: 'manual'});
    const headers = Object.fromEntries(
      PASSED.flatMap((name) => {
        const value = asked.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    const body = brotli(Buffer.from(await asked.arrayBuffer()));
    const answer = {status: asked.status, body, headers: {...headers, ...BROTLI}};
    const [, seconds] = /s-maxage=(\d+)/.exec(headers['cache-control'] ?? '') ?? [];
    if (seconds) kept.set(url, {until: Date.now() + Number(seconds) * 1000, answer});
    return answer;
  }

  /** What is no question, a report of a visit say, goes on as it is. */
  async function handOn(request: IncomingMessage, address: string): Promise<Answer> {
    const {'content-type': type} = request.headers;
    const asked = await fetch(address, {
      method: request.method ?? 'POST',
      ...(type && {headers: {'content-type': type}}),
      body: await buffer(request),
    });
    return {status: asked.status, body: Buffer.from(await asked.arrayBuffer()), headers: {}};
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

import {existsSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import {extname, join, normalize} from 'node:path';
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

/** Bytes after brotli at its highest quality, as a CDN stores them. */
export function brotliSize(bytes: Buffer | string): number {
  return brotli(Buffer.from(bytes)).length;
}

function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});
}

/**
 * Serves a built portal as Hosting does, which its emulator doesn't: compressed by brotli, with long caching for
 * hashed files, and `app.html` for every address that is no file.
 */
export async function serveCompressed(
  folder: string,
): Promise<{address: string; close: () => Promise<void>}> {
  const packed = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    void answer(request.url ?? '/')
      .then(({body, headers}) => {
        response.writeHead(200, headers);
        response.end(body);
      })
      .catch(() => response.writeHead(500).end());
  });

  async function answer(url: string): Promise<{body: Buffer; headers: Record<string, string>}> {
    const path = normalize(decodeURIComponent(new URL(url, 'http://x').pathname));
    const wanted = join(folder, path);
    const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(folder, 'app.html');
    const extension = extname(file);
    const type = TYPES[extension] ?? 'application/octet-stream';
    const hashed = /[-.][A-Za-z0-9_]{8,}\.(?:js|css|woff2)$/.test(file);
    const headers = {
      'content-type': type,
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (!COMPRESSIBLE.has(extension)) return {body: await readFile(file), headers};
    const body = packed.get(file) ?? brotli(await readFile(file));
    packed.set(file, body);
    return {body, headers: {...headers, 'content-encoding': 'br', vary: 'accept-encoding'}};
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

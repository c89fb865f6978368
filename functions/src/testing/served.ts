import express from 'express';
import type {Request} from 'firebase-functions/v2/https';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A handler behind a real server on loopback, as the platform calls it: with the body's own bytes beside. */
export interface Served {
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a handler on a free port. */
export async function serve(
  handler: (request: Request, response: NonNullable<Request['res']>) => unknown,
): Promise<Served> {
  const app = express();
  app.use(express.raw({type: () => true}), (request, response) => {
    const {body} = request as {body: unknown};
    void handler(
      Object.assign(request, {rawBody: Buffer.isBuffer(body) ? body : undefined}) as never,
      response,
    );
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {startScheduler} from './scheduler';

describe('The local scheduler', () => {
  let server: Server;
  let end: () => Promise<void>;

  afterEach(async () => {
    await end();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('calls what is due every few minutes, again and again, whatever became of the call before', async () => {
    const told = new Promise<string>((resolve) => spyOn(console, 'warn').and.callFake(resolve));
    const called: string[] = [];
    const enough = new Promise<void>((resolve) => {
      server = createServer(({method, url}, response) => {
        called.push(`${method} ${url}`);
        response.writeHead(called.length === 1 ? 500 : 204).end();
        if (called.length === 6) resolve();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    end = startScheduler('demo', {FUNCTIONS: (server.address() as AddressInfo).port}, 5);
    await enough;
    for (const job of ['publishDue', 'sweepNewsletters', 'sweepOutbox']) {
      expect(called.filter((it) => it === `POST /demo/europe-west1/${job}-0`).length)
        .withContext(job)
        .toBeGreaterThanOrEqual(1);
    }
    expect(await told).toMatch(/ failed with 500\.$/);
    expect(console.warn).toHaveBeenCalledTimes(1);
  });
});

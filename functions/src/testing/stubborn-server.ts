/** A real mail server on loopback that does what a spec tells it to: takes mails, or says "not now", "never" or nothing. */
import type {AddressInfo, Socket} from 'node:net';
import {SMTPServer} from 'smtp-server';

/**
 * - `accept`; `defer` (4xx) and `reject` (5xx) the address; `reject-mail` (5xx) after the mail
 * - `stall`: take the whole mail and say nothing
 * - `drop`: take the whole mail and hang up
 * - `drop-early`: hang up before the mail
 */
export type Manner = 'accept' | 'defer' | 'reject' | 'reject-mail' | 'stall' | 'drop' | 'drop-early';

export interface StubbornServer {
  readonly url: string;
  /** The raw mails that were accepted, by address, in the order in which they came. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
  /** How the server meets an address from now on. */
  behave(manner: (address: string) => Manner): void;
  /** Called with each mail as it is accepted, before the sender hears of it. */
  onTaken(listener: (address: string) => unknown): void;
  close(): Promise<void>;
}

export async function stubbornServer(): Promise<StubbornServer> {
  const taken = new Map<string, string[]>();
  const sockets = new Set<Socket>();
  let mannerOf: (address: string) => Manner = () => 'accept';
  let listener: (address: string) => unknown = () => undefined;
  const says = (responseCode: number, words: string) => Object.assign(new Error(words), {responseCode});
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onRcptTo({address}, _session, done) {
      const manner = mannerOf(address);
      if (manner === 'defer') done(says(451, '4.3.2 Not now'));
      else if (manner === 'reject') done(says(550, '5.1.1 There is nobody of that name'));
      else if (manner === 'drop-early') for (const socket of sockets) socket.destroy();
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const address = session.envelope.rcptTo[0]?.address ?? '';
        const manner = mannerOf(address);
        if (manner === 'stall') return;
        if (manner === 'drop') {
          for (const socket of sockets) socket.destroy();
          return;
        }
        if (manner === 'reject-mail') return done(says(554, '5.7.1 We do not like it'));
        taken.set(address, [...(taken.get(address) ?? []), Buffer.concat(chunks).toString('utf8')]);
        listener(address);
        done();
      });
    },
  });
  server.on('error', () => undefined); // clients that are killed hang up half-way
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    behave: (manner) => (mannerOf = manner),
    onTaken: (heard) => (listener = heard),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A mail server that takes everything and keeps nothing, in a thread of its own: it costs the sender nothing. */
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {isMainThread, parentPort, Worker} from 'node:worker_threads';
import {SMTPServer} from 'smtp-server';

export interface MailSink {
  readonly url: string;
  /** How many mails it took. */
  count(): Promise<number>;
  close(): void;
}

export async function openSink(): Promise<MailSink> {
  const worker = new Worker(new URL(import.meta.url));
  const [url] = (await once(worker, 'message')) as [string];
  return {
    url,
    count: async () => {
      worker.postMessage('count');
      return ((await once(worker, 'message')) as [number])[0];
    },
    close: () => void worker.terminate(),
  };
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      stream.on('end', () => {
        count += 1;
        done();
      });
      stream.resume();
    },
  });
  port.on('message', () => port.postMessage(count));
  server.listen(0, '127.0.0.1', () => {
    port.postMessage(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
  });
}

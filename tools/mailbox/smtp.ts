import type {AddressInfo} from 'node:net';
import PostalMime, {type Email} from 'postal-mime';
import {SMTPServer} from 'smtp-server';
import type {MailStore} from './mail-store';

const LARGEST_MAIL = 25 * 1024 * 1024;

/** A mail server that keeps whatever it is handed and delivers nothing. */
export interface Sink {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens for mail on a loopback port (0 takes a free one). Needs no login and speaks no TLS. */
export async function listenForMail(store: MailStore, port: number): Promise<Sink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', done);
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error('This mail is too large'), {responseCode: 552}));
          return;
        }
        const envelope = session.envelope.rcptTo.map(({address}) => address);
        PostalMime.parse(Buffer.concat(chunks)).then(
          (mail) => {
            store.add(fromMime(mail, envelope));
            done();
          },
          (error: Error) => done(error),
        );
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      server.on('error', () => undefined); // a client that hangs up half-way
      resolve();
    });
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function fromMime(mail: Email, to: readonly string[]) {
  const from = mail.from;
  return {
    from: from?.name ? `${from.name} <${from.address ?? ''}>` : (from?.address ?? ''),
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    ...(mail.html === undefined ? {} : {html: mail.html}),
    headers: Object.fromEntries(mail.headers.map(({key, value}) => [key, value])),
    attachments: mail.attachments.map(({filename, mimeType, content}) => ({
      name: filename ?? 'unnamed',
      type: mimeType,
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
  };
}

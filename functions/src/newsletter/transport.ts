import type {Delivery} from '@model/newsletter/recipient';
import type {Readable} from 'node:stream';
import {createTransport, type SendMailOptions} from 'nodemailer';
import type {EncodedLetter} from './encoded-letter';

/** One mail to one reader. */
export type Message = Envelope & (Content | {readonly encoded: EncodedLetter});

interface Envelope {
  readonly from: {readonly name: string; readonly address: string};
  readonly replyTo?: string;
  readonly to: string;
  readonly subject: string;
  /** Without angle brackets. The same at each try, by which mail programs show a second copy once. */
  readonly messageId: string;
  /** Where a POST leaves (RFC 8058). */
  readonly leave: string;
}

interface Content {
  readonly html: string;
  readonly text: string;
  /** Pictures that travel with the mail, for the HTML to show as `cid:{name}`. */
  readonly pictures?: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly bytes: Buffer;
  }[];
}

/** What the mail server did, and whether it said that there is no such address. */
export interface Receipt {
  readonly delivery: Delivery;
  readonly noSuchAddress?: boolean;
}

/** Hands mails to whoever delivers them. It never throws: whatever happens is a delivery. */
export interface Transport {
  send(message: Message): Promise<Receipt>;
  close(): void;
}

interface SmtpOptions {
  /**
   * `smtps://user:password@host:465`; where mails are to be signed here, with `dkimDomain`, `dkimSelector` and `dkimKey`
   * (the private key as PEM, in Base64) in its query.
   */
  readonly url: string;
  /** Connections that are kept open. */
  readonly connections: number;
}

/** Of the headers that are signed, beside nodemailer's own choice: RFC 8058 asks for both of the last two. */
const SIGNED =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:List-ID:List-Unsubscribe:List-Unsubscribe-Post';

/** How long the mail server may say nothing. Less than a lease. */
const SILENCE_MS = 60_000;

/** A mail server, over a few connections that stay open. */
export function smtpTransport({url, connections}: SmtpOptions, silenceMs = SILENCE_MS): Transport {
  const address = new URL(url);
  const user = decodeURIComponent(address.username);
  const transport = createTransport({
    host: address.hostname,
    port: Number(address.port || (address.protocol === 'smtps:' ? 465 : 587)),
    secure: address.protocol === 'smtps:',
    ...(user && {auth: {user, pass: decodeURIComponent(address.password)}}),
    pool: true,
    maxConnections: connections,
    maxMessages: 500,
    // The ledger decides who is tried again. The pool would send anew what may have been taken.
    maxRequeues: 0,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    ...dkimOf(address.searchParams),
  });
  // Keeps the stream of each mail: once the server was given a part of it, silence is no answer.
  transport.use('stream', ({message, data}, done) => {
    const create = message.createReadStream.bind(message);
    message.createReadStream = (...options) => {
      const stream = create(...options);
      (data as Watched).watch?.(stream);
      return stream;
    };
    done();
  });
  return {
    send: async (message) => {
      let stream: Readable | undefined;
      const mail: Watched = {...mailOf(message), watch: (created) => (stream = created)};
      try {
        await transport.sendMail(mail);
        return {delivery: 'accepted'};
      } catch (error) {
        return receiptOf(error, stream?.readableDidRead ?? false);
      }
    },
    close: () => transport.close(),
  };
}

/** Signs mails (RFC 6376), so that a receiver knows who wrote the List-Unsubscribe headers; nothing without a key. */
function dkimOf(query: URLSearchParams) {
  const [domainName, keySelector, key] = ['dkimDomain', 'dkimSelector', 'dkimKey'].map((it) => query.get(it));
  if (!domainName || !keySelector || !key) return {};
  const privateKey = Buffer.from(key, 'base64').toString();
  return {dkim: {domainName, keySelector, privateKey, headerFieldNames: SIGNED}};
}

type Watched = SendMailOptions & {watch?(stream: Readable): void};

function mailOf(message: Message): SendMailOptions {
  const {from, replyTo, to, subject, messageId, leave} = message;
  return {
    from,
    ...(replyTo && {replyTo}),
    // As an object, so that no comma or line break in it can name a second recipient.
    to: {name: '', address: to},
    subject,
    ...contentOf(message),
    messageId: `<${messageId}>`,
    headers: {
      'List-ID': `CAN.HEAL newsletter <newsletter.${from.address.split('@')[1] ?? 'localhost'}>`,
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

function contentOf(message: Message): SendMailOptions {
  if ('encoded' in message) return {alternatives: message.encoded.map((raw) => ({raw}))};
  const {html, text, pictures} = message;
  return {
    html,
    text,
    ...(pictures && {
      attachments: pictures.map(({name, contentType, bytes}) => ({
        ...{cid: name, filename: name, contentType, content: bytes},
      })),
    }),
  };
}

/** What an error of the mail server comes to. */
export function receiptOf(error: unknown, wasBegun: boolean): Receipt {
  const {
    responseCode: code,
    command,
    response,
  } = error as {
    responseCode?: number;
    command?: string;
    response?: string;
  };
  if (code !== undefined && code >= 500) {
    // RFC 3463: 5.1.x is about the address. Other refusals are about us, or the mail.
    const noSuchAddress = command === 'RCPT TO' && /^55[01][ -]5\.1\./.test(response ?? '');
    return {delivery: 'rejected', ...(noSuchAddress && {noSuchAddress})};
  }
  if (code !== undefined && code >= 400) return {delivery: 'deferred'};
  return {delivery: wasBegun ? 'unknown' : 'deferred'};
}

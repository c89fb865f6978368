import PostalMime from 'postal-mime';
import {type StubbornServer, stubbornServer} from '../testing/stubborn-server';
import {type EncodedLetter, encodeLetter} from './encoded-letter';
import {forReader, READER} from './render';
import {signToken} from './token';
import {smtpTransport} from './transport';

const LEAVE = `https://portal.example/newsletter/unsubscribe?token=${READER}`;

/** What is hard to encode: lines that are long, of dots, of blanks or of many bytes; signs of the encoding itself; gaps side by side. */
const HARD = [
  `${READER}${READER} stands first, twice, and = and =3D and =\nstay.`,
  '.',
  '..two dots, and blanks at the end   ',
  'naïve “Tumorboard” für Ärzte: Ελλάδα, България, 👩‍🔬 '.repeat(20),
  `Leave the newsletter: ${LEAVE}`,
  'From one line to the next',
  `last: ${READER}`,
].join('\n');

const letter = {text: HARD, html: `<p>${HARD.replaceAll('\n', '<br>\n')}</p><a href="${LEAVE}">Leave</a>`};

describe('A letter that was encoded once', () => {
  let server: StubbornServer;

  beforeEach(async () => (server = await stubbornServer()));
  afterEach(() => server.close());

  const token = signToken('reader', {reader: 'a'.repeat(64), issue: 'issue'});
  const sent = async (content: typeof letter | {readonly encoded: EncodedLetter}) => {
    const transport = smtpTransport({url: server.url, connections: 1});
    const to = 'ada@partner.example';
    await transport.send({
      from: {name: 'CAN.HEAL', address: 'news@portal.example'},
      ...{to, subject: 'An issue', messageId: 'issue@portal.example', leave: 'https://portal.example'},
      ...content,
    });
    transport.close();
    return server.taken.get(to)?.at(-1) ?? '';
  };

  it('comes to a reader in the very words that it would have if it were encoded for them alone', async () => {
    const once = await PostalMime.parse(await sent({encoded: encodeLetter(letter)(token)}));
    const alone = await PostalMime.parse(await sent(forReader(letter, token)));
    expect(alone.text).toContain(token);
    expect(once.text).toBe(alone.text);
    expect(once.html).toBe(alone.html);
  });

  it('has no line that is longer than mail allows, and ends each as mail does', async () => {
    const mail = await sent({encoded: encodeLetter(letter)(token)});
    const [, body = ''] = mail.split(/\r\n\r\n([\s\S]*)/);
    expect(Math.max(...body.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(77);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(mail).toMatch(/^Content-Type: multipart\/alternative;/m);
  });

  it('bears nothing of the reader before', () => {
    const forToken = encodeLetter(letter);
    const first = forToken('token-of-ada').join();
    const second = forToken('token-of-bo').join();
    expect(first).toContain('token-of-ada');
    expect(second).not.toContain('token-of-ada');
    expect(second).toContain('token-of-bo');
  });
});

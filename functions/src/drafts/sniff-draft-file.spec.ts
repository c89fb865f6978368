import {DRAFT_FILE_LIMIT, draftFileTypeOf} from '@model/publishing/upload';
import {gzipSync} from 'node:zlib';
import {lookThrough} from '../files/look-through';
import {A_JPEG, A_PNG, aDocm, anOdt, anOffice, aPdf, aZip, PROGRAMS} from '../testing/hostile-files';
import {isReadWhole, sniffDraftFile} from './sniff-draft-file';

/** Looks into bytes as into a stored file, which comes in pieces. */
async function sniffed(bytes: Buffer, name: string, piece = 1000) {
  const pieces = Array.from({length: Math.ceil(bytes.length / piece)}, (_, n) =>
    bytes.subarray(n * piece, (n + 1) * piece),
  );
  const type = draftFileTypeOf(name);
  const whole = type !== undefined && isReadWhole(type, bytes.length);
  const seen = await lookThrough(streamOf(pieces), {limit: DRAFT_FILE_LIMIT, whole});
  const found = await sniffDraftFile(seen, name);
  return typeof found === 'object' ? found.ending : found;
}

async function* streamOf(pieces: readonly Buffer[]) {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>';
const GOOD: Readonly<Record<string, Buffer>> = {
  'a.pdf': aPdf(),
  'a.docx': anOffice('docx'),
  'a.xlsx': anOffice('xlsx'),
  'a.odt': anOdt(),
  'a.png': A_PNG,
  'a.jpg': A_JPEG,
  'a.webp': Buffer.concat([Buffer.from('RIFF\x1a\0\0\0WEBPVP8L', 'latin1'), Buffer.alloc(18)]),
  'a.gif': Buffer.concat([Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), Buffer.alloc(20)]),
  'a.svg': Buffer.from(SVG),
  'a.md': Buffer.from('# Zażółć\n\nA table < 5, a <br>.\n'),
  'a.csv': Buffer.from('\uFEFFgene;count\nBRCA1;5\n'),
  'a.tsv': Buffer.from('gene\tcount\n'),
  'a.txt': Buffer.from('plain words'),
  'a.json': Buffer.from(' {"html": "<script>alert(1)</script>"}\n'),
  'a.zip': aZip({'data/a.csv': 'x', 'run.sh': 'ls'}),
  'a.gz': gzipSync('gene;count'),
  'a.mp4': Buffer.concat([
    Buffer.from('000000186674797069736f6d0000020069736f6d6d703432', 'hex'),
    Buffer.alloc(40),
  ]),
  'a.mp3': Buffer.concat([Buffer.from('ID3\x04\0\0\0\x0f\x7f\x7f', 'latin1'), Buffer.alloc(40)]),
};
const isText = (name: string) => /\.(?:md|csv|tsv|txt)$/.test(name);

describe('Telling what a file of a working copy is', () => {
  for (const [name, bytes] of Object.entries(GOOD)) {
    it(`accepts ${name}, which is what it says`, async () => {
      expect(await sniffed(bytes, name)).toBe(name.slice(2));
    });

    it(`refuses the same bytes as ${name} under the name of another type`, async () => {
      for (const other of Object.keys(GOOD)) {
        // JSON is text as well.
        if (other === name || ((isText(name) || name === 'a.json') && isText(other))) continue;
        expect([undefined, 'unsafe'])
          .withContext(`${name} as ${other}`)
          .toContain(await sniffed(bytes, other));
      }
    });
  }

  for (const [kind, bytes] of Object.entries(PROGRAMS)) {
    it(`refuses a program (${kind}) whatever it is called`, async () => {
      for (const name of [...Object.keys(GOOD).filter((each) => each !== 'a.svg'), 'a.exe', 'a']) {
        expect(await sniffed(bytes, name))
          .withContext(name)
          .toBeUndefined();
      }
    });
  }

  it('refuses a drawing that acts, and says so', async () => {
    const acting = Buffer.from(SVG.replace('<g/>', '<script>alert(1)</script>'));
    expect(await sniffed(acting, 'a.svg')).toBe('unsafe');
  });

  it('refuses text that is cut in the middle of a letter, or holds a script across two pieces', async () => {
    expect(await sniffed(Buffer.from('zażółć').subarray(0, -1), 'a.txt')).toBeUndefined();
    for (const piece of [1, 2, 3, 5, 7, 1000]) {
      expect(
        await sniffed(Buffer.from('x'.repeat(5000) + '<script>alert(1)'), 'a.md', piece),
      ).toBeUndefined();
      expect(await sniffed(Buffer.from('zażółć '.repeat(800)), 'a.md', piece)).toBe('md');
    }
  });

  it('refuses a page that is called text, however its beginning is cut', async () => {
    for (const piece of [1, 4, 1000]) {
      expect(await sniffed(Buffer.from('\n<!doctype html><p>x'), 'a.txt', piece)).toBeUndefined();
    }
  });

  it('refuses JSON that is none', async () => {
    expect(await sniffed(Buffer.from('{"a": 1'), 'a.json')).toBeUndefined();
    expect(await sniffed(Buffer.from('{"a": 1}'), 'a.json')).toBe('json');
  });

  it('refuses macros', async () => {
    expect(await sniffed(aDocm(), 'a.docx')).toBeUndefined();
  });

  it('refuses archives that bring programs, are locked, or lead out of their folder', async () => {
    const bad = {'setup.EXE': 'x', '../../etc/passwd': 'x', '/etc/passwd': 'x', 'C:\\x': 'x', 'a/../b': 'x'};
    for (const name of Object.keys(bad)) {
      expect(await sniffed(aZip({'good.csv': 'x', [name]: 'x'}), 'a.zip'))
        .withContext(name)
        .toBeUndefined();
    }
    const locked = aZip({'a.csv': 'x'});
    locked.writeUInt16LE(1, locked.indexOf('PK\x01\x02') + 8);
    expect(await sniffed(locked, 'a.zip')).toBeUndefined();
    expect(await sniffed(aZip({}), 'a.zip')).toBeUndefined();
    expect(await sniffed(Buffer.concat([PROGRAMS['PE'] ?? locked, aZip({a: 'x'})]), 'a.zip')).toBeUndefined();
  });

  it('refuses what is two things at once, however long the list of the hidden one is', async () => {
    const zip = aZip({'run.js': 'alert(1)'});
    for (const name of ['a.pdf', 'a.png', 'a.gif', 'a.mp4', 'a.gz']) {
      expect(await sniffed(Buffer.concat([GOOD[name] ?? zip, zip]), name))
        .withContext(name)
        .toBeUndefined();
    }
    const end = zip.subarray(-22);
    end.writeUInt32LE(100_000_000, 12);
    expect(await sniffed(Buffer.concat([A_PNG, end]), 'a.png')).toBeUndefined();
  });

  it('tells by its beginning and its end what is too long to be held', async () => {
    const filling = Buffer.alloc(12_000_000, 'gene;count\n');
    const seen = await lookThrough(streamOf([aPdf(), filling, aPdf()]), {
      limit: DRAFT_FILE_LIMIT,
      whole: false,
    });
    expect(seen.whole).toBeUndefined();
    expect(seen.head.length + seen.tail.length).toBeLessThanOrEqual(9_000_000);
    expect((await sniffDraftFile(seen, 'a.pdf'))?.toString()).toBeDefined();
    expect(await sniffDraftFile(seen, 'a.png')).toBeUndefined();
  });

  it('stops at what is longer than it may be', async () => {
    const look = lookThrough(streamOf([Buffer.alloc(6), Buffer.alloc(5)]), {limit: 10, whole: true});
    await expectAsync(look).toBeRejectedWithError(RangeError);
    const seen = await lookThrough(streamOf([Buffer.alloc(6), Buffer.alloc(4)]), {limit: 10, whole: true});
    expect(seen.whole?.length).toBe(10);
  });
});

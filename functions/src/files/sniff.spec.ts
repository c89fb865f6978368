import {A_JPEG, A_PNG, aDocm, anOdt, anOffice, aPdf, aZip, PROGRAMS} from '../testing/hostile-files';
import {sniff} from './sniff';
import {unzipEntry, zipEntries} from './zip';

const GOOD: Readonly<Record<string, Buffer>> = {
  'a.pdf': aPdf(),
  'a.docx': anOffice('docx'),
  'a.xlsx': anOffice('xlsx'),
  'a.pptx': anOffice('pptx'),
  'a.odt': anOdt(),
  'a.png': A_PNG,
  'a.jpg': A_JPEG,
  'a.JPEG': A_JPEG,
  'a.md': Buffer.from('# Zażółć\n\nA table < 5, a <br> and `<div>`.\r\n'),
  'a.csv': Buffer.from('\uFEFFgene;count\nBRCA1;5\n'),
  'a.txt': Buffer.from('plain\twords'),
};

describe('Telling what a file is', () => {
  for (const [name, bytes] of Object.entries(GOOD)) {
    it(`accepts ${name}, which is what it says`, async () => {
      const ending = name.slice(2).toLowerCase().replace('jpeg', 'jpg');
      expect((await sniff(bytes, name))?.ending as string).toBe(ending);
    });

    it(`refuses the same bytes as ${name} under the name of another type`, async () => {
      const isText = /\.(?:md|csv|txt)$/.test(name);
      for (const other of Object.keys(GOOD)) {
        const isSame = other.replace('JPEG', 'jpg') === name.replace('JPEG', 'jpg');
        if (isSame || (isText && /\.(?:md|csv|txt)$/.test(other))) continue;
        expect(await sniff(bytes, other))
          .withContext(`${name} as ${other}`)
          .toBeUndefined();
      }
    });
  }

  for (const [kind, bytes] of Object.entries(PROGRAMS)) {
    it(`refuses a program (${kind}) whatever it is called`, async () => {
      for (const name of [...Object.keys(GOOD), 'a.exe', 'a.sh', 'a']) {
        expect(await sniff(bytes, name))
          .withContext(name)
          .toBeUndefined();
      }
    });
  }

  it('refuses pages and scripts that are called text', async () => {
    const pages = [
      '<!doctype html><p>x',
      '\uFEFF \n<html><body>x',
      'a,b\n<svg onload=alert(1)>',
      '<?xml version="1.0"?><svg/>',
      '<?php echo 1;',
      'notes\n\n<script>alert(1)</script>',
      '%PDF-1.4\n',
      '{\\rtf1}',
    ];
    for (const page of pages) {
      for (const name of ['a.csv', 'a.md', 'a.txt']) {
        expect(await sniff(Buffer.from(page), name))
          .withContext(page)
          .toBeUndefined();
      }
    }
  });

  it('refuses text that is not UTF-8, or holds what no text holds', async () => {
    expect(await sniff(Buffer.from('caf\xe9', 'latin1'), 'a.txt')).toBeUndefined();
    expect(await sniff(Buffer.from('a\0b'), 'a.txt')).toBeUndefined();
    expect(await sniff(Buffer.from('a\x1bb'), 'a.csv')).toBeUndefined();
    expect(await sniff(Buffer.from('café'), 'a.txt')).toBeDefined();
  });

  it('refuses macros, however they are hidden', async () => {
    expect(await sniff(aDocm(), 'a.docx')).toBeUndefined();
    expect(await sniff(aDocm(), 'a.docm')).toBeUndefined();
    expect(await sniff(anOffice('docx', 'x', {'word/VBAProject.BIN': 'x'}), 'a.docx')).toBeUndefined();
    expect(await sniff(anOffice('docx', 'x', {'word/embeddings/run.exe': 'x'}), 'a.docx')).toBeUndefined();
    expect(await sniff(anOdt({'Basic/script-lc.xml': 'x'}), 'a.odt')).toBeUndefined();
    const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    expect(await sniff(anOffice('docx', 'x', {}, macroType), 'a.docx')).toBeUndefined();
  });

  it('refuses an archive of other things', async () => {
    for (const name of ['a.zip', 'a.docx', 'a.odt', 'a.pdf', 'a.txt']) {
      expect(await sniff(aZip({'notes.txt': 'x'}), name))
        .withContext(name)
        .toBeUndefined();
    }
  });

  it('refuses what is two things at once', async () => {
    const zip = aZip({'run.js': 'alert(1)'});
    expect(await sniff(Buffer.concat([aPdf(), zip]), 'a.pdf')).toBeUndefined();
    expect(await sniff(Buffer.concat([A_PNG, zip]), 'a.png')).toBeUndefined();
    expect(await sniff(Buffer.concat([PROGRAMS['PE'] ?? zip, anOffice('docx')]), 'a.docx')).toBeUndefined();
    expect(await sniff(Buffer.concat([PROGRAMS['PE'] ?? zip, aPdf()]), 'a.pdf')).toBeUndefined();
  });

  it('refuses a PDF that has no end', async () => {
    expect(await sniff(aPdf().subarray(0, -8), 'a.pdf')).toBeUndefined();
  });
});

describe('Looking into a ZIP', () => {
  const zip = aZip({'a.txt': 'x'.repeat(10_000), 'b/c.txt': 'y'});

  it('lists its entries', () => {
    expect(zipEntries(zip)?.map(({name, unpacked}) => [name, unpacked])).toEqual([
      ['a.txt', 10_000],
      ['b/c.txt', 1],
    ]);
    expect(zipEntries(Buffer.from('no zip at all, and long enough to be one'))).toBeUndefined();
    expect(zipEntries(Buffer.alloc(0))).toBeUndefined();
  });

  it('unpacks an entry within bounds, and no further', () => {
    const [entry] = zipEntries(zip) ?? [];
    if (!entry) return fail('There is an entry.');
    expect(unzipEntry(zip, entry, 10_000).length).toBe(10_000);
    expect(() => unzipEntry(zip, {...entry, unpacked: 1}, 9_999)).toThrow();
  });
});

import {contentDispositionOf} from './content-disposition';
import {cleanFileName, distinctFileName} from './file-name';

describe('A cleaned file name', () => {
  it('stays as it is where nothing is wrong with it', () => {
    for (const name of ['Minutes 2026-03.pdf', 'Zażółć gęślą.docx', 'πρακτικά.md', 'a.b.csv', 'README']) {
      expect(cleanFileName(name)).toBe(name);
    }
  });

  it('keeps no folder', () => {
    expect(cleanFileName('../../x')).toBe('x');
    expect(cleanFileName('C:\\temp\\notes.txt')).toBe('notes.txt');
    expect(cleanFileName('/etc/passwd')).toBe('passwd');
  });

  it('shows what was hidden or turned around', () => {
    expect(cleanFileName('invoice\u202Efdp.exe')).toBe('invoicefdp.exe');
    expect(cleanFileName('a\u0000b\r\nc\u200B.pdf')).toBe('abc.pdf');
    expect(cleanFileName('e\u0301.pdf')).toBe('é.pdf');
    expect(cleanFileName('\uD800x.pdf')).toBe('\uFFFDx.pdf');
  });

  it('is never empty, only dots, or the name of a device', () => {
    expect(cleanFileName('')).toBe('file');
    expect(cleanFileName('...')).toBe('file');
    expect(cleanFileName(' . .pdf')).toBe('pdf');
    expect(cleanFileName('con.txt')).toBe('_con.txt');
    expect(cleanFileName('contract.txt')).toBe('contract.txt');
  });

  it('is cut before its ending where it is too long', () => {
    const name = cleanFileName(`${'x'.repeat(500)}.docx`);
    expect(name.length).toBe(120);
    expect(name).toMatch(/^x+\.docx$/);
    expect(cleanFileName(`${'😀'.repeat(200)}.md`).isWellFormed()).toBe(true);
  });

  it('is the same when it is cleaned again', () => {
    for (const name of ['../a"b.pdf', `${'x '.repeat(300)}.csv`, 'aux', '  .hidden', 'a:b*c?.md']) {
      const once = cleanFileName(name);
      expect(cleanFileName(once)).toBe(once);
    }
  });
});

describe('A distinct file name', () => {
  it('is the name itself where nothing else has it', () => {
    expect(distinctFileName('a.pdf', ['b.pdf'])).toBe('a.pdf');
  });

  it('has a number before its ending where the name is taken, in whatever case', () => {
    expect(distinctFileName('a.pdf', ['A.PDF'])).toBe('a-2.pdf');
    expect(distinctFileName('a.pdf', ['a.pdf', 'a-2.pdf'])).toBe('a-3.pdf');
    expect(distinctFileName('README', ['readme'])).toBe('README-2');
    expect(distinctFileName('v.vcf.gz', ['v.vcf.gz'])).toBe('v-2.vcf.gz');
  });

  it('stays as short as a name may be', () => {
    const long = cleanFileName(`${'x'.repeat(500)}.docx`);
    expect(distinctFileName(long, [long]).length).toBe(120);
    expect(distinctFileName(long, [long])).toMatch(/^x+-2\.docx$/);
  });
});

describe('The name a file is saved under', () => {
  it('is said once in ASCII, and again where that cannot hold it', () => {
    expect(contentDispositionOf('notes.md')).toBe('attachment; filename="notes.md"');
    expect(contentDispositionOf('é (1).md')).toBe(
      'attachment; filename="_ (1).md"; filename*=UTF-8\'\'%C3%A9%20%281%29.md',
    );
  });

  it('cannot end the header it stands in', () => {
    expect(contentDispositionOf('a"; x\r\n.md')).not.toMatch(/[\r\n]|"; x/);
  });
});

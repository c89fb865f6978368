import {isTable, readingPlan} from './limits';
import {TableReader, UnreadableTable} from './table-reader';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads a file in pieces of so many bytes. */
function read(file: Uint8Array, piece = file.length, mostRows = 1000) {
  const reader = new TableReader(mostRows);
  const rows: string[][] = [];
  for (let at = 0; at < file.length; at += piece) rows.push(...reader.read(file.slice(at, at + piece)));
  rows.push(...reader.end());
  return {header: reader.header, rows, notes: reader.notes};
}

function failureOf(file: Uint8Array): unknown {
  try {
    read(file, 7);
    return undefined;
  } catch (error) {
    return error instanceof UnreadableTable ? error.failure : error;
  }
}

describe('Reading a table piece by piece', () => {
  const text = 'name;note\r\n"Wien; AT";"says ""hi""\r\ntwice"\r\n\r\nMünchen;\r\nΑθήνα;3';
  const expected = [
    ['Wien; AT', 'says "hi"\ntwice'],
    ['München', ''],
    ['Αθήνα', '3'],
  ];

  it('gives the same rows however the pieces fall, even inside a letter or a line’s end', () => {
    for (let piece = 1; piece <= bytes(text).length; piece++) {
      const {header, rows, notes} = read(bytes(text), piece);
      expect(header).toEqual(['name', 'note']);
      expect(rows).withContext(`pieces of ${piece}`).toEqual(expected);
      expect(notes).toEqual({
        encoding: 'utf-8',
        hasBrokenLetters: false,
        ragged: {count: 0, first: []},
        isCut: false,
        columnsLeftOut: 0,
      });
    }
  });

  it('finds out what parts the cells', () => {
    for (const sign of [',', ';', '\t', '|']) {
      const {rows} = read(bytes(`a${sign}b\n1${sign}2\n`));
      expect(rows)
        .withContext(JSON.stringify(sign))
        .toEqual([['1', '2']]);
    }
    expect(read(bytes('one column\nx\ny')).rows).toEqual([['x'], ['y']]);
  });

  it('names every column, and none twice', () => {
    expect(read(bytes('a,,a\n1,2,3')).header).toEqual(['a', '2', 'a (2)']);
    expect(read(bytes('a,a,a (2),a\n')).header).toEqual(['a', 'a (2)', 'a (2) (2)', 'a (3)']);
  });

  it('makes every row as wide as the header, and tells which did not fit', () => {
    const {rows, notes} = read(bytes('a,b\n1\n1,2\n1,2,3\n'));
    expect(rows).toEqual([
      ['1', ''],
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(notes.ragged).toEqual({count: 2, first: [1, 3]});
  });

  it('stops at the most rows that it was told, and says so', () => {
    const file = bytes(`a\n${'x\n'.repeat(50)}`);
    expect(read(file, 10, 50).notes.isCut).toBeFalse();
    const cut = read(file, 10, 49);
    expect([cut.rows.length, cut.notes.isCut]).toEqual([49, true]);
  });

  it('keeps as many columns as a page can show, and says how many more there are', () => {
    const line = (width: number) => Array.from({length: width}, (_, n) => `c${n}`).join(',');
    const wide = read(bytes(`${line(20_000)}\n${line(20_000)}\n${line(300)}\n${line(3)}`), 4096);
    expect([wide.header?.length, wide.notes.columnsLeftOut]).toEqual([200, 19_800]);
    expect(wide.rows.map((row) => row.length)).toEqual([200, 200, 200]);
    expect(wide.notes.ragged).toEqual({count: 2, first: [2, 3]});
    const narrow = read(bytes(`${line(200)}\n${line(200)}`));
    expect([narrow.header?.length, narrow.notes.columnsLeftOut]).toEqual([200, 0]);
  });

  it('reads the old Western encoding of spreadsheets, and says so', () => {
    const file = new Uint8Array(
      [...bytes('town\nKöln\n')].flatMap((b) => (b === 0xc3 ? [] : b === 0xb6 ? [0xf6] : [b])),
    );
    const {rows, notes} = read(file, 4);
    expect(rows).toEqual([['Köln']]);
    expect([notes.encoding, notes.hasBrokenLetters]).toEqual(['windows-1252', false]);
  });

  it('reads UTF-16 where the file says that it is', () => {
    const units = [...'\ufeffa\tb\n1\tü\n'].flatMap((letter) => [
      letter.charCodeAt(0) & 255,
      letter.charCodeAt(0) >> 8,
    ]);
    const {header, rows, notes} = read(new Uint8Array(units), 3);
    expect([header, rows, notes.encoding]).toEqual([['a', 'b'], [['1', 'ü']], 'utf-16']);
  });

  it('keeps what is good of a file with broken letters in it, and says that some are', () => {
    const file = new Uint8Array([...bytes('town\nKöln\n'), 0xff, ...bytes('x\n')]);
    const {rows, notes} = read(file, 6);
    expect(rows).toEqual([['Köln'], ['\ufffdx']]);
    expect([notes.encoding, notes.hasBrokenLetters]).toEqual(['utf-8', true]);
  });

  it('leaves the mark at the beginning of a file out of the first name', () => {
    expect(read(bytes('\ufeffname\nx')).header).toEqual(['name']);
  });

  it('says why a file is no table', () => {
    expect(failureOf(bytes(''))).toBe('empty');
    expect(failureOf(bytes(' \n\n'))).toBe('empty');
    expect(failureOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]))).toBe('not-text');
    expect(failureOf(bytes('a,b\n1,"never closed\n2,3\n'))).toBe('open-quote');
    expect(failureOf(bytes('a,b\n1,"closed"\n2,3\n'))).toBeUndefined();
  });

  it('says of a line without an end whether a quotation mark is to blame', () => {
    const long = 'x,'.repeat(600_000);
    const failureOfPieces = (text: string) => {
      const reader = new TableReader(10);
      try {
        for (let at = 0; at < text.length; at += 65_536) reader.read(bytes(text.slice(at, at + 65_536)));
        return undefined;
      } catch (error) {
        return (error as UnreadableTable).failure;
      }
    };
    expect(failureOfPieces(long)).toBe('endless-line');
    expect(failureOfPieces(`a,b\n1,2\n${long}`)).toBe('endless-line');
    expect(failureOfPieces(`a,b\n1,"${long}`)).toBe('open-quote');
    expect(failureOfPieces(`a,b\n${'1,2\n'.repeat(300_000)}`)).toBeUndefined();
  });
});

describe('Whether a table is read', () => {
  const desk = {isSmall: false, savesData: false};
  const hand = {isSmall: true, savesData: false};
  const megabytes = (count: number) => ({size: count * 1_000_000});

  it('is at once where it is small, on being asked where it is large', () => {
    expect(readingPlan(megabytes(2), desk)).toBe('read');
    expect(readingPlan(megabytes(2.1), desk)).toBe('ask');
    expect(readingPlan(megabytes(1), {...desk, savesData: true})).toBe('ask');
  });

  it('depends on what it would be read on', () => {
    expect(readingPlan(megabytes(50), desk)).toBe('ask');
    expect(readingPlan(megabytes(50), hand)).toBe('refuse');
    expect(readingPlan(megabytes(101), desk)).toBe('refuse');
  });

  it('is only asked of tables', () => {
    expect(isTable({name: 'a.csv', contentType: 'text/csv; charset=utf-8'})).toBeTrue();
    expect(isTable({name: 'a.tsv', contentType: 'text/plain'})).toBeTrue();
    expect(isTable({name: 'a.md', contentType: 'text/plain'})).toBeFalse();
    expect(isTable({name: 'a.csv', contentType: 'application/pdf'})).toBeFalse();
  });
});

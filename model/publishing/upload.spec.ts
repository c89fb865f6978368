import {DOCUMENT_LIMIT} from '../documents/upload';
import {DRAFT_FILE_LIMIT, DRAFT_FILE_TYPES, draftFileFlaw, draftFileTypeOf} from './upload';

describe('A file for a working copy, before its upload', () => {
  it('is of a type that its ending announces, whatever its case', () => {
    expect(draftFileTypeOf('Figure.SVG')?.type).toBe('image/svg+xml');
    expect(draftFileTypeOf('photo.JPEG')?.type).toBe('image/jpeg');
    expect(draftFileTypeOf('variants.vcf.gz')?.type).toBe('application/gzip');
    for (const name of ['run.exe', 'page.html', 'README', 'a.docm', '']) {
      expect(draftFileTypeOf(name)).withContext(name).toBeUndefined();
    }
  });

  it('is refused for its type, its emptiness or its size, and else goes through', () => {
    expect(draftFileFlaw({name: 'page.html', size: 1})).toBe('file-type');
    expect(draftFileFlaw({name: 'data.csv', size: 0})).toBe('file-empty');
    expect(draftFileFlaw({name: 'data.csv', size: DRAFT_FILE_LIMIT + 1})).toBe('file-too-large');
    expect(draftFileFlaw({name: 'data.csv', size: DRAFT_FILE_LIMIT})).toBeUndefined();
  });

  it('is smaller where it has to be read whole', () => {
    expect(draftFileFlaw({name: 'report.docx', size: DOCUMENT_LIMIT + 1})).toBe('file-too-large');
    expect(draftFileFlaw({name: 'report.docx', size: DOCUMENT_LIMIT})).toBeUndefined();
    expect(draftFileFlaw({name: 'figure.svg', size: 5_000_001})).toBe('file-too-large');
    expect(draftFileFlaw({name: 'figure.svg', size: 5_000_000})).toBeUndefined();
  });

  it('has one type for each ending', () => {
    const endings = DRAFT_FILE_TYPES.map(({ending}) => ending);
    expect(new Set(endings).size).toBe(endings.length);
  });
});

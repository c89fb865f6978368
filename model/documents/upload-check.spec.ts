import {DOCUMENT_LIMIT} from './upload';
import {flawOf, storedName, titleFrom} from './upload-check';

describe('A file before its upload', () => {
  it('is refused for its type, its size or its emptiness, and else goes through', () => {
    expect(flawOf({name: 'setup.exe', size: 10})).toBe('file-type');
    expect(flawOf({name: 'minutes', size: 10})).toBe('file-type');
    expect(flawOf({name: 'minutes.pdf', size: 0})).toBe('file-empty');
    expect(flawOf({name: 'minutes.pdf', size: DOCUMENT_LIMIT + 1})).toBe('file-too-large');
    expect(flawOf({name: 'minutes.pdf', size: DOCUMENT_LIMIT})).toBeUndefined();
    expect(flawOf({name: 'PHOTO.JPEG', size: 1})).toBeUndefined();
  });

  it('keeps its name, but nothing a path would read', () => {
    expect(storedName('Minutes März.pdf')).toBe('Minutes März.pdf');
    expect(storedName('../a/b\\c#d.pdf')).toBe('..-a-b-c-d.pdf');
    expect(storedName('Ma\u0308rz.pdf')).toBe('März.pdf');
    expect(storedName('.pdf')).toBe('document.pdf');
  });

  it('keeps the ending of a very long name', () => {
    const name = storedName(`${'a'.repeat(400)}.docx`);
    expect(name.length).toBe(180);
    expect(name.endsWith('.docx')).toBeTrue();
  });

  it('proposes its name as a title, in words', () => {
    expect(titleFrom('wp3_minutes__2025-03-12.docx')).toBe('Wp3 minutes 2025-03-12');
    expect(titleFrom('.md')).toBe('');
  });
});

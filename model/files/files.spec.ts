import {fileAccess, formatBytes, formatSize, previewKind} from './files';

describe('the preview of a file', () => {
  it('goes by its type, whatever its parameters', () => {
    expect(previewKind({name: 'a.csv', contentType: 'text/csv; charset=utf-8'})).toBe('table');
    expect(previewKind({name: 'a', contentType: 'image/png'})).toBe('image');
    expect(previewKind({name: 'a.json', contentType: 'application/json'})).toBe('text');
  });

  it('goes by its name where the type says only that it is text', () => {
    expect(previewKind({name: 'CODEBOOK.MD', contentType: 'text/plain'})).toBe('markdown');
    expect(previewKind({name: 'data.csv', contentType: 'text/plain'})).toBe('table');
    expect(previewKind({name: 'notes.constructor', contentType: 'text/plain'})).toBe('text');
  });

  it('shows nothing that could act, and nothing it does not know', () => {
    expect(previewKind({name: 'a.html', contentType: 'text/html'})).toBeUndefined();
    expect(previewKind({name: 'a.csv', contentType: 'application/pdf'})).toBeUndefined();
  });
});

describe('the way to a file', () => {
  const now = new Date('2026-01-02T03:04:05Z');
  const later = new Date(now.getTime() + 1);

  it('is a plain link for what is public and open', () => {
    expect(fileAccess({visibility: 'public'}, undefined, now)).toBe('plain');
  });

  it('needs the reader’s identity for what is the consortium’s', () => {
    expect(fileAccess({visibility: 'consortium'}, 'member', now)).toBe('identity');
  });

  it('is closed until the embargo ends, and not a millisecond longer', () => {
    expect(fileAccess({visibility: 'public', embargoUntil: later}, 'member', now)).toBe('sealed');
    expect(fileAccess({visibility: 'public', embargoUntil: now}, undefined, now)).toBe('plain');
  });

  it('is open to editors before', () => {
    expect(fileAccess({visibility: 'public', embargoUntil: later}, 'editor', now)).toBe('identity');
  });
});

describe('the size of a file', () => {
  it('is rounded as people say it', () => {
    expect(formatSize(0, 'en')).toBe('0 bytes');
    expect(formatSize(733, 'en')).toBe('733 bytes');
    expect(formatSize(1234, 'en')).toBe('1.2 kB');
    expect(formatSize(45_678_901, 'en')).toBe('46 MB');
  });

  it('is told exactly as well', () => {
    expect(formatBytes(1234, 'en')).toBe('1,234 bytes');
  });
});

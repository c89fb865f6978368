import * as v from 'valibot';
import {draftFileSchema} from './content';
import {announcedDraftFileType, DRAFT_FILE_TYPES, draftFilePath} from './upload';

describe('The type that the name of an editor’s file announces', () => {
  it('is told by its ending', () => {
    expect(announcedDraftFileType('a.b.TSV')?.type).toBe('text/tab-separated-values');
    expect(announcedDraftFileType('photo.jpeg')?.type).toBe('image/jpeg');
    expect(announcedDraftFileType('runs.csv.gz')?.type).toBe('application/gzip');
  });

  it('is none where nothing accepted is announced', () => {
    for (const name of ['a.svg', 'a.html', 'a.exe', 'zip', 'a.zip ', '']) {
      expect(announcedDraftFileType(name)).withContext(name).toBeUndefined();
    }
    expect(announcedDraftFileType('a.zip')?.type).toBe('application/zip');
  });

  it('is one of each ending', () => {
    const endings = DRAFT_FILE_TYPES.map(({ending}) => ending);
    expect(new Set(endings).size).toBe(endings.length);
  });
});

describe('The place of an editor’s file', () => {
  it('is one that a working copy may name', () => {
    const path = draftFilePath('news.a-meeting', '00000000-0000-4000-8000-000000000000', 'a (1).pdf');
    expect(v.is(draftFileSchema.entries.path, path)).toBeTrue();
    expect(v.is(draftFileSchema.entries.path, path.replace('0000-0', '0000/0'))).toBeFalse();
  });
});

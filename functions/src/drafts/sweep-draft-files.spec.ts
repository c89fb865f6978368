import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, filesBelow, putFile} from '../testing/emulated-files';
import {sweepDraftFiles} from './sweep-draft-files';

describe('Sweeping the files of working copies', () => {
  const db = emulatedFirestore();
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  const KEPT = 'drafts/deliverable.one/u1/a.csv';
  const DROPPED = 'drafts/deliverable.one/u2/a.csv';
  const ORPHAN = 'drafts/news.gone/u3/a.png';

  beforeEach(async () => {
    await Promise.all([emptyDatabase(), emptyFiles()]);
    for (const path of [KEPT, DROPPED, ORPHAN]) await putFile(path);
    await putFile('public/deliverables/one/1/a.csv');
    await db.doc('drafts/deliverable.one').set({
      content: {
        files: [{path: KEPT}],
        note: ORPHAN,
      },
    });
  });

  it('leaves what is younger than a week: it may still be named', async () => {
    expect(await sweepDraftFiles(db, days(6.9))).toBe(0);
    expect(await filesBelow('drafts/')).toHaveSize(3);
  });

  it('deletes what no working copy names, and what another’s does', async () => {
    expect(await sweepDraftFiles(db, days(7.1))).toBe(2);
    expect(await filesBelow('')).toEqual([KEPT, 'public/deliverables/one/1/a.csv']);
  });

  it('deletes the rest once the working copy is gone, and does nothing the second time', async () => {
    await db.doc('drafts/deliverable.one').delete();
    expect(await sweepDraftFiles(db, days(8))).toBe(3);
    expect(await sweepDraftFiles(db, days(8))).toBe(0);
  });
});

import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles} from '../testing/emulated-files';
import {as} from '../testing/as';
import {ada, anApprovedDraft, anUpload, bo, content} from '../testing/drafts';
import {audited, fieldsOf, waiting} from '../testing/people';
import {publishDueDrafts} from './publish-due';
import {publishDraft} from './publish-draft';
import {bucket} from '../files/bucket';

const HOUR = 3_600_000;

describe('What is set to a time', () => {
  const db = emulatedFirestore();
  const due = (hours: number) => publishDueDrafts(db, new Date(Date.now() + hours * HOUR));
  const scheduled = async (item: string, hours: number, written = content()) => {
    const asked = await anApprovedDraft(item, written);
    await publishDraft.run(as(ada, {...asked, at: Date.now() + hours * HOUR}));
    return asked.draft;
  };
  const failure = async (draft: string) =>
    ((await fieldsOf(`drafts/${draft}`))?.['schedule'] as {failed?: string} | undefined)?.failed;

  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  it('is published when its time has come, and not before', async () => {
    await scheduled('report', 1);
    expect(await due(0.9)).toEqual({published: 0, failed: 0});
    expect(await fieldsOf('deliverables/report')).toBeUndefined();
    expect(await due(1.1)).toEqual({published: 1, failed: 0});
    expect((await fieldsOf('deliverables/report'))?.['version']).toBe(1);
    expect(await due(1.2)).toEqual({published: 0, failed: 0});
    expect((await fieldsOf('publications/deliverable.report.1'))?.['by']).toBe('ada');
  });

  it('is caught up with after an outage, in the order of the times', async () => {
    await scheduled('third', 3);
    await scheduled('first', 1);
    await scheduled('second', 2);
    expect(await due(50)).toEqual({published: 3, failed: 0});
    const times = await Promise.all(
      ['first', 'second', 'third'].map(
        async (item) => (await fieldsOf(`deliverables/${item}`))?.['publishedAt'],
      ),
    );
    expect(times).toEqual([...times].sort((a, b) => Number(a) - Number(b)));
  });

  it('is marked with the reason where it can’t be published, once, and its people are told', async () => {
    const draft = await scheduled('report', 1);
    await scheduled('other', 1);
    await db.doc(`drafts/${draft}`).update({'content.title': 'Edited since', editors: ['ada', 'bo']});
    expect(await due(2)).toEqual({published: 1, failed: 1});
    expect(await failure(draft)).toBe('changed-meanwhile');
    expect(await due(3)).toEqual({published: 0, failed: 0});
    const told = (await waiting('notify')).filter(
      ({notification}) => notification.kind === 'publication-failed',
    );
    expect(told.map(({uids, notification}) => [uids, notification.about])).toEqual([[['ada', 'bo'], draft]]);
    expect(await audited()).toContain(`publication-failed portal ${draft}`);
  });

  it('is marked where its approval or a file is gone', async () => {
    const returned = await scheduled('returned', 1);
    await db.doc(`drafts/${returned}`).update({'review.state': 'returned'});
    const file = await anUpload('damaged', 'data.csv', 'x');
    const damaged = await scheduled('damaged', 1, content({files: [file]}));
    await bucket().file(file.path).delete();
    expect(await due(2)).toEqual({published: 0, failed: 2});
    expect([await failure(returned), await failure(damaged)]).toEqual(['not-approved', 'file-damaged']);
  });

  it('can be set anew after that', async () => {
    const draft = await scheduled('report', 1);
    await db.doc(`drafts/${draft}`).update({'review.state': 'in-review'});
    await due(2);
    const asked = await anApprovedDraft('report');
    await publishDraft.run(as(bo, {...asked, at: Date.now() + HOUR}));
    expect(await failure(draft)).toBeUndefined();
    expect(await due(2)).toEqual({published: 1, failed: 0});
  });
});

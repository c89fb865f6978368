import {unpackEntries} from '@model/catalogue/payload';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {drainOutbox} from '../outbox/outbox';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, fetchFile, filesBelow, givenFiles, idTokenOf, tokenOf} from '../testing/emulated-files';
import {as, GRANTED, refusedFor} from '../testing/as';
import {ada, anApprovedDraft, anUpload, bo, content, outcome, published} from '../testing/drafts';
import {audited, fieldsOf} from '../testing/people';
import {publishDraft} from './publish-draft';
import {reinstateItem} from './reinstate-item';
import {sweepItems} from './sweep-items';
import {withdrawItem} from './withdraw-item';

const member = {uid: 'mia', role: 'member'} as const;
const DAY = 86_400_000;

describe('Withdrawing an outcome', () => {
  const db = emulatedFirestore();
  const withdraw = (changes: object = {}) =>
    withdrawItem.run(as(ada, {item: 'report', reason: 'A mistake.', ...changes}));
  const first = 'public/deliverables/report/1/data.csv';
  const second = 'public/deliverables/report/2/data.csv';
  const listed = async () => {
    const payload = (await db.doc('catalogue/public-0').get()).get('payload') as Uint8Array;
    return (await unpackEntries(payload, fail)).map(({id}) => id);
  };

  beforeEach(async () => {
    await Promise.all([emptyDatabase(), emptyFiles()]);
    const file = await anUpload('report', 'data.csv', 'SECRET');
    await published('report', content({files: [file], body: 'SECRET'}));
    const {files} = await outcome('report');
    await published('report', content({files, body: 'SECRET', title: 'Second'}));
    await drainOutbox(db);
  });

  it('leaves a tombstone and takes the files of every version away, at once and for every token', async () => {
    expect((await fetchFile(first)).status).toBe(200);
    const token = await tokenOf(first);
    await withdraw();
    const tombstone = await outcome('report');
    expect(tombstone).toEqual(
      jasmine.objectContaining({
        ...{title: 'Second', version: 2, files: [], summary: 'A mistake.', visibility: 'public'},
        withdrawn: {at: tombstone.updatedAt, reason: 'A mistake.'},
      }),
    );
    expect(JSON.stringify(tombstone)).not.toContain('SECRET');
    expect(await listed()).toEqual([]);
    for (const path of [first, second, ...(await filesBelow(''))]) {
      expect((await fetchFile(path, {token})).status)
        .withContext(path)
        .not.toBe(200);
      expect((await fetchFile(path)).status)
        .withContext(path)
        .not.toBe(200);
    }
    expect(await givenFiles()).toEqual([
      'withdrawn/deliverables/report/1/data.csv',
      'withdrawn/deliverables/report/2/data.csv',
    ]);
    const role = (name: string) => ({idToken: idTokenOf(name, {role: name, roleSince: GRANTED})});
    const [path = ''] = await filesBelow('withdrawn/');
    expect((await fetchFile(path, role('member'))).status).toBe(403);
    expect((await fetchFile(path, role('editor'))).status).toBe(200);
    expect(await audited()).toContain('item-withdrawn ada deliverable.report');
    expect(await fieldsOf('publications/deliverable.report.3')).toEqual(
      jasmine.objectContaining({act: 'withdrawn', by: 'ada', note: 'A mistake.', version: 2}),
    );
  });

  it('can be taken back: everything stands as it stood', async () => {
    const stood = await outcome('report');
    const version = await fieldsOf('deliverables/report/versions/1');
    await withdraw();
    await drainOutbox(db);
    await reinstateItem.run(as(bo, {item: 'report'}));
    await drainOutbox(db);
    const stands = await outcome('report');
    expect(stands).toEqual({...stood, updatedAt: stands.updatedAt});
    expect(await fieldsOf('deliverables/report/versions/1')).toEqual(version);
    expect(await listed()).toEqual(['report']);
    expect(await givenFiles()).toEqual([first, second]);
    for (const path of [first, second]) expect(await (await fetchFile(path)).text()).toBe('SECRET');
    expect(await audited()).toContain('item-reinstated bo deliverable.report');
    await withdraw();
    await reinstateItem.run(as(bo, {item: 'report'}));
    expect((await outcome('report')).title).toBe('Second');
  });

  it('lets a working copy go on from where it was', async () => {
    const edited = content({title: 'Third'});
    await anApprovedDraft('report', edited);
    await withdraw();
    const {draft, hash} = {draft: 'deliverable.report', hash: (await anApprovedDraft('report', edited)).hash};
    await reinstateItem.run(as(bo, {item: 'report'}));
    await expectAsync(publishDraft.run(as(ada, {draft, hash}))).toBeResolvedTo({published: true, version: 3});
  });

  it('works for what stood before there was any history', async () => {
    const {id: _, ...seeded} = aDeliverable({id: 'old', title: 'Seeded', body: 'Text'});
    await db.doc('deliverables/old').set(seeded);
    await withdraw({item: 'old'});
    expect((await fieldsOf('publications/deliverable.old.0'))?.['by']).toBe('portal');
    await reinstateItem.run(as(ada, {item: 'old'}));
    expect(await outcome('old')).toEqual(jasmine.objectContaining({title: 'Seeded', body: 'Text'}));
  });

  it('names what replaces it as far as its readers may see that', async () => {
    await published('better');
    await published('internal', content({visibility: 'consortium'}));
    await withdraw({replacement: 'internal'});
    expect(JSON.stringify(await outcome('report'))).not.toContain('internal');
    await published('internal', content());
    expect((await outcome('report')).withdrawn?.replacement).toBe('internal');
    await reinstateItem.run(as(ada, {item: 'report'}));
    await withdraw({replacement: 'better'});
    expect((await outcome('report')).withdrawn?.replacement).toBe('better');
    await published('better', content({visibility: 'consortium'}));
    expect((await outcome('report')).withdrawn?.replacement).toBeUndefined();
  });

  it('ends after thirty days: then the files are deleted and nothing can be taken back', async () => {
    await withdraw();
    await drainOutbox(db);
    expect(await sweepItems(db, new Date(Date.now() + 29 * DAY))).toBe(0);
    expect(await filesBelow('withdrawn/')).toHaveSize(2);
    expect(await sweepItems(db, new Date(Date.now() + 31 * DAY))).toBe(1);
    expect(await givenFiles()).toEqual([]);
    expect(await sweepItems(db, new Date(Date.now() + 31 * DAY))).toBe(0);
    const at = new Date(Date.now() - 30 * DAY);
    await db.doc('deliverables/report').update({'withdrawn.at': at});
    await expectAsync(reinstateItem.run(as(ada, {item: 'report'}))).toBeRejectedWith(refusedFor('undo-over'));
    await db.doc('deliverables/report').update({'withdrawn.at': new Date(at.getTime() + DAY)});
    await expectAsync(reinstateItem.run(as(ada, {item: 'report'}))).toBeRejectedWith(
      refusedFor('file-damaged'),
    );
  });

  it('is for editors, of what is there, and once', async () => {
    await expectAsync(withdrawItem.run(as(member, {item: 'report', reason: 'x'}))).toBeRejectedWith(
      refusedFor('not-allowed'),
    );
    await expectAsync(withdraw({item: 'none'})).toBeRejectedWith(refusedFor('not-found'));
    for (const replacement of ['none', 'report']) {
      await expectAsync(withdraw({replacement})).toBeRejectedWith(refusedFor('bad-input'));
    }
    await expectAsync(reinstateItem.run(as(ada, {item: 'report'}))).toBeRejectedWith(
      refusedFor('not-withdrawn'),
    );
    await expectAsync(withdraw()).toBeResolved();
    await expectAsync(withdraw()).toBeRejectedWith(refusedFor('is-withdrawn'));
    await expectAsync(reinstateItem.run(as(member, {item: 'report'}))).toBeRejectedWith(
      refusedFor('not-allowed'),
    );
    await expectAsync(reinstateItem.run(as(ada, {item: 'none'}))).toBeRejectedWith(refusedFor('not-found'));
    await expectAsync(reinstateItem.run(as(ada, {item: 'report'}))).toBeResolved();
  });
});

import {unpackDigest, unpackEntries} from '@model/catalogue/payload';
import type {Deliverable} from '@model/deliverables/deliverable';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {aNewsItem, aPartner, anEvent, aWorkPackage} from '../../../test/fixtures/nouns';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {takeLease} from './lease';
import {rebuildCatalogue} from './rebuild-catalogue';

describe('Rebuilding the catalogue', () => {
  const db = emulatedFirestore();
  const refuse = () => fail('No entry should be refused.');

  beforeEach(emptyDatabase);

  async function publish(changes: Partial<Deliverable>): Promise<void> {
    const {id, ...fields} = aDeliverable(changes);
    await db.doc(`deliverables/${id}`).set(fields);
  }

  async function payloadOf(id: string): Promise<Uint8Array> {
    return (await db.doc(`catalogue/${id}`).get()).get('payload');
  }

  async function idsIn(id: string): Promise<string[]> {
    return (await unpackEntries(await payloadOf(id), refuse)).map((entry) => entry.id);
  }

  it('writes both indexes and the home digest, and gives the lease back', async () => {
    await publish({id: 'open', issued: '2024'});
    await publish({id: 'newer', issued: '2025-02'});
    await publish({id: 'internal', visibility: 'consortium'});
    const report = await rebuildCatalogue(db);
    expect(report.counts).toEqual({public: 2, consortium: 1});
    expect(await idsIn('public-0')).toEqual(['newer', 'open']);
    expect(await idsIn('consortium-0')).toEqual(['internal']);
    const head = (await db.doc('catalogue/public-0').get()).data();
    expect(head).toEqual(jasmine.objectContaining({shards: 1, count: 2, revision: jasmine.any(String)}));
    expect((await db.doc('catalogue/lease').get()).exists).toBe(false);
  });

  it('makes the home digest of public news, events, partners and work packages', async () => {
    const {id: newsId, ...news} = aNewsItem({title: 'Opened'});
    const {id: eventId, ...event} = anEvent({start: '2026-12-24'});
    const {id: partnerId, ...partner} = aPartner();
    const {number, ...workPackage} = aWorkPackage({number: 3});
    await Promise.all([
      db.doc(`news/${newsId}`).set(news),
      db.doc(`events/${eventId}`).set(event),
      db.doc(`partners/${partnerId}`).set(partner),
      db.doc(`workPackages/${number}`).set(workPackage),
    ]);
    await rebuildCatalogue(db, {now: new Date('2026-12-24T20:00:00Z')});
    const digest = await unpackDigest(await payloadOf('public-home'));
    expect(digest.news.map((item) => item.title)).toEqual(['Opened']);
    expect(digest.coming.map((item) => item.id)).toEqual([eventId]);
    expect(digest.partners.map((item) => item.id)).toEqual([partnerId]);
    expect(digest.workPackages[2]?.title).toBe('Evaluation');
  });

  it('lets nothing of the consortium into any public document', async () => {
    await publish({id: 'open'});
    const before = await rebuildCatalogue(db);
    const stood = await db.getAll(db.doc('catalogue/public-0'), db.doc('catalogue/public-home'));
    await publish({id: 'internal', visibility: 'consortium', title: 'Internal', workPackages: [4]});
    const after = await rebuildCatalogue(db);
    const stands = await db.getAll(db.doc('catalogue/public-0'), db.doc('catalogue/public-home'));
    expect(after.written).toEqual(['consortium-0']);
    expect(after.revisions['public-0']).toBe(before.revisions['public-0'] ?? '');
    // Not even the moment of its last change tells that something happened on the other side.
    expect(stands.map((doc) => doc.updateTime)).toEqual(stood.map((doc) => doc.updateTime));
    expect(await idsIn('public-0')).toEqual(['open']);
  });

  it('leaves out a document that fails its schema, and reports where and what without its content', async () => {
    await publish({id: 'good'});
    await db.doc('deliverables/bad').set({...aDeliverable(), category: 'jane@example.org'});
    const report = await rebuildCatalogue(db);
    expect(await idsIn('public-0')).toEqual(['good']);
    expect(report.refused.map(({path}) => path)).toEqual(['deliverables/bad']);
    expect(report.refused[0]?.issues[0]).toMatch(/^category: /);
    expect(JSON.stringify(report.refused)).not.toContain('jane@example.org');
  });

  it('lists nothing that was withdrawn', async () => {
    await publish({id: 'gone', withdrawn: {at: new Date(), reason: 'An error.'}});
    const report = await rebuildCatalogue(db);
    expect(report.counts).toEqual({public: 0, consortium: 0});
    expect(report.refused).toEqual([]);
    expect(await idsIn('public-0')).toEqual([]);
  });

  it('takes an outcome out of the public index when it becomes the consortium’s', async () => {
    await publish({id: 'moved'});
    await rebuildCatalogue(db);
    await publish({id: 'moved', visibility: 'consortium'});
    await rebuildCatalogue(db);
    expect(await idsIn('public-0')).toEqual([]);
    expect(await idsIn('consortium-0')).toEqual(['moved']);
  });

  it('writes nothing when nothing has changed', async () => {
    await publish({id: 'open'});
    expect((await rebuildCatalogue(db)).written).toEqual(['public-0', 'consortium-0', 'public-home']);
    const stood = (await db.doc('catalogue/public-0').get()).updateTime;
    expect((await rebuildCatalogue(db)).written).toEqual([]);
    expect((await db.doc('catalogue/public-0').get()).updateTime).toEqual(stood);
  });

  it('deletes the shards a smaller index no longer has, and nothing else', async () => {
    const stale = {revision: 'old', payload: new Uint8Array([1])};
    await Promise.all(
      ['public-1', 'public-12', 'consortium-3', 'something-else'].map((id) =>
        db.doc(`catalogue/${id}`).set(stale),
      ),
    );
    const report = await rebuildCatalogue(db);
    expect([...report.deleted].sort()).toEqual(['consortium-3', 'public-1', 'public-12']);
    const left = (await db.collection('catalogue').listDocuments()).map((ref) => ref.id);
    expect(left.sort()).toEqual(['consortium-0', 'public-0', 'public-home', 'something-else']);
  });

  it('reads more outcomes than one page of the database holds', async () => {
    const batch = db.batch();
    for (let n = 0; n < 320; n += 1) {
      const {id, ...fields} = aDeliverable({id: `item-${n}`});
      batch.set(db.doc(`deliverables/${id}`), fields);
    }
    await batch.commit();
    expect((await rebuildCatalogue(db)).counts.public).toBe(320);
  });

  it('is done by one at a time: several at once all succeed, and the last sees everything', async () => {
    await publish({id: 'early'});
    const first = rebuildCatalogue(db);
    await publish({id: 'late'});
    await Promise.all([first, rebuildCatalogue(db), rebuildCatalogue(db)]);
    expect((await idsIn('public-0')).sort()).toEqual(['early', 'late']);
    expect((await db.doc('catalogue/lease').get()).exists).toBe(false);
  });

  it('takes over the lease of a rebuild that died', async () => {
    await db.doc('catalogue/lease').set({owner: 'dead', until: Date.now() - 1});
    await publish({id: 'open'});
    expect((await rebuildCatalogue(db)).counts.public).toBe(1);
  });

  it('waits for a lease that still runs, and gives up in the end', async () => {
    await db.doc('catalogue/lease').set({owner: 'busy', until: Date.now() + 60_000});
    await expectAsync(takeLease(db, 300)).toBeRejectedWithError(/still under way/);
    expect((await db.doc('catalogue/lease').get()).get('owner')).toBe('busy');
  });

  it('can hold its lease for longer, while it is its own', async () => {
    const lease = await takeLease(db);
    await db.doc('catalogue/lease').update({until: 1});
    await lease.renew();
    expect((await db.doc('catalogue/lease').get()).get('until')).toBeGreaterThan(Date.now());
    await db.doc('catalogue/lease').set({owner: 'other', until: 1});
    await expectAsync(lease.renew()).toBeRejectedWithError(/lost/);
    expect((await db.doc('catalogue/lease').get()).get('until')).toBe(1);
  });

  it('commits nothing once another has taken the lease over, and leaves the other’s alone', async () => {
    const lease = await takeLease(db);
    await db.doc('catalogue/lease').set({owner: 'other', until: Date.now() + 60_000});
    await expectAsync(db.runTransaction((transaction) => lease.confirm(transaction))).toBeRejectedWithError(
      /lost/,
    );
    await lease.abandon();
    expect((await db.doc('catalogue/lease').get()).get('owner')).toBe('other');
  });
});

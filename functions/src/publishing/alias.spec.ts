import {aNewsItem} from '../../../test/fixtures/nouns';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles} from '../testing/emulated-files';
import {as, refusedFor} from '../testing/as';
import {ada, aDraft, anApprovedDraft, boss, published} from '../testing/drafts';
import {audited, fieldsOf} from '../testing/people';
import {addAlias} from './add-alias';
import {publishDraft} from './publish-draft';
import {removeAlias} from './remove-alias';

describe('An earlier address', () => {
  const db = emulatedFirestore();
  const add = (id: string, target: string, kind = 'news', by: Parameters<typeof as>[0] = boss) =>
    addAlias.run(as(by, {kind, id, target}));
  const remove = (id: string, by: Parameters<typeof as>[0] = boss) =>
    removeAlias.run(as(by, {kind: 'news', id}));
  const news = (id: string, differing: object = {}) => {
    const {id: _, ...fields} = aNewsItem({id});
    return db.doc(`news/${id}`).set({...fields, ...differing});
  };

  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  it('is kept and dropped by an admin, with a note of who did it', async () => {
    await news('today');
    await add('old', 'today');
    expect(await fieldsOf('aliases/news.old')).toEqual({target: 'today'});
    await add('old', 'today');
    await remove('old');
    expect(await fieldsOf('aliases/news.old')).toBeUndefined();
    await remove('old');
    expect((await audited()).sort()).toEqual(['alias-added boss news.old', 'alias-removed boss news.old']);
    const [entry] = (await db.collection('audit').where('action', '==', 'alias-added').get()).docs;
    expect(entry?.get('subject')).toBe('settings');
    expect(entry?.get('details')).toEqual({to: 'today'});
  });

  it('is nobody’s to decide but an admin’s', async () => {
    await news('today');
    await add('older', 'today');
    for (const role of ['editor', 'member', undefined] as const) {
      const who = {uid: 'mia', ...(role && {role})};
      await expectAsync(add('old', 'today', 'news', who)).toBeRejectedWith(refusedFor('not-allowed'));
      await expectAsync(remove('older', who)).toBeRejectedWith(refusedFor('not-allowed'));
    }
    expect(await fieldsOf('aliases/news.old')).toBeUndefined();
    expect(await fieldsOf('aliases/news.older')).toBeDefined();
    await add('old', 'today');
    expect(await fieldsOf('aliases/news.old')).toBeDefined();
  });

  it('is none that something published, a working copy or an issue of the newsletter bears', async () => {
    await Promise.all([news('today'), news('borne'), published('outcome')]);
    await aDraft('begun');
    await db.doc('drafts/newsletter.spring').set({kind: 'newsletter'});
    await db.doc('newsletters/summer').set({state: 'scheduled'});
    await expectAsync(add('borne', 'today')).toBeRejectedWith(refusedFor('address-taken'));
    for (const id of ['begun', 'spring', 'summer']) {
      await expectAsync(add(id, 'outcome', 'deliverable'))
        .withContext(id)
        .toBeRejectedWith(refusedFor('address-taken'));
      await expectAsync(add(id, 'today')).withContext(id).toBeResolved();
    }
  });

  it('leads to something published, whoever may see it', async () => {
    await news('inner', {visibility: 'consortium'});
    await expectAsync(add('old', 'nothing')).toBeRejectedWith(refusedFor('not-found'));
    await expectAsync(add('old', 'inner')).toBeResolved();
  });

  it('neither leads to itself, nor to what leads on, nor has an address that the portal needs', async () => {
    await Promise.all([news('today'), news('newest')]);
    await db.doc('aliases/news.today').set({target: 'newest'});
    await db.doc('pages/about').set({visibility: 'public'});
    for (const [id, target, kind] of [
      ['today', 'today', 'news'],
      ['old', 'today', 'news'],
      ['events', 'about', 'page'],
      ['Old', 'newest', 'news'],
      ['1', '2', 'work-package'],
    ] as const) {
      await expectAsync(add(id, target, kind))
        .withContext(id)
        .toBeRejectedWith(refusedFor('bad-input'));
    }
    await expectAsync(add('old', 'newest')).toBeResolved();
    await expectAsync(add('happenings', 'about', 'page')).toBeResolved();
  });

  it('takes along what led to it, so that nobody is led on twice', async () => {
    await news('old');
    await add('older', 'old');
    await db.doc('news/old').delete();
    await Promise.all([news('today'), db.doc('aliases/old').set({target: 'x'})]);
    await add('old', 'today');
    expect(await fieldsOf('aliases/news.older')).toEqual({target: 'today'});
    expect(await fieldsOf('aliases/news.old')).toEqual({target: 'today'});
    expect(await fieldsOf('aliases/old')).toEqual({target: 'x'});
  });

  it('is not taken by something new until it is dropped', async () => {
    await db.doc('aliases/report').set({target: 'today'});
    const {hash} = await anApprovedDraft('report');
    const publish = () => publishDraft.run(as(ada, {draft: 'deliverable.report', hash}));
    await expectAsync(publish()).toBeRejectedWith(refusedFor('earlier-address'));
    expect(await fieldsOf('deliverables/report')).toBeUndefined();
    await removeAlias.run(as(boss, {kind: 'deliverable', id: 'report'}));
    await expectAsync(publish()).toBeResolved();
  });
});

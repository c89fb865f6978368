import {unpackDigest} from '@model/catalogue/payload';
import {aNewsItem, aPartner, aWorkPackage} from '../../../test/fixtures/nouns';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles} from '../testing/emulated-files';
import {aMember, as, refusedFor} from '../testing/as';
import {ada, aDraft, anApprovedDraft, boss, content, published} from '../testing/drafts';
import {audited, fieldsOf} from '../testing/people';
import {publishDraft} from './publish-draft';
import {saveSettings} from './save-settings';
import {unpublishItem} from './unpublish-item';

const home = async () => {
  const payload = (await emulatedFirestore().doc('catalogue/public-home').get()).get('payload') as Uint8Array;
  return unpackDigest(payload);
};
const written = (noun: object) => {
  const {id: _, number: _n, publishedAt: _p, updatedAt: _u, ...fields} = noun as Record<string, unknown>;
  return fields;
};

describe('The settings of publishing', () => {
  const db = emulatedFirestore();
  const save = (settings: object) => saveSettings.run(as(boss, settings));

  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  it('put outcomes and a notice on the home page by the time they answer', async () => {
    await published('one');
    await published('two');
    const until = Date.now() + 60_000;
    await save({featured: ['two', 'one'], notice: {text: 'Closed on Friday.', until}});
    const digest = await home();
    expect(digest.featured?.map(({id}) => id)).toEqual(['two', 'one']);
    expect(digest.notice).toEqual({text: 'Closed on Friday.', until});
    expect(await audited()).toContain('settings-changed boss home');
    const [entry] = (await db.collection('audit').where('subject', '==', 'settings').get()).docs;
    expect(entry?.get('details')).toEqual({notice: true, featured: 'two one'});
  });

  it('change only what is said of', async () => {
    await published('one');
    await save({featured: ['one'], notice: {text: 'Closed.'}});
    await save({featured: []});
    expect((await home()).notice).toEqual({text: 'Closed.'});
    await save({featured: ['one']});
    await save({notice: null});
    expect(await fieldsOf('settings/home')).toEqual({featured: ['one']});
    expect((await home()).notice).toBeUndefined();
    expect(await fieldsOf('settings/publishing')).toBeUndefined();
  });

  it('feature nothing that not everybody may see, now or later', async () => {
    await published('one');
    await published('internal', content({visibility: 'consortium'}));
    const refused = await save({featured: ['one', 'internal', 'none']}).then(fail, (error: unknown) => error);
    expect((refused as {details: object}).details).toEqual({
      reason: 'not-public',
      issues: ['deliverables/internal', 'deliverables/none'],
    });
    await save({featured: ['one']});
    await published('one', content({visibility: 'consortium'}));
    expect((await home()).featured).toBeUndefined();
  });

  it('say whether four eyes are needed, in the audit log too', async () => {
    const asked = await aDraft('report');
    await expectAsync(publishDraft.run(as(ada, asked))).toBeRejectedWith(refusedFor('not-approved'));
    await save({fourEyes: false});
    expect(await fieldsOf('settings/publishing')).toEqual({fourEyes: false});
    expect(await audited()).toEqual(['settings-changed boss publishing']);
    await expectAsync(publishDraft.run(as(ada, asked))).toBeResolved();
  });

  it('are an admin’s, and take no notice that is over', async () => {
    await expectAsync(saveSettings.run(as(ada, {fourEyes: false}))).toBeRejectedWith(
      refusedFor('not-allowed'),
    );
    await expectAsync(save({notice: {text: 'Over.', until: Date.now() - 1}})).toBeRejectedWith(
      refusedFor('bad-input'),
    );
    await expectAsync(save({notice: {text: 'Not over.', until: Date.now() + 60_000}})).toBeResolved();
  });
});

describe('The home page’s words', () => {
  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  const page = {
    ...{title: 'A heading', visibility: 'public', summary: 'About it.', body: 'A lead.'},
    home: {doors: 'Come in'},
  };

  it('are on the home page once they are published, and gone from it with their page', async () => {
    await published('home', page, 'page');
    expect((await home()).words).toEqual({
      ...{title: 'A heading', lead: 'A lead.', description: 'About it.', doors: 'Come in'},
    });
    await unpublishItem.run(as(boss, {kind: 'page', item: 'home'}));
    expect((await home()).words).toBeUndefined();
  });

  it('are refused where they have no room', async () => {
    await expectAsync(published('home', {...page, body: 'long '.repeat(200)}, 'page')).toBeRejectedWith(
      refusedFor('not-whole'),
    );
    await expectAsync(published('about', {...page, body: 'long '.repeat(200)}, 'page')).toBeResolved();
  });
});

describe('Unpublishing', () => {
  const unpublish = (kind: string, item: string) => unpublishItem.run(as(boss, {kind, item}));
  const db = emulatedFirestore();

  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  it('deletes an item, and keeps its history', async () => {
    await published('opened', written(aNewsItem()), 'news');
    expect((await home()).news.map(({id}) => id)).toEqual(['opened']);
    await unpublish('news', 'opened');
    expect(await fieldsOf('news/opened')).toBeUndefined();
    expect((await home()).news).toEqual([]);
    const entry = await fieldsOf('publications/news.opened.2');
    expect(entry).toEqual(jasmine.objectContaining({act: 'unpublished', by: 'boss'}));
    expect(entry?.['content']).toEqual(jasmine.objectContaining({title: 'News'}));
    expect(await audited()).toContain('item-unpublished boss news.opened');
  });

  it('lets a working copy become something new', async () => {
    await published('opened', written(aNewsItem()), 'news');
    const asked = await anApprovedDraft('opened', written(aNewsItem({title: 'Again'})), {}, 'news');
    await unpublish('news', 'opened');
    await expectAsync(publishDraft.run(as(ada, asked))).toBeResolved();
    expect((await fieldsOf('publications/news.opened.3'))?.['act']).toBe('published');
  });

  it('leaves what is cited, needed or named by others', async () => {
    await published('report', content({partners: ['sciensano']}));
    await published('sciensano', written(aPartner()), 'partner');
    await published('3', written(aWorkPackage({leads: ['sciensano']})), 'work-package');
    await aMember('mia', {partner: 'sciensano'});
    const refused = await unpublish('partner', 'sciensano').then(fail, (error: unknown) => error);
    expect((refused as {details: object}).details).toEqual({
      reason: 'referenced',
      issues: ['deliverables/report', 'workPackages/3', 'members/mia'],
    });
    for (const [kind, item] of [
      ['deliverable', 'report'],
      ['work-package', '3'],
      ['page', 'privacy'],
    ] as const) {
      await expectAsync(unpublish(kind, item))
        .withContext(item)
        .toBeRejectedWith(refusedFor('not-deletable'));
    }
    await db.doc('members/mia').delete();
    await published('report', content({partners: []}));
    await published('3', written(aWorkPackage()), 'work-package');
    await expectAsync(unpublish('partner', 'sciensano')).toBeResolved();
  });

  it('is an admin’s, of what is there', async () => {
    await published('opened', written(aNewsItem()), 'news');
    const asked = {kind: 'news', item: 'opened'};
    await expectAsync(unpublishItem.run(as(ada, asked))).toBeRejectedWith(refusedFor('not-allowed'));
    await expectAsync(unpublish('news', 'none')).toBeRejectedWith(refusedFor('not-found'));
    await expectAsync(unpublish('news', 'opened')).toBeResolved();
  });
});

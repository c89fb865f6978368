import {packJson, unpackEntries} from '@model/catalogue/payload';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {aNewsItem, anEvent, aPartner, aWorkPackage} from '../../../test/fixtures/nouns';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, fetchFile, filesBelow, hasFile, putFile, tokenOf} from '../testing/emulated-files';
import {as, refusedFor} from '../testing/as';
import {ada, anApprovedDraft, anUpload, content, outcome, pathsOf, published} from '../testing/drafts';
import {audited, fieldsOf, waiting} from '../testing/people';
import {bucket} from '../files/bucket';
import {publishDraft} from './publish-draft';

describe('Publishing', () => {
  const db = emulatedFirestore();

  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  const publicIds = async () => {
    const payload = (await db.doc('catalogue/public-0').get()).get('payload') as Uint8Array;
    return (await unpackEntries(payload, fail)).map(({id}) => id);
  };

  it('makes an outcome visible, with its files, by the time it answers', async () => {
    const file = await anUpload('report', 'data.csv', 'gene;count');
    const answer = await published('report', content({files: [file]}));
    expect(answer).toEqual({published: true, version: 1});
    const stands = await outcome('report');
    expect(stands).toEqual(jasmine.objectContaining({title: 'A report', version: 1, visibility: 'public'}));
    expect(stands.publishedAt).toEqual(stands.updatedAt);
    const path = 'public/deliverables/report/1/data.csv';
    expect(stands.files).toEqual([{...file, path}]);
    expect(await (await fetchFile(path)).text()).toBe('gene;count');
    expect(await publicIds()).toEqual(['report']);
    expect(await fieldsOf('drafts/deliverable.report')).toBeUndefined();
  });

  it('stores a file as what it was found to be, and leaves the upload’s token behind', async () => {
    await published('report', content({files: [await anUpload('report', 'data.csv', 'gene;count')]}));
    const path = 'public/deliverables/report/1/data.csv';
    const [metadata] = await bucket().file(path).getMetadata();
    expect(metadata.contentType).toBe('text/csv; charset=utf-8');
    expect(metadata.contentDisposition).toBe('attachment; filename="data.csv"');
    expect(metadata.cacheControl).toBe('public, no-cache');
    expect(await tokenOf(path)).not.toBe('of-the-upload');
  });

  it('leaves history, audit and what is still to be done', async () => {
    const file = await anUpload('report', 'data.csv', 'gene;count');
    await published('report', content({files: [file], versionNote: 'A first version.'}));
    const entry = await fieldsOf('publications/deliverable.report.1');
    expect(entry).toEqual(
      jasmine.objectContaining({
        ...{kind: 'deliverable', item: 'report', number: 1, act: 'published', by: 'ada', approvedBy: 'bo'},
        ...{version: 1, note: 'A first version.'},
      }),
    );
    expect(entry?.['content']).toEqual({...(await outcome('report'))});
    expect(await audited()).toEqual(['item-published ada deliverable.report']);
    expect((await waiting('notify')).map(({uids, notification}) => [uids, notification.kind])).toEqual([
      [['bo'], 'item-published'],
    ]);
    expect(await waiting('settle-files')).toHaveSize(1);
    expect(await waiting('index-catalogue')).toEqual([]);
    const [removal] = await waiting('remove-files');
    expect(file.path.startsWith(removal?.prefix ?? '-')).toBeTrue();
  });

  it('makes every edit a new version, and keeps the one before with its files', async () => {
    const first = await anUpload('report', 'a.csv', 'one');
    await published('report', content({files: [first]}));
    const before = await outcome('report');
    const second = await anUpload('report', 'b.csv', 'two');
    const edited = content({files: [...before.files, second], title: 'Corrected', versionNote: 'Why.'});
    expect(await published('report', edited)).toEqual({published: true, version: 2});
    const after = await outcome('report');
    expect([after.version, after.title, after.publishedAt]).toEqual([2, 'Corrected', before.publishedAt]);
    expect(await pathsOf('report')).toEqual([
      'public/deliverables/report/2/a.csv',
      'public/deliverables/report/2/b.csv',
    ]);
    expect(await fieldsOf('deliverables/report/versions/1')).toEqual({...before});
    for (const path of [...(await pathsOf('report')), 'public/deliverables/report/1/a.csv']) {
      expect((await fetchFile(path)).status)
        .withContext(path)
        .toBe(200);
    }
  });

  it('begins the history of what stood before with that', async () => {
    const at = new Date('2026-01-01T00:00:00Z');
    const {id: _, ...seeded} = aDeliverable({title: 'Seeded', publishedAt: at, updatedAt: at});
    await db.doc('deliverables/report').set(seeded);
    await published('report', content({title: 'Edited'}));
    const [zero, one] = await Promise.all(
      [0, 1].map((number) => fieldsOf(`publications/deliverable.report.${number}`)),
    );
    expect(zero).toEqual(
      jasmine.objectContaining({number: 0, act: 'published', by: 'portal', at, version: 1}),
    );
    expect(zero?.['content']).toEqual(jasmine.objectContaining({title: 'Seeded'}));
    expect(one).toEqual(jasmine.objectContaining({number: 1, version: 2}));
  });

  it('is the same for what has no versions', async () => {
    const page = {title: 'About', visibility: 'public', summary: 'What it is.', body: 'Text.'};
    const items = {
      news: aNewsItem(),
      event: anEvent(),
      page,
      partner: aPartner(),
      'work-package': aWorkPackage(),
    };
    for (const [kind, written] of Object.entries(items) as ['news', object][]) {
      const item = (kind as string) === 'work-package' ? '3' : 'one';
      const {id: _, number: _n, updatedAt: _u, ...fields} = written as Record<string, unknown>;
      expect(await published(item, fields, kind))
        .withContext(kind)
        .toEqual({published: true});
      expect(await published(item, {...fields, summary: 'New.', role: 'New.', objective: 'New.'}, kind))
        .withContext(kind)
        .toEqual({published: true});
      expect((await fieldsOf(`publications/${kind}.${item}.2`))?.['act']).toBe('published');
    }
    expect((await fieldsOf('workPackages/3'))?.['objective']).toBe('New.');
    expect((await fieldsOf('partners/one'))?.['role']).toBe('New.');
    const home = (await db.doc('catalogue/public-home').get()).get('payload') as Uint8Array;
    expect(home.byteLength).toBeGreaterThan((await packJson({})).byteLength);
  });

  describe('is refused', () => {
    const run = (asked: object) => publishDraft.run(as(ada, asked));

    it('to who is no editor', async () => {
      const asked = await anApprovedDraft('report');
      for (const who of [{uid: 'mia', role: 'member'} as const, {uid: 'eve'}]) {
        await expectAsync(publishDraft.run(as(who, asked))).toBeRejectedWith(refusedFor('not-allowed'));
      }
      await expectAsync(run(asked)).toBeResolved();
    });

    it('where there is no such working copy', async () => {
      const {hash} = await anApprovedDraft('report');
      for (const draft of ['deliverable.other', 'gossip.report', 'deliverable.a.b']) {
        const reason = draft === 'deliverable.a.b' ? 'bad-input' : 'not-found';
        await expectAsync(run({draft, hash})).withContext(draft).toBeRejectedWith(refusedFor(reason));
      }
    });

    it('while nobody has approved it as it stands', async () => {
      const {draft, hash} = await anApprovedDraft('report');
      await db.doc(`drafts/${draft}`).update({'review.state': 'in-review'});
      await expectAsync(run({draft, hash})).toBeRejectedWith(refusedFor('not-approved'));
      await db.doc(`drafts/${draft}`).update({'review.state': 'approved', 'review.hash': 'b'.repeat(64)});
      await expectAsync(run({draft, hash})).toBeRejectedWith(refusedFor('not-approved'));
      await db.doc('settings/publishing').set({fourEyes: false});
      await expectAsync(run({draft, hash})).toBeResolved();
    });

    it('where it was edited since it was seen', async () => {
      const {draft, hash} = await anApprovedDraft('report');
      await db.doc(`drafts/${draft}`).update({'content.title': 'Another'});
      await expectAsync(run({draft, hash})).toBeRejectedWith(refusedFor('changed-meanwhile'));
      await db.doc(`drafts/${draft}`).update({'content.title': 'A report'});
      await expectAsync(run({draft, hash})).toBeResolved();
    });

    it('where something else was published since it was begun', async () => {
      await published('report');
      const asked = await anApprovedDraft('report', content(), {base: new Date(0)});
      await expectAsync(run(asked)).toBeRejectedWith(refusedFor('changed-meanwhile'));
      await expectAsync(run(await anApprovedDraft('report'))).toBeResolved();
      await expectAsync(run(await anApprovedDraft('new', content(), {base: new Date(0)}))).toBeRejectedWith(
        refusedFor('changed-meanwhile'),
      );
    });

    it('while it is not whole, with all that is wrong', async () => {
      const asked = await anApprovedDraft('report', content({title: '', doi: 'x', language: undefined}));
      const refused = await run(asked).then(
        fail,
        (error: {details: {issues: string[]}}) => error.details.issues,
      );
      expect((refused as string[]).map((issue) => issue.split(':')[0])).toEqual(['title', 'language', 'doi']);
      expect(await fieldsOf('deliverables/report')).toBeUndefined();
    });

    it('of what was withdrawn', async () => {
      await published('report');
      const asked = await anApprovedDraft('report');
      await db.doc('deliverables/report').update({withdrawn: {at: new Date(), reason: 'Wrong.'}});
      await expectAsync(run(asked)).toBeRejectedWith(refusedFor('is-withdrawn'));
    });

    it('where a file is not what was uploaded, and nothing of it is left', async () => {
      const file = await anUpload('report', 'data.csv', 'gene;count');
      const other = await anUpload('report', 'other.csv', 'x');
      const wrong = [
        {...file, size: 11},
        {...file, sha256: 'b'.repeat(64)},
        {...file, contentType: 'text/html'},
        {...file, name: 'data.html'},
        {...file, path: file.path.replace('data', 'gone')},
      ];
      for (const one of wrong) {
        const asked = await anApprovedDraft('report', content({files: [other, one]}));
        await expectAsync(run(asked))
          .withContext(JSON.stringify(one))
          .toBeRejectedWith(refusedFor('file-damaged'));
        expect(await fieldsOf('deliverables/report')).toBeUndefined();
        expect(await filesBelow('public/')).toEqual([]);
      }
      const asked = await anApprovedDraft('report', content({files: [other, file]}));
      await expectAsync(run(asked)).toBeResolved();
    });

    it('of a file that nobody looked into, or that is another item’s', async () => {
      const theirs = await anUpload('other', 'data.csv', 'gene;count');
      const asked = await anApprovedDraft('report', content({files: [theirs]}));
      await expectAsync(run(asked)).toBeRejectedWith(refusedFor('not-whole'));
      const path = theirs.path.replace('deliverable.other', 'deliverable.report');
      await putFile(path, 'gene;count');
      const unseen = await anApprovedDraft('report', content({files: [{...theirs, path}]}));
      await expectAsync(run(unseen)).toBeRejectedWith(refusedFor('file-damaged'));
      expect(await hasFile('public/deliverables/report/1/data.csv')).toBeFalse();
    });

    it('at a time that has passed', async () => {
      const asked = await anApprovedDraft('report');
      await expectAsync(run({...asked, at: Date.now() - 1})).toBeRejectedWith(refusedFor('bad-input'));
      await expectAsync(run({...asked, at: Date.now() + 60_000})).toBeResolvedTo({published: false});
    });
  });
});

import {unpackEntries} from '@model/catalogue/payload';
import {aNewsItem, aPartner} from '../../../test/fixtures/nouns';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, fetchFile, givenFiles, hasFile, idTokenOf, tokenOf} from '../testing/emulated-files';
import {GRANTED} from '../testing/as';
import {anUpload, content, outcome, pathsOf, published} from '../testing/drafts';
import {fieldsOf} from '../testing/people';
import {bucket} from '../files/bucket';

const member = () => ({idToken: idTokenOf('mia', {role: 'member', roleSince: GRANTED})});
const editor = () => ({idToken: idTokenOf('ada', {role: 'editor', roleSince: GRANTED})});

describe('Who may see what is published', () => {
  const db = emulatedFirestore();
  const status = async (path: string, who = {}) => (await fetchFile(path, who)).status;
  const idsIn = async (index: 'public' | 'consortium') => {
    const payload = (await db.doc(`catalogue/${index}-0`).get()).get('payload') as Uint8Array;
    return (await unpackEntries(payload, fail)).map(({id}) => id);
  };
  /** Uploads apart, which the outbox takes away. */
  const publishedFiles = async () => (await givenFiles()).filter((path) => !path.startsWith('drafts/'));
  const again = async (changes: object) =>
    published('report', content({files: (await outcome('report')).files, ...changes}));

  beforeEach(async () => {
    await Promise.all([emptyDatabase(), emptyFiles()]);
  });

  describe('changes', () => {
    beforeEach(async () => {
      await published('report', content({files: [await anUpload('report', 'data.csv', 'gene;count')]}));
    });
    const first = 'public/deliverables/report/1/data.csv';

    it('from everyone to members: the old address refuses at once, whatever token there was', async () => {
      expect(await status(first)).toBe(200);
      const token = await tokenOf(first);
      expect(await status(first, {token})).toBe(200);
      await again({visibility: 'consortium'});
      expect(await status(first)).not.toBe(200);
      expect(await status(first, {token})).not.toBe(200);
      for (const path of await publishedFiles()) {
        expect(await status(path, {token}))
          .withContext(path)
          .not.toBe(200);
        expect(await status(path))
          .withContext(path)
          .not.toBe(200);
      }
      expect(await publishedFiles()).toEqual([
        'consortium/deliverables/report/1/data.csv',
        'consortium/deliverables/report/2/data.csv',
      ]);
      for (const path of await publishedFiles()) expect(await status(path, member())).toBe(200);
      expect((await fieldsOf('deliverables/report/versions/1'))?.['files']).toEqual([
        jasmine.objectContaining({path: 'consortium/deliverables/report/1/data.csv'}),
      ]);
      expect([await idsIn('public'), await idsIn('consortium')]).toEqual([[], ['report']]);
    });

    it('back again: what was the consortium’s meanwhile stays so, and earlier versions return', async () => {
      await again({visibility: 'consortium', title: 'Internal'});
      const internal = 'consortium/deliverables/report/2/data.csv';
      expect(await status(internal, member())).toBe(200);
      const token = await tokenOf(internal);
      await again({visibility: 'public', title: 'Open again'});
      expect(await publishedFiles()).toEqual([
        internal,
        'public/deliverables/report/1/data.csv',
        'public/deliverables/report/3/data.csv',
      ]);
      expect(await status(internal)).not.toBe(200);
      expect(await status('public/deliverables/report/1/data.csv')).toBe(200);
      expect(await status('public/deliverables/report/3/data.csv')).toBe(200);
      expect(await status('public/deliverables/report/3/data.csv', {token})).toBe(200); // it is open: the token is not asked
      expect((await fieldsOf('deliverables/report/versions/2'))?.['visibility']).toBe('consortium');
      expect([await idsIn('public'), await idsIn('consortium')]).toEqual([['report'], []]);
    });

    it('says so in the file’s own metadata: private files are kept by no cache', async () => {
      await again({visibility: 'consortium'});
      const [metadata] = await bucket().file('consortium/deliverables/report/2/data.csv').getMetadata();
      expect(metadata.cacheControl).toBe('private, no-store');
    });
  });

  describe('is held back by an embargo', () => {
    const soon = () => new Date(Date.now() + 3_600_000);
    const path = 'public/deliverables/report/1/data.csv';

    it('which opens the files when it ends, and shows the record before', async () => {
      const files = [await anUpload('report', 'data.csv', 'gene;count')];
      await published('report', content({files, embargoUntil: soon()}));
      expect(await idsIn('public')).toEqual(['report']);
      expect(await status(path)).toBe(403);
      expect(await status(path, member())).toBe(403);
      expect(await status(path, editor())).toBe(200);
      const token = await tokenOf(path);
      await again({embargoUntil: new Date(Date.now() - 1)});
      expect(await status('public/deliverables/report/2/data.csv')).toBe(200);
      expect(await status(path)).toBe(403); // the first version keeps its own embargo
      expect(token).toBeDefined();
    });

    it('also where the files were open before, with every version, and tokens from before are dead', async () => {
      const files = [await anUpload('report', 'data.csv', 'gene;count')];
      await published('report', content({files}));
      expect(await status(path)).toBe(200);
      const token = await tokenOf(path);
      await again({embargoUntil: soon()});
      for (const closed of [path, 'public/deliverables/report/2/data.csv']) {
        expect(await status(closed))
          .withContext(closed)
          .toBe(403);
        expect(await status(closed, {token}))
          .withContext(closed)
          .toBe(403);
      }
      await again({});
      for (const open of [path, 'public/deliverables/report/3/data.csv']) {
        expect(await status(open))
          .withContext(open)
          .toBe(200);
      }
    });
  });

  describe('decides what others name', () => {
    const references = (...targets: string[]) => ({
      relations: targets.map((target) => ({type: 'References', target})),
    });
    const relationsOf = async (path: string) =>
      ((await fieldsOf(path))?.['relations'] as {target: string}[]).map(({target}) => target);

    it('and nothing that its readers may not see is named; it comes back in its place once they may', async () => {
      await published('open');
      await published('internal', content({visibility: 'consortium'}));
      const answer = await published('report', content(references('internal', 'to-come', 'open')));
      expect(answer.leftOut).toEqual(['deliverable.internal', 'deliverable.to-come']);
      expect(await relationsOf('deliverables/report')).toEqual(['open']);
      await published('members', content({visibility: 'consortium', ...references('internal', 'open')}));
      expect(await relationsOf('deliverables/members')).toEqual(['internal', 'open']);
      await published('to-come');
      expect(await relationsOf('deliverables/report')).toEqual(['to-come', 'open']);
      await published('internal');
      expect(await relationsOf('deliverables/report')).toEqual(['internal', 'to-come', 'open']);
      expect((await db.collection('waitingReferences').get()).empty).toBeTrue();
    });

    it('and what fewer may see from now on goes out of everything that names it, earlier versions too', async () => {
      await published('target');
      await published('report', content(references('target')));
      await published('report', content({...references('target'), title: 'Edited'}));
      await published('news', {...written(aNewsItem({deliverables: ['target']}))}, 'news');
      await published('internal', content({visibility: 'consortium', ...references('target')}));
      await published('target', content({visibility: 'consortium'}));
      const naming = ['deliverables/report', 'deliverables/report/versions/1', 'news/news'];
      for (const path of naming) {
        expect(JSON.stringify(await fieldsOf(path)))
          .withContext(path)
          .not.toContain('target');
      }
      expect(await relationsOf('deliverables/internal')).toEqual(['target']);
      await published('report', content({title: 'Edited by who could not see it'}));
      await published('target');
      for (const path of ['deliverables/report', 'deliverables/report/versions/1']) {
        expect(await relationsOf(path))
          .withContext(path)
          .toEqual(['target']);
      }
    });

    it('and so it is with partners', async () => {
      await published('sciensano', written(aPartner({visibility: 'consortium'})), 'partner');
      const {leftOut} = await published('report', content({partners: ['sciensano']}));
      expect(leftOut).toEqual(['partner.sciensano']);
      expect((await outcome('report')).partners).toEqual([]);
      expect(JSON.stringify(await fieldsOf('deliverables/report'))).not.toContain('sciensano');
      await published('sciensano', written(aPartner()), 'partner');
      expect((await outcome('report')).partners).toEqual(['sciensano']);
      await published('sciensano', written(aPartner({visibility: 'consortium'})), 'partner');
      expect((await outcome('report')).partners).toEqual([]);
    });
  });

  it('leaves no file behind that no document names', async () => {
    await published('report', content({files: [await anUpload('report', 'data.csv', 'x')]}));
    for (const visibility of ['consortium', 'public', 'consortium', 'public']) {
      await again({visibility});
      const versions = await db.collection('deliverables/report/versions').get();
      const named = versions.docs.flatMap((doc) =>
        (doc.get('files') as {path: string}[]).map(({path}) => path),
      );
      const paths = [...named, ...(await pathsOf('report'))].sort();
      expect(await publishedFiles()).toEqual(paths);
      for (const path of paths) expect(await hasFile(path)).toBeTrue();
    }
  });
});

/** A noun's fields as an editor writes them. */
function written(noun: object): object {
  const {id: _, publishedAt: _p, updatedAt: _u, ...fields} = noun as Record<string, unknown>;
  return fields;
}

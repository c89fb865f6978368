import {unpackEntries} from '@model/catalogue/payload';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, filesBelow} from '../testing/emulated-files';
import {as, refusedFor} from '../testing/as';
import {ada, anApprovedDraft, anUpload, content, outcome, published} from '../testing/drafts';
import {publishDraft} from './publish-draft';

/** What runs, breaks out or computes where somebody forgets that it is text. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE outcomes; --",
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("https://evil.example")',
  '__proto__',
  '\u202Etxt.exe',
  '[x](javascript:alert(1))',
];

describe('Hostile text', () => {
  const db = emulatedFirestore();

  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  for (const text of HOSTILE) {
    it(`is kept as text, letter by letter: ${JSON.stringify(text)}`, async () => {
      const link = {label: text, url: `https://example.org/?q=${encodeURIComponent(text)}`};
      const written = {
        ...{title: text, summary: text, body: text, versionNote: text, publishedIn: text},
        ...{plain: {patients: text}, keywords: [text], links: [link], sources: [link]},
        creators: [{name: text, familyName: text, affiliation: text}],
        tables: [
          {
            file: 'data.csv',
            schema: {
              fields: [{name: text, type: 'string', title: text, description: text}],
              missingValues: [text],
            },
          },
        ],
      };
      const files = [await anUpload('report', 'data.csv', 'x')];
      await published('report', content({...written, files}));
      expect(await outcome('report')).toEqual(jasmine.objectContaining(written));
      const payload = (await db.doc('catalogue/public-0').get()).get('payload') as Uint8Array;
      const [entry] = await unpackEntries(payload, fail);
      expect(entry).toEqual(jasmine.objectContaining({title: text, summary: text, keywords: [text]}));
    });
  }

  it('is no address, no id, no DOI and no name of a file', async () => {
    const file = await anUpload('report', 'data.csv', 'x');
    const wrong = [
      {links: [{label: 'x', url: 'javascript:alert(1)'}]},
      {sources: [{label: 'x', url: 'data:text/html,<script>alert(1)</script>'}]},
      {doi: '10.1234/"><script>'},
      {partners: ['../members/ada']},
      {relations: [{type: 'References', target: '../settings/publishing'}]},
      {title: 'Two\nlines'},
      {files: [{...file, name: '../../settings.csv'}]},
      {files: [{...file, name: '<b>.csv'}]},
      {files: [{...file, path: '../settings'}]},
      {files: [{...file, path: 'consortium/documents/secret/1/minutes.pdf'}]},
    ];
    for (const changes of wrong) {
      const asked = await anApprovedDraft('report', content(changes));
      await expectAsync(publishDraft.run(as(ada, asked)))
        .withContext(JSON.stringify(changes))
        .toBeRejectedWith(refusedFor('not-whole'));
    }
    expect((await filesBelow('')).filter((path) => !path.startsWith('drafts/'))).toEqual([]);
    await expectAsync(published('report', content({files: [file]}))).toBeResolved();
  });

  it('adds no field that is not the noun’s', async () => {
    const own = {
      withdrawn: {at: new Date(), reason: 'x'},
      version: 99,
      publishedAt: new Date(0),
      owner: 'eve',
    };
    await published('report', content(own));
    const stands = await outcome('report');
    expect([stands.version, stands.withdrawn]).toEqual([1, undefined]);
    expect(Object.keys(stands)).not.toContain('owner');
    expect(stands.publishedAt.getTime()).toBeGreaterThan(0);
  });
});

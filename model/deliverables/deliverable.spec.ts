import * as v from 'valibot';
import {aDeliverable} from '../../test/fixtures/deliverables';
import {catalogueEntrySchema, entryOf, isCatalogued} from '../catalogue/entry';
import {deliverableSchema} from './deliverable';

const file = {
  name: 'data.csv',
  path: 'public/deliverables/report/1/data.csv',
  size: 3,
  contentType: 'text/csv; charset=utf-8',
  sha256: 'a'.repeat(64),
};
const now = new Date('2026-11-21T12:00:00Z');

/** Each pair differs in one thing: the first stands, the second is refused. */
const twins: readonly [what: string, taken: object, refused: object][] = [
  ['a title', {title: 'x'.repeat(300)}, {title: 'x'.repeat(301)}],
  ['a title of one line', {title: 'One line'}, {title: 'Two\nlines'}],
  ['a category', {category: 'datasets'}, {category: 'Datasets'}],
  ['a visibility', {visibility: 'consortium'}, {visibility: 'private'}],
  ['a summary', {summary: 'x'.repeat(2000)}, {summary: 'x'.repeat(2001)}],
  ['a summary at all', {summary: 'A'}, {summary: ' '}],
  ['an audience', {audiences: ['patients']}, {audiences: ['everyone']}],
  ['audiences once each', {audiences: ['patients', 'citizens']}, {audiences: ['patients', 'patients']}],
  ['a work package', {workPackages: [14]}, {workPackages: [15]}],
  ['a partner', {partners: ['sciensano']}, {partners: ['Sciensano']}],
  ['a country', {countries: ['GR']}, {countries: ['EL1']}],
  ['a language', {language: 'pl'}, {language: 'Polish'}],
  ['a number', {number: 'D10.1'}, {number: '10.1'}],
  ['a date', {issued: '2024-02-29'}, {issued: '2023-02-29'}],
  ['a journal', {publishedIn: 'European Journal of Cancer'}, {publishedIn: ''}],
  ['a DOI', {doi: '10.1093/eurpub/ckae093'}, {doi: 'doi:10.1093/eurpub/ckae093'}],
  ['a licence', {licence: 'CC0-1.0'}, {licence: 'CC 0'}],
  [
    'a creator’s ORCID iD',
    {creators: [{name: 'J. Carberry', orcid: '0000-0002-1825-0097'}]},
    {creators: [{name: 'J. Carberry', orcid: '0000-0002-1825-0098'}]},
  ],
  ['a creator', {creators: [{name: 'EAPM'}]}, {creators: [{name: ''}]}],
  [
    'a link',
    {links: [{label: 'Zenodo', url: 'https://zenodo.org'}]},
    {links: [{label: 'Zenodo', url: 'javascript:alert(1)'}]},
  ],
  ['a file', {files: [file]}, {files: [{...file, path: '/public/deliverables/report/1/data.csv'}]}],
  ['a file’s checksum', {files: [file]}, {files: [{...file, sha256: 'A'.repeat(64)}]}],
  ['a file’s size', {files: [{...file, size: 0}]}, {files: [{...file, size: -1}]}],
  ['a file’s type', {files: [{...file, contentType: 'text/csv'}]}, {files: [{...file, contentType: 'csv'}]}],
  [
    'a relation',
    {relations: [{type: 'IsPartOf', target: 'whole'}]},
    {relations: [{type: 'isPartOf', target: 'whole'}]},
  ],
  ['a plain summary', {plain: {patients: 'Words.'}}, {plain: {patients: ''}}],
  ['a version', {version: 1}, {version: 0}],
  ['an embargo', {embargoUntil: now}, {embargoUntil: '2026-11-21T12:00:00Z'}],
  ['the time of publication', {publishedAt: now}, {publishedAt: now.toISOString()}],
  ['a withdrawal', {withdrawn: {at: now, reason: 'An error.'}}, {withdrawn: {at: now, reason: ''}}],
  ['a demo', {demo: true}, {demo: 'yes'}],
  ['a title of our own', {titleIsDescriptive: true}, {titleIsDescriptive: 'true'}],
];

describe('The schema of an outcome', () => {
  const {id: _, ...least} = aDeliverable();

  it('takes one with nothing but what is needed', () => {
    expect(v.is(deliverableSchema, least)).toBe(true);
  });

  for (const [what, taken, refused] of twins) {
    it(`takes ${what} as it should be, and refuses it otherwise`, () => {
      expect(v.safeParse(deliverableSchema, {...least, ...taken}).issues).toBeUndefined();
      expect(v.is(deliverableSchema, {...least, ...refused})).toBe(false);
    });
  }

  for (const field of Object.keys(least)) {
    it(`needs ${field}`, () => {
      expect(v.is(deliverableSchema, {...least, [field]: undefined})).toBe(false);
    });
  }

  it('keeps no field that it does not know', () => {
    expect(v.parse(deliverableSchema, {...least, token: 'secret'})).not.toEqual(
      jasmine.objectContaining({token: 'secret'}),
    );
  });
});

describe('The catalogue’s entry of an outcome', () => {
  it('satisfies its own schema, with everything and with the least', () => {
    const full = aDeliverable({
      issued: '2024',
      number: 'D10.1',
      demo: true,
      titleIsDescriptive: true,
      embargoUntil: now,
      creators: [{name: 'Hélène A. Poirel', orcid: '0000-0002-1825-0097'}],
      files: [file],
    });
    for (const item of [full, aDeliverable()]) {
      expect(v.safeParse(catalogueEntrySchema, entryOf(item)).issues).toBeUndefined();
    }
    expect(entryOf(full)).toEqual(
      jasmine.objectContaining({
        embargoUntil: now.getTime(),
        creators: ['Hélène A. Poirel'],
        hasFiles: true,
        titleIsDescriptive: true,
      }),
    );
  });

  it('survives JSON, which knows no Dates and no absent values', () => {
    const entry = entryOf(aDeliverable({embargoUntil: now}));
    expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
  });

  it('tells nothing of where files lie', () => {
    expect(JSON.stringify(entryOf(aDeliverable({files: [file]})))).not.toContain('data.csv');
  });

  it('is there unless the outcome was withdrawn', () => {
    expect(isCatalogued(aDeliverable())).toBe(true);
    expect(isCatalogued(aDeliverable({withdrawn: {at: now, reason: 'An error.'}}))).toBe(false);
  });
});

import {aDeliverable} from '../../../test/fixtures/deliverables';
import {CONTROL_TEXT, HOSTILE_TEXT, HOSTILE_TITLES} from '../../../test/fixtures/hostile';
import {problemsOfCsl, problemsOfDataCite} from '../../../test/standards/json-schema';
import {missedByGoogle, problemsOf} from '../../../test/standards/schema-org';
import {problemsBySchema} from '../../../test/standards/xml';
import {CATEGORIES} from '../category';
import {cslOf} from '../csl';
import type {Deliverable} from '../deliverable';
import {RELATION_TYPE_NAMES} from '../relation';
import {dataCiteOf} from './data-cite';
import {dublinCoreOf} from './dublin-core';
import {schemaOrgOf} from './schema-org';

const place = {origin: 'https://portal.example'};

const aFile = (name: string, size: number) => ({
  name,
  path: `public/deliverables/report/1/${name}`,
  size,
  contentType: 'text/csv; charset=utf-8',
  sha256: 'a'.repeat(64),
});

/** An outcome that says all that can be said, in words that break what is written without care. */
function aFullOne(words: string, changes: Partial<Deliverable> = {}): Deliverable {
  return aDeliverable({
    title: words,
    summary: HOSTILE_TEXT,
    keywords: [words.slice(0, 80), 'NGS', 'ngs'],
    language: 'el',
    issued: '2024-02-29',
    number: 'D10.1',
    doi: '10.5281/zenodo.14779044',
    licence: 'CC-BY-4.0',
    countries: ['BE', 'GR'],
    creators: [
      {name: 'Ada Lovelace', orcid: '0000-0002-1825-0097', affiliation: words.slice(0, 200)},
      {name: 'Plato'},
      {name: words.slice(0, 200), organisation: true},
    ],
    files: [aFile('one.csv', 12), aFile('another of the same size.csv', 12)],
    relations: RELATION_TYPE_NAMES.map((type, i) => ({type, target: `other-${i}`})),
    version: 3,
    ...changes,
  });
}

/** The many shapes of an outcome: nothing but what it must say, and everything; each category; each kind of date. */
const OUTCOMES: readonly Deliverable[] = [
  ...CATEGORIES.map((category) => aDeliverable({category})),
  ...CATEGORIES.map((category) => aFullOne('All that can be said', {category})),
  ...HOSTILE_TITLES.map((title) => aFullOne(title)),
  ...['2024', '2024-05', '2024-05-31'].map((issued) => aFullOne('Dated', {issued})),
  ...['CC-BY-4.0', 'LicenseRef-Odd', 'EUPL-1.2'].map((licence) => aFullOne('Licensed', {licence})),
  aFullOne('In a journal', {publishedIn: 'A Journal & <its> sister'}),
  aFullOne('Sealed', {embargoUntil: new Date('2030-01-01T00:00:00Z')}),
];

const told = (outcome: Deliverable) => `${outcome.category}: ${outcome.title.slice(0, 40)}`;

describe('A record, against the schemas of those who made the formats', () => {
  it('is CSL-JSON', () => {
    for (const outcome of OUTCOMES) {
      expect(problemsOfCsl([cslOf(outcome, place)]))
        .withContext(told(outcome))
        .toEqual([]);
    }
  });

  it('is DataCite JSON', () => {
    for (const outcome of OUTCOMES) {
      expect(problemsOfDataCite(dataCiteOf(outcome, place)))
        .withContext(told(outcome))
        .toEqual([]);
    }
  });

  it('is Dublin Core in the envelope of OAI-PMH', async () => {
    const records = [...OUTCOMES, aFullOne(CONTROL_TEXT)].map((outcome) => dublinCoreOf(outcome, place));
    expect(await problemsBySchema(records, 'oai_dc.xsd', ['simpledc20021212.xsd', 'xml.xsd'])).toEqual([]);
  });

  it('is JSON-LD that schema.org knows and that lacks nothing for Google', () => {
    const asked = {...place, fileAddress: (path: string) => `https://files.example/${path}`, now: new Date()};
    for (const outcome of OUTCOMES) {
      const work = JSON.parse(JSON.stringify(schemaOrgOf(outcome, asked))) as unknown;
      expect([...problemsOf(work), ...missedByGoogle(work)])
        .withContext(told(outcome))
        .toEqual([]);
    }
  });
});

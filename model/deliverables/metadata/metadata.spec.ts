import {aDeliverable} from '../../../test/fixtures/deliverables';
import {dataCiteOf} from './data-cite';
import {dublinCoreOf} from './dublin-core';
import {schemaOrgOf} from './schema-org';
import {escapeXml} from './xml';

const origin = 'https://portal.example';
const now = new Date('2026-06-01T00:00:00Z');
const fileAddress = (path: string) => `https://files.example/${path}`;
const file = {
  name: 'table.csv',
  path: 'public/deliverables/report/1/table.csv',
  size: 12,
  contentType: 'text/csv',
  sha256: 'a'.repeat(64),
};

describe('A record in other words', () => {
  it('has what DataCite requires, whatever the record leaves out', () => {
    const record = dataCiteOf(aDeliverable(), {origin});
    expect(record.titles).toEqual([{title: 'A report', lang: 'en'}]);
    expect(record.creators).toEqual([{name: 'CAN.HEAL consortium', nameType: 'Organizational'}]);
    expect(record.publisher).toEqual({name: 'CAN.HEAL'});
    expect(record.publicationYear).toBe('2026');
    expect(record.types.resourceTypeGeneral).toBe('Report');
  });

  it('takes the year of publication from the record where it is known', () => {
    expect(dataCiteOf(aDeliverable({issued: '2024-05'}), {origin}).publicationYear).toBe('2024');
  });

  it('tells people from bodies, and names their ORCID iDs', () => {
    const creators = [
      {name: 'Ada Lovelace', orcid: '0000-0002-1825-0097', affiliation: 'Analytical Society'},
      {name: 'Sciensano', organisation: true},
    ];
    const [person, body] = dataCiteOf(aDeliverable({creators}), {origin}).creators;
    expect(person).toEqual(jasmine.objectContaining({name: 'Lovelace, Ada', nameType: 'Personal'}));
    expect(JSON.stringify(person)).toContain('https://orcid.org/0000-0002-1825-0097');
    expect(body).toEqual(jasmine.objectContaining({name: 'Sciensano', nameType: 'Organizational'}));
  });

  it('names relations in DataCite’s own words', () => {
    const item = aDeliverable({relations: [{type: 'IsSupplementTo', target: 'atlas'}]});
    expect(dataCiteOf(item, {origin}).relatedIdentifiers).toEqual([
      {
        relatedIdentifier: 'https://portal.example/deliverables/atlas',
        relatedIdentifierType: 'URL',
        relationType: 'IsSupplementTo',
      },
    ]);
  });

  it('is well-formed Dublin Core, whatever stands in it', () => {
    const xml = dublinCoreOf(aDeliverable({title: '<b>Bold</b> & "free"\u0001'}), {origin});
    expect(xml).toContain('<dc:title>&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;free&quot;</dc:title>');
    expect(xml).toContain('<dc:identifier>https://portal.example/deliverables/report</dc:identifier>');
  });

  it('is a Dataset with its files in schema.org’s words', () => {
    const work = schemaOrgOf(aDeliverable({category: 'datasets', files: [file]}), {origin, fileAddress, now});
    expect(work).toEqual(jasmine.objectContaining({'@type': 'Dataset', name: 'A report'}));
    expect(JSON.stringify(work)).toContain('https://files.example/public/deliverables/report/1/table.csv');
  });

  it('names no file before its embargo ends, and names it after', () => {
    const sealed = aDeliverable({category: 'datasets', files: [file], embargoUntil: new Date('2026-07-01')});
    const told = (at: Date) => JSON.stringify(schemaOrgOf(sealed, {origin, fileAddress, now: at}));
    expect(told(now)).not.toContain('table.csv');
    expect(told(new Date('2026-07-02'))).toContain('table.csv');
  });

  it('describes a dataset in fifty characters at least, as Google asks', () => {
    const short = schemaOrgOf(aDeliverable({category: 'datasets', title: 'A table of genes and drugs'}), {
      origin,
      fileAddress,
      now,
    });
    expect(String((short as {description?: unknown}).description)).toContain('A table of genes');
  });

  it('is a ScholarlyArticle where it appeared in a journal', () => {
    const article = schemaOrgOf(aDeliverable({publishedIn: 'A Journal'}), {origin, fileAddress, now});
    expect(article).toEqual(
      jasmine.objectContaining({
        '@type': 'ScholarlyArticle',
        isPartOf: {'@type': 'Periodical', name: 'A Journal'},
      }),
    );
  });

  it('drops the characters XML has no place for', () => {
    expect(escapeXml('a\u0000b\ud800c\tüß😀')).toBe('abc\tüß😀');
  });
});

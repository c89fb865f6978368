import {cslOf, nameOf, plainCitation} from './csl';
import type {Deliverable} from './deliverable';

const item: Deliverable = {
  id: 'delphi-panel',
  title: 'Delphi panel on genetic counselling',
  category: 'mapping-reports',
  visibility: 'public',
  summary: 'Who counsels whom.',
  audiences: [],
  workPackages: [10],
  partners: [],
  countries: [],
  keywords: ['counselling', 'Delphi'],
  language: 'en',
  creators: [{name: 'Sciensano'}],
  links: [],
  files: [],
  relations: [],
  sources: [],
  version: 1,
  publishedAt: new Date(0),
  updatedAt: new Date(0),
};
const portal = {origin: 'https://portal.example'};

describe('an outcome as CSL-JSON', () => {
  it('takes its type from its category', () => {
    expect(cslOf(item, portal).type).toBe('report');
    expect(cslOf({...item, category: 'datasets'}, portal).type).toBe('dataset');
    expect(cslOf({...item, category: 'newsletters'}, portal).type).toBe('document');
  });

  it('has a date as precise as it is known, or none', () => {
    expect(cslOf({...item, issued: '2024'}, portal).issued).toEqual({'date-parts': [[2024]]});
    expect(cslOf({...item, issued: '2024-10'}, portal).issued).toEqual({'date-parts': [[2024, 10]]});
    expect(cslOf({...item, issued: '2024-10-30'}, portal).issued).toEqual({'date-parts': [[2024, 10, 30]]});
    expect('issued' in cslOf(item, portal)).toBeFalse();
  });

  it('is found by its DOI, and by its page on the portal when it has none', () => {
    expect(cslOf(item, portal).URL).toBe('https://portal.example/deliverables/delphi-panel');
    const cited = cslOf({...item, doi: '10.5281/zenodo.1'}, portal);
    expect(cited.DOI).toBe('10.5281/zenodo.1');
    expect(cited.URL).toBe('https://doi.org/10.5281/zenodo.1');
  });

  it('names an earlier version by its own page', () => {
    const cited = cslOf({...item, version: 2}, {...portal, earlier: true});
    expect(cited.version).toBe('2');
    expect(cited.URL).toBe('https://portal.example/deliverables/delphi-panel/versions/2');
  });

  it('is an article of the journal it appeared in, and of no other house', () => {
    const cited = cslOf({...item, publishedIn: 'European Journal of Cancer'}, portal);
    expect(cited.type).toBe('article-journal');
    expect(cited['container-title']).toBe('European Journal of Cancer');
    expect('publisher' in cited).toBeFalse();
  });

  it('names the archive that minted its DOI', () => {
    expect(cslOf({...item, doi: '10.5281/zenodo.1'}, portal).publisher).toBe('Zenodo');
    expect(cslOf(item, portal).publisher).toBe('CAN.HEAL');
  });

  it('is the consortium’s when it names no maker', () => {
    expect(cslOf({...item, creators: []}, portal).author).toEqual([{literal: 'CAN.HEAL consortium'}]);
  });
});

describe('the name of a creator', () => {
  it('stands as it is for an organisation, comma or not', () => {
    const name = 'University Hospital, Leuven';
    expect(nameOf({name, organisation: true})).toEqual({literal: name});
    expect(nameOf({name: 'Sciensano'})).toEqual({literal: 'Sciensano'});
  });

  it('is in parts for a person', () => {
    expect(nameOf({name: 'Ada Maria Lovelace'})).toEqual({family: 'Lovelace', given: 'Ada Maria'});
    expect(nameOf({name: 'Lovelace, Ada'})).toEqual({family: 'Lovelace', given: 'Ada'});
  });

  it('keeps the little words with the family name', () => {
    expect(nameOf({name: 'Jan van der Berg'})).toEqual({family: 'van der Berg', given: 'Jan'});
    expect(nameOf({name: 'E. Van Valckenborgh'})).toEqual({family: 'Van Valckenborgh', given: 'E.'});
  });

  it('has a family name of two words where that is said', () => {
    const familyName = 'García Márquez';
    expect(nameOf({name: 'Gabriel García Márquez', familyName})).toEqual({
      family: familyName,
      given: 'Gabriel',
    });
    expect(nameOf({name: 'Gabriel García', familyName})).toEqual({family: 'García', given: 'Gabriel'});
  });
});

describe('the plain citation', () => {
  it('says who, when, what, where', () => {
    expect(plainCitation({...item, issued: '2024-10', version: 2}, portal)).toBe(
      'Sciensano (2024). Delphi panel on genetic counselling (Version 2). CAN.HEAL. ' +
        'https://portal.example/deliverables/delphi-panel',
    );
    expect(plainCitation(item, portal)).toContain('(n.d.)');
  });
});

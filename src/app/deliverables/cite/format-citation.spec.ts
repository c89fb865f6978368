import {cslOf} from '@model/deliverables/csl';
import {aDeliverable} from '../../../../test/fixtures/deliverables';
import {formatCitation} from './format-citation';

describe('a citation', () => {
  const item = cslOf(
    aDeliverable({
      id: 'eu-oncdst',
      title: 'Decision support in <Europe> & beyond',
      number: 'D10.1',
      issued: '2024-10',
      doi: '10.5281/zenodo.1',
      creators: [{name: 'Ada van der Berg'}, {name: 'Sciensano & Co', organisation: true}],
    }),
    {origin: 'https://portal.example'},
  );

  const people = [
    {family: 'van der Berg', given: 'Ada'},
    {family: 'Lovelace', given: 'Grace'},
  ];

  it('follows APA', () => {
    const {text} = formatCitation({...item, author: people}, 'apa');
    expect(text).toContain('van der Berg, A., & Lovelace, G. (2024).');
    expect(text).toContain('https://doi.org/10.5281/zenodo.1');
  });

  it('follows Vancouver', () => {
    const {text, html} = formatCitation(item, 'vancouver');
    expect(text).toMatch(/^van der Berg A, Sciensano & Co\./);
    expect(html).not.toContain('>1.');
  });

  it('follows Chicago', () => {
    const {text} = formatCitation({...item, author: people}, 'chicago');
    expect(text).toMatch(/^Berg, Ada van der, and Grace Lovelace\. 2024\./);
  });

  it('turns markup in a title into text', () => {
    const page = new DOMParser().parseFromString(formatCitation(item, 'apa').html ?? '', 'text/html');
    expect(page.body.textContent).toContain('<Europe> & beyond');
  });

  it('is an entry of BibTeX with a key of its own', () => {
    const {text} = formatCitation(item, 'bibtex');
    expect(text).toMatch(/^@\w+\{canheal_eu_oncdst,/);
    expect(text).toContain('year = {2024}');
    expect(text).toContain('{Sciensano \\& Co}');
    expect(text).toContain('doi = {10.5281/zenodo.1}');
  });

  it('keeps letters that are not Latin in BibTeX', () => {
    expect(formatCitation({...item, title: 'Γονιδίωμα και 100 %'}, 'bibtex').text).toMatch(
      /Γονιδίωμα.* 100 \\%/,
    );
  });

  it('is a record of RIS', () => {
    const {text} = formatCitation(item, 'ris');
    expect(text).toMatch(/^TY {2}- RPRT/);
    expect(text).toMatch(/AU {2}- van der Berg, Ada/);
    expect(text).toMatch(/DO {2}- 10\.5281\/zenodo\.1/);
    expect(text).toMatch(/ER {2}-/);
  });

  it('is CSL-JSON as the model makes it', () => {
    expect(JSON.parse(formatCitation(item, 'csl-json').text)).toEqual([JSON.parse(JSON.stringify(item))]);
  });
});

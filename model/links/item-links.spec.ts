import {linksOf} from './item-links';

describe('The links of an item', () => {
  it('are those in its lists, its own site and its DOI, each once', () => {
    expect(
      linksOf({
        links: [{label: 'a', url: 'https://a.example/x#part'}],
        sources: [
          {label: 'b', url: 'https://b.example'},
          {label: 'a', url: 'https://a.example/x'},
        ],
        url: 'https://partner.example/',
        doi: '10.5281/zenodo.14779044',
      }),
    ).toEqual([
      'https://a.example/x',
      'https://b.example/',
      'https://partner.example/',
      'https://doi.org/10.5281/zenodo.14779044',
    ]);
  });

  it('are those in its text, however they stand there', () => {
    const body = [
      'See [the report](https://a.example/report), <https://b.example/x>, https://c.example/y.',
      '(https://d.example/a_(b)) **https://e.example/**',
      '![figure](files/figure.png) and [home](/about)',
    ].join('\n');
    expect(linksOf({body})).toEqual([
      'https://a.example/report',
      'https://b.example/x',
      'https://c.example/y',
      'https://d.example/a_(b)',
      'https://e.example/',
    ]);
  });

  it('are those of what it shows, at whatever depth', () => {
    const figures = [{title: 'x', sources: [{label: 'c', url: 'https://c.example/'}]}];
    expect(linksOf({figures})).toEqual(['https://c.example/']);
  });

  it('are none of the portal’s own, and nothing that is no address', () => {
    const links = [{url: 'https://portal.example/x'}, {url: 'mailto:a@b.example'}, {url: 7}, null];
    expect(linksOf({links, url: 'javascript:alert(1)'}, {portal: 'https://portal.example'})).toEqual([]);
    expect(linksOf({links}, {portal: 'https://other.example'})).toEqual(['https://portal.example/x']);
    expect(linksOf({links: 'x', sources: undefined, body: 3})).toEqual([]);
  });
});

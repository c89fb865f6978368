import {type Letter, renderLetter} from './letter';

const LETTER: Letter = {
  to: 'ada@partner.example',
  subject: 'A subject',
  paragraphs: ['First.', 'Second,\nin two lines.'],
  action: {label: 'Open it', address: 'https://portal.example/account?invitation=a.b&c=d'},
  footer: 'Why this came.',
};

describe('A letter', () => {
  it('is plain text with its paragraphs, its address and its reason', () => {
    expect(renderLetter(LETTER).text).toBe(
      'First.\n\nSecond,\nin two lines.\n\nOpen it:\nhttps://portal.example/account?invitation=a.b&c=d\n\n--\nWhy this came.\n',
    );
  });

  it('is HTML in which nothing of its words is markup', () => {
    const evil = '<img src=x onerror="alert(1)">&';
    const {html} = renderLetter({
      ...LETTER,
      subject: evil,
      paragraphs: [evil],
      action: {label: evil, address: `https://portal.example/"><script>`},
      footer: evil,
    });
    expect(html).not.toMatch(/<img|<script/);
    expect(html.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;/g)?.length).toBe(4);
    expect(html).toContain('href="https://portal.example/&quot;&gt;&lt;script&gt;"');
  });

  it('links to its address as it is, and breaks lines where it does', () => {
    const {html} = renderLetter(LETTER);
    expect(html).toContain('href="https://portal.example/account?invitation=a.b&amp;c=d"');
    expect(html).toContain('Second,<br>in two lines.');
  });
});

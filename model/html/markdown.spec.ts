import {markdownHtml, markdownPage} from './markdown';

const place = {topLevel: 2, page: '/about'};
const htmlOf = (text: string, topLevel = 2) => String(markdownHtml(text, {...place, topLevel}));

const TAGS = 'p|strong|em|del|code|pre|br|hr|ul|ol|li|blockquote|h[2-6]|a|div|table|thead|tbody|tr|t[hd]';
const ATTRIBUTES =
  'href="(?:https?:|mailto:|/)[^"<>]*"|rel="noopener external"|id="s-[^"<>]*"|align="\\w+"|class="table-scroll"|' +
  'tabindex="0"|role="group"|aria-label="[^"<>]*"|start="\\d+"|/';
const ALLOWED = new RegExp(`^</?(?:${TAGS})(?: (?:${ATTRIBUTES}))*>$`);

/** Texts that try to become more than text: what a browser must never be given. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'word <script>alert(1)</script> word',
  '<img src=x onerror=alert(1)>',
  'a <img src=x onerror=alert(1)> b',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
  '<p style="position:fixed" onclick="alert(1)">x</p>',
  '<form action="https://evil.example"><button>x</button></form>',
  '<a href="javascript:alert(1)">x</a>',
  '<div id="main" class="button">x</div>',
  '<!-- --!><script>alert(1)</script> -->',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:alert(1))',
  '[x](https://a.example" onmouseover="alert(1))',
  '[x](<https://a.example/" onmouseover="alert(1)>)',
  '[x](https://a.example "title\\" onmouseover=\\"alert(1)")',
  '<javascript:alert(1)>',
  '![x](https://tracker.example/x.png)',
  '![x" onerror="alert(1)](files/x.png)',
  '![x](javascript:alert(1))',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '```"><script>alert(1)</script>\nx\n```',
  '    <script>alert(1)</script>',
  '# <img src=x onerror=alert(1)>',
  '## x" onclick="alert(1)',
  '| <script>alert(1)</script> |\n|:--|\n| <img src=x onerror=alert(1)> |',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&amp;lt;script&amp;gt;',
  '[a]: javascript:alert(1)\n\n[a]',
  '\u0000<script>alert(1)</script>',
];

describe('Markdown without a DOM', () => {
  it('lets nothing through that acts, is styled or fetches', () => {
    for (const text of HOSTILE) {
      const out = htmlOf(text);
      // All there is are elements from this list, with attributes from this list.
      for (const [tag] of out.matchAll(/<[^>]*>?/g)) {
        expect(tag).withContext(text).toMatch(ALLOWED);
      }
      expect(out)
        .withContext(text)
        .not.toMatch(/href="[^"]*script:/i);
    }
  });

  it('keeps the words of what an author typed as HTML', () => {
    expect(htmlOf('<div>Kept <b>words</b></div>')).toBe('<p>Kept words</p>');
    expect(htmlOf('in <b>line</b>')).toBe('<p>in line</p>');
    expect(htmlOf('<script>alert(1)</script>')).toBe('<p></p>');
  });

  it('writes what authors write', () => {
    expect(htmlOf('A **b** *c* ~~d~~ `e<f` \\* &amp; & g')).toBe(
      '<p>A <strong>b</strong> <em>c</em> <del>d</del> <code>e&lt;f</code> * &amp; &amp; g</p>',
    );
    expect(htmlOf('- a\n- b\n\n3. c')).toBe('<ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li></ol>');
    expect(htmlOf('> a\n\n---\n\n    code')).toBe(
      '<blockquote><p>a</p></blockquote><hr /><pre><code>code</code></pre>',
    );
    expect(htmlOf('- a\n  - b')).toBe('<ul><li>a<ul><li>b</li></ul></li></ul>');
  });

  it('places headings below the page, without a gap, each with its address', () => {
    expect(htmlOf('# A\n\n### B')).toContain('<h3 id="s-b">B</h3>');
    expect(htmlOf('## A', 3)).toBe('<h3 id="s-a">A</h3>');
    expect(htmlOf('## Überblick\n\n## Überblick')).toContain('id="s-uberblick-2"');
  });

  it('tells its headings, as they stand on the page', () => {
    expect(markdownPage('# A *b*\n\n## C', place).headings).toEqual([
      {id: 's-a-b', text: 'A b', level: 2},
      {id: 's-c', text: 'C', level: 3},
    ]);
  });

  it('makes links work below the base address, and says which lead away', () => {
    expect(htmlOf('[down](#there)')).toContain('href="/about#s-there"');
    expect(htmlOf('[out](https://japcm.eu)')).toContain('rel="noopener external"');
    expect(htmlOf('[in](/partners)')).toBe('<p><a href="/partners">in</a></p>');
  });

  it('lets wide tables scroll by keyboard, named by their heading', () => {
    expect(htmlOf('## Deaths\n\n| a |\n|--:|\n| 1 |')).toContain(
      '<div class="table-scroll" tabindex="0" role="group" aria-label="Deaths"><table><thead><tr><th align="right">a</th></tr>',
    );
  });

  it('shows the pictures that the page has, with their words', () => {
    const image = (name: string) => (name === 'files/a.png' ? 'https://files.example/a.png' : undefined);
    const out = String(
      markdownHtml('![A map](files/a.png) ![x](https://b.example/x.png)', {...place, image}),
    );
    expect(out).toBe('<p><img src="https://files.example/a.png" alt="A map" loading="lazy" /> </p>');
  });

  it('survives what is nested deeper than any text', () => {
    expect(htmlOf('> '.repeat(500) + 'x').length).toBeLessThan(2000);
    expect(htmlOf('*'.repeat(3000) + 'x').length).toBeLessThan(10_000);
  });
});

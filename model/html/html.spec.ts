import {Html, html, webAddress} from './html';

describe('A template of HTML', () => {
  it('escapes every value, in text and in attributes', () => {
    const hostile = `"><script>alert('x')</script>&`;
    expect(String(html`<p title="${hostile}">${hostile}</p>`)).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  it('takes HTML as it is, lists one after the other, and nothing for what is absent', () => {
    expect(
      String(
        html`<ul>
          ${['a', 'b'].map((word) => html`<li>${word}</li>`)}
        </ul>`,
      ),
    ).toBe('<ul><li>a</li><li>b</li></ul>');
    expect(String(html`${undefined}${null}${false}${0}`)).toBe('0');
  });

  it('takes nobody’s word for being HTML', () => {
    const forged = {markup: '<b>', toString: () => '<b>'} as unknown as string;
    expect(String(html`${[forged] as never}`)).not.toContain('<b>');
  });

  it('leaves the line ends of its source out, and the spaces between words in', () => {
    const name = 'x';
    expect(
      String(html`
        <p>
          One ${name}
          <b>two</b>
        </p>
        ${html`<i></i>`}
      `),
    ).toBe('<p> One x <b>two</b></p><i></i>');
  });
});

describe('A value with line ends', () => {
  it('keeps them', () => {
    expect(String(html`<pre>${'a\n\n  b'}</pre>`)).toBe('<pre>a\n\n  b</pre>');
  });
});

describe('Text with character references', () => {
  it('keeps those, and escapes what could become an element', () => {
    expect(String(Html.text('a &amp; b &#38; c & d <b> "e"'))).toBe(
      'a &amp; b &#38; c &amp; d &lt;b&gt; &quot;e&quot;',
    );
  });
});

describe('Data in a page', () => {
  it('cannot end its element', () => {
    const data = {title: '</script><script>alert(1)</script><!--', line: '\u2028'};
    const text = String(Html.json(data));
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(data);
  });
});

describe('An address in a page', () => {
  it('leads somewhere', () => {
    for (const good of [
      'https://a.example/b?c#d',
      'http://a.example',
      'mailto:a@b.example',
      '/a',
      '#b',
      'c',
    ]) {
      expect(webAddress(good)).withContext(good).toBe(good);
    }
  });

  it('never does something', () => {
    for (const bad of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'blob:https://a.example/b',
      'https://',
      'https:javascript:alert(1)',
      '&#106;avascript:alert(1)',
      'java&#10;script:alert(1)',
    ]) {
      expect(webAddress(bad)).withContext(bad).toBeUndefined();
    }
  });
});

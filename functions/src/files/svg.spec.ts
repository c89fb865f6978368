import {isHarmlessSvg} from './svg';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;
const isHarmless = (text: string) => isHarmlessSvg(Buffer.from(text));

const HARMLESS: Readonly<Record<string, string>> = {
  'a path': svg('<path d="M0 0h9" fill="url(#g)"/>'),
  'a declaration, a document type and a comment': `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- drawn by hand -->\n${svg('<g/>')}\n`,
  'an own gradient, used again': svg(
    '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><use href="#g"/>',
  ),
  'an embedded picture': svg('<image xlink:href="data:image/png;base64,iVBORw0KGgo="/>'),
  'its own style': svg('<style><![CDATA[.a > b{fill:url(#g)}]]></style><style>.b{color:red}</style>'),
  'what a drawing program notes': svg(
    '<sodipodi:namedview id="base" pagecolor="#fff"/><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata>',
    ' xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"',
  ),
  'words with signs': svg('<text>5 &lt; 6 &amp; onload=alert(1)</text>'),
  'a movement': svg('<circle r="1"><animate attributeName="r" to="3" dur="1s"/></circle>'),
};

const HOSTILE: Readonly<Record<string, string>> = {
  'a script': svg('<script>alert(1)</script>'),
  'a script from elsewhere': svg('<script href="https://evil.example/x.js"/>'),
  'a script under another prefix': `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:SCRIPT>alert(1)</s:SCRIPT></s:svg>`,
  'an event': svg('<g/>', ' onload="alert(1)"'),
  'an event on a shape': svg('<path OnClick = \'alert(1)\' d=""/>'),
  'a page inside': svg('<foreignObject><p>x</p></foreignObject>'),
  'elements of a page': svg('<x:img xmlns:x="http://www.w3.org/1999/xhtml" x:src="x"/>'),
  'a link that runs': svg('<a href="javascript:alert(1)"><text>x</text></a>'),
  'a link that runs, in signs': svg('<a href="java&#x0A;script&#58;alert(1)"><text>x</text></a>'),
  'a link out': svg('<a href="https://evil.example/"><text>x</text></a>'),
  'a picture from elsewhere': svg('<image href="https://evil.example/pixel.png"/>'),
  'another drawing': svg('<use href="data:image/svg+xml;base64,PHN2Zz4="/>'),
  'a movement that sets a link': svg('<a><set attributeName="xlink:href" to="javascript:alert(1)"/></a>'),
  'a movement that sets an event': svg('<set attributeName="onclick" to="alert(1)"/>'),
  'style from elsewhere': svg('<style>@import "https://evil.example/x.css";</style>'),
  'style that asks elsewhere': svg('<rect style="fill:url(https://evil.example/x)"/>'),
  'paint that asks elsewhere': svg('<rect fill="url( \'//evil.example/x\')"/>'),
  'style that hides what it does': svg('<style>a{b:u\\72l(//evil.example)}</style>'),
  'style that hides behind signs': svg('<style>&#64;import "x";</style>'),
  'a style sheet beside it': `<?xml-stylesheet href="x.xsl" type="text/xsl"?>${svg('')}`,
  'entities of its own': `<!DOCTYPE svg [<!ENTITY x "<script/>">]>${svg('&x;')}`,
  'an entity nobody knows': svg('<g id="&x;"/>'),
  'another base': svg('<g xml:base="https://evil.example/"/>'),
  'another encoding': `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`,
  'tags that do not close': svg('<g>'),
  'tags that close crosswise': svg('<g><a></g></a>'),
  'an attribute without quotes': svg('<g id=x/>'),
  'a tag within a tag': svg('<g id="<script>"/>'),
  'a page around it': `<html><body>${svg('')}</body></html>`,
  'a second drawing behind it': svg('') + svg(''),
  'words behind it': `${svg('')}x`,
  'no namespace': '<svg><g/></svg>',
  nothing: '',
};

describe('A drawing', () => {
  for (const [what, text] of Object.entries(HARMLESS)) {
    it(`is taken with ${what}`, () => expect(isHarmless(text)).toBeTrue());
  }

  for (const [what, text] of Object.entries(HOSTILE)) {
    it(`is refused with ${what}`, () => expect(isHarmless(text)).toBeFalse());
  }

  it('is refused where it is not in UTF-8', () => {
    const bytes = Buffer.from(svg('<text>é</text>'), 'latin1');
    expect(isHarmlessSvg(bytes)).toBeFalse();
  });

  it('is looked through in a moment, however long it is', () => {
    const started = performance.now();
    expect(isHarmless(svg(`<path d="${'M0 0h9 '.repeat(600_000)}"/>`))).toBeTrue();
    expect(isHarmless(svg('<g a="1" '.repeat(100_000)))).toBeFalse();
    expect(isHarmless(`<svg ${'a="b" '.repeat(300_000)}`)).toBeFalse();
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

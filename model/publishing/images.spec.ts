import {imagesIn} from './images';

describe('The pictures of a text', () => {
  it('are found with what they show, wherever they stand', () => {
    expect(imagesIn('Before ![A map](files/map.png) and\n\n- ![](files/b.png "Title")')).toEqual([
      {alt: 'A map', file: 'map.png'},
      {alt: '', file: 'b.png'},
    ]);
  });

  it('may have names with spaces, brackets and letters of any script', () => {
    expect(
      imagesIn('![a](<files/my map.png>) ![b](files/my%20map.png) ![c \\] d](files/χάρτης.png)'),
    ).toEqual([
      {alt: 'a', file: 'my map.png'},
      {alt: 'b', file: 'my map.png'},
      {alt: 'c \\] d', file: 'χάρτης.png'},
    ]);
    expect(imagesIn('![a](files/100%.png)')).toEqual([{alt: 'a', file: '100%.png'}]);
  });

  it('are no file of the item where they lie elsewhere', () => {
    expect(imagesIn('![a](https://example.org/files/a.png)')).toEqual([{alt: 'a'}]);
  });

  it('are none inside code', () => {
    expect(imagesIn('Write `![](files/a.png)`.\n\n```md\n![](files/a.png)\n```\n')).toEqual([]);
    expect(imagesIn('~~~\n![](files/a.png)')).toEqual([]);
    expect(imagesIn('`code` ![](files/a.png) `code`')).toEqual([{alt: '', file: 'a.png'}]);
  });
});

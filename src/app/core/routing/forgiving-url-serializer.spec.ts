import {ForgivingUrlSerializer, readableAddress} from './forgiving-url-serializer';

describe('ForgivingUrlSerializer', () => {
  const parsed = (url: string) => new ForgivingUrlSerializer().parse(url).queryParams;

  it('reads an address that is well formed as it stands', () => {
    expect(parsed('/deliverables?q=caf%C3%A9&year=2024')).toEqual({q: 'café', year: '2024'});
  });

  for (const [mangled, q] of [
    ['/deliverables?q=%ff', '\uFFFD'],
    ['/deliverables?q=a%C3', 'a\uFFFD'],
    ['/deliverables?q=100%', '100%'],
    ['/deliverables?q=%zz', '%zz'],
  ] as const) {
    it(`opens ${mangled} rather than ending in an error`, () => {
      expect(parsed(mangled)).toEqual({q});
    });
  }

  it('changes nothing in an address that can be decoded', () => {
    const url = '/deliverables?q=%22D10.1%22%00&category=a%2Cb#x';
    expect(readableAddress(url)).toBe(url);
  });
});

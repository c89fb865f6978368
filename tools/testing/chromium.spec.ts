import {findChromium} from './chromium';

describe('the browser of the tests', () => {
  it('is the one that CHROME_BIN names', () => {
    expect(findChromium({CHROME_BIN: '/opt/chrome'}, () => true)).toBe('/opt/chrome');
  });

  it('is none when CHROME_BIN names nothing, rather than another one', () => {
    expect(findChromium({CHROME_BIN: '/opt/chrome'}, (path) => path !== '/opt/chrome')).toBeUndefined();
  });

  it("is the system's own otherwise", () => {
    expect(findChromium({}, (path) => path === '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
    expect(findChromium({}, () => false)).toBeUndefined();
  });
});

import {portsOf} from '../ports';
import {localPageConfig, withPageConfig} from './page-config';

const HTML = '<head><meta name="firebase-config" content="{}" /></head>';

function contentOf(html: string): string {
  const content = /content="([^"]*)"/.exec(html)?.[1] ?? '';
  return content.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

describe('the configuration of the page', () => {
  const config = localPageConfig('demo-canheal', portsOf('start', {}));

  it('names the emulators as the app expects them', () => {
    expect(config.emulators).toEqual({
      auth: 'http://127.0.0.1:9099',
      firestore: '127.0.0.1:8080',
      storage: '127.0.0.1:9199',
      functions: '127.0.0.1:5001',
    });
    expect(config.storageBucket).toBe('demo-canheal.appspot.com');
  });

  it('is written into the document and read back the same', () => {
    expect(JSON.parse(contentOf(withPageConfig(HTML, config)))).toEqual(config);
  });

  it('replaces one that was written before', () => {
    const other = {...config, projectId: 'demo-other'};
    const twice = withPageConfig(withPageConfig(HTML, config), other);
    expect(JSON.parse(contentOf(twice))).toEqual(other);
  });

  it('cannot break out of its attribute', () => {
    const hostile = {...config, apiKey: '"><script>alert(1)</script>&quot;$&'};
    const html = withPageConfig(HTML, hostile);
    expect(html).not.toContain('<script>');
    expect(JSON.parse(contentOf(html))).toEqual(hostile);
  });

  it('is refused for a document without a place for it', () => {
    expect(() => withPageConfig('<head></head>', config)).toThrowError(/firebase-config/);
  });
});

import {readFileSync} from 'node:fs';
import {COMMANDS} from '@model/commands/registry';
import {loopbackBackend} from '../emulators/config';
import {portsOf} from '../ports';
import {hostingConfig, productionFirebaseJson} from './firebase-json';
import {headerRules} from './headers';
import {contentSecurityPolicy, GOOGLE_BACKEND, policyDirectives} from './security-policy';

function sourcesOf(policy: string, directive: string): string[] {
  const found = policy.split('; ').find((part) => part.startsWith(`${directive} `));
  return found?.split(' ').slice(1) ?? [];
}

describe('firebase.json', () => {
  it('is what the tools generate (`npx tsx tools/hosting/write.ts` after a change)', () => {
    expect(JSON.parse(readFileSync('firebase.json', 'utf8'))).toEqual(productionFirebaseJson());
  });

  it('names no loopback address', () => {
    expect(readFileSync('firebase.json', 'utf8')).not.toMatch(/127\.0\.0\.1|localhost|\[::1\]/);
  });

  it('answers every address that is no file by the first response, deployed together with the files it names', () => {
    const {rewrites} = hostingConfig('public', GOOGLE_BACKEND);
    expect<unknown>(rewrites.at(-1)).toEqual({
      source: '**',
      function: {functionId: 'firstResponse', region: 'europe-west1', pinTag: true},
    });
    expect(JSON.stringify(rewrites)).not.toContain('index.html');
  });

  it('leaves to the app alone what is for somebody, and to no search engine', () => {
    const {rewrites} = hostingConfig('public', GOOGLE_BACKEND);
    for (const source of ['/sign-in', '/account', '/admin/**', '/workspace/**']) {
      expect<unknown>(rewrites).withContext(source).toContain({source, destination: '/app.html'});
      const headers = headerRules(GOOGLE_BACKEND).find((rule) => rule.source === source)?.headers ?? [];
      const valueOf = (name: string) => headers.find(({key}) => key === name)?.value;
      expect(valueOf('X-Robots-Tag')).withContext(source).toBe('noindex');
      expect(valueOf('Cache-Control')).withContext(source).toBe('no-cache');
    }
  });

  it('has an address and a function for every command, the private calendar and the newsletter', () => {
    const {rewrites} = hostingConfig('public', GOOGLE_BACKEND);
    const deployed = readFileSync('functions/src/index.ts', 'utf8');
    for (const name of [...COMMANDS.map((command) => command.name), 'privateCalendar', 'newsletterApi']) {
      const at = rewrites.find((rewrite) => 'function' in rewrite && rewrite.function.functionId === name);
      expect(at?.source)
        .withContext(name)
        .toMatch(/^\/(?:api\/call\/\w+|calendar\/\*|api\/newsletter\/\*)$/);
      expect(deployed)
        .withContext(name)
        .toMatch(new RegExp(`\\b${name}\\b`));
    }
  });

  it('lets no cache keep what is somebody’s own', () => {
    const cache = (source: string) =>
      headerRules(GOOGLE_BACKEND)
        .filter((rule) => rule.source === source)
        .flatMap((rule) => rule.headers)
        .find(({key}) => key === 'Cache-Control')?.value;
    expect(cache('/calendar/**')).toBe('private, no-store');
    expect(cache('/api/**')).toBe('no-store');
  });

  it('lets a worker compile WebAssembly, and no page', () => {
    const scripts = (source: string) => {
      const headers = headerRules(GOOGLE_BACKEND).find((rule) => rule.source === source)?.headers;
      const policy = headers?.find(({key}) => key === 'Content-Security-Policy')?.value ?? '';
      return sourcesOf(policy, 'script-src');
    };
    expect(scripts('**/worker-*.js')).toContain("'wasm-unsafe-eval'");
    expect(scripts('**')).not.toContain("'wasm-unsafe-eval'");
  });

  it('keeps hashed files for a year, the document not at all, and lets functions say it of their answers', () => {
    const cache = (source: string) =>
      headerRules(GOOGLE_BACKEND)
        .find((rule) => rule.source === source)
        ?.headers.find(({key}) => key === 'Cache-Control')?.value;
    expect(cache('**/*.@(js|css|woff2)')).toBe('public, max-age=31536000, immutable');
    expect(cache('/app.html')).toBe('no-cache');
    expect(cache('**')).toBeUndefined();
  });

  it('sends each security header, and each header says why', () => {
    const headers = headerRules(GOOGLE_BACKEND).flatMap((rule) => rule.headers);
    expect(headers.map(({key}) => key)).toEqual(
      jasmine.arrayContaining([
        'Content-Security-Policy',
        'Strict-Transport-Security',
        'X-Content-Type-Options',
        'Referrer-Policy',
        'Permissions-Policy',
        'Cross-Origin-Opener-Policy',
      ]),
    );
    for (const {key, reason} of headers) expect(reason.length).withContext(key).toBeGreaterThan(20);
    for (const {name, reason} of policyDirectives(GOOGLE_BACKEND)) {
      expect(reason.length).withContext(name).toBeGreaterThan(20);
    }
  });
});

describe('the content security policy', () => {
  const production = contentSecurityPolicy(GOOGLE_BACKEND);
  const local = contentSecurityPolicy(loopbackBackend(portsOf('start', {})));

  it('lets no inline script and no eval run, in production or on the emulators', () => {
    for (const policy of [production, local]) {
      expect(sourcesOf(policy, 'script-src')).toEqual(["'self'", 'https://apis.google.com']);
    }
  });

  it('lets nobody frame the portal', () => {
    expect(sourcesOf(production, 'frame-ancestors')).toEqual(["'none'"]);
  });

  it('reaches the emulators and no Google data address in a local run', () => {
    expect(sourcesOf(local, 'connect-src')).toEqual([
      "'self'",
      'http://127.0.0.1:8080',
      'http://127.0.0.1:9099',
      'http://127.0.0.1:9199',
      'http://127.0.0.1:5001',
    ]);
    expect(local).not.toContain('googleapis.com');
  });
});

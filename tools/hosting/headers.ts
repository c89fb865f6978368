import {APP_ALONE} from './app-alone';
import {PREVIEWS, PUBLIC_DOCUMENTS} from './public-documents';
import {type Backend, contentSecurityPolicy} from './security-policy';

interface Header {
  readonly key: string;
  readonly value: string;
  readonly reason: string;
}

/** Headers for the addresses that match a glob; where two entries set the same header, the later one counts. */
export interface HeaderRule {
  readonly source: string;
  readonly headers: readonly Header[];
}

/**
 * Every header Hosting sends, with its reason. `firebase.json` cannot hold comments, so this is the source:
 * `tools/hosting/write.ts` writes it there, and a spec fails when the two differ.
 */
export function headerRules(backend: Backend): readonly HeaderRule[] {
  return [
    {source: '**', headers: everywhere(backend)},
    // No rule for `**`: functions say themselves how long their answers may be kept, and Hosting's headers would win.
    ...['/app.html', ...APP_ALONE].map((source) => ({
      source,
      headers: [
        NOT_KEPT,
        {
          key: 'X-Robots-Tag',
          value: 'noindex',
          reason: 'There is nothing to be found here for whoever is not somebody.',
        },
      ],
    })),
    {
      source: '**/*.@(svg|png|jpg|webp|avif|ico|webmanifest)',
      headers: [
        {
          key: 'Cache-Control',
          value: 'public, max-age=3600',
          reason: 'Served under a lasting name: a new one must arrive within the hour.',
        },
      ],
    },
    {
      source: '**/*.@(js|css|woff2)',
      headers: [
        {
          key: 'Cache-Control',
          value: 'public, max-age=31536000, immutable',
          reason: 'The build names these after their content: what was fetched once never changes.',
        },
      ],
    },
    {
      source: '**/worker-*.js',
      headers: [
        {
          key: 'Content-Security-Policy',
          value: contentSecurityPolicy(backend).replace(
            "script-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
          ),
          reason:
            'A worker goes by the policy of its own file. One of them computes checksums of gigabytes in WebAssembly; ' +
            'no page may compile any.',
        },
      ],
    },
    // Hosting's headers take the place of those a function sends.
    {
      source: '/api/**',
      headers: [
        {key: 'Cache-Control', value: 'no-store', reason: 'Answers to one person, about that moment.'},
      ],
    },
    ...[...PUBLIC_DOCUMENTS, PREVIEWS].map((source) => ({
      source,
      headers: [
        {
          key: 'Cache-Control',
          value: 'public, max-age=0, s-maxage=60',
          reason: 'The same to everyone; what is withdrawn is gone within a minute.',
        },
      ],
    })),
    {
      source: '/calendar/**',
      headers: [
        {
          key: 'Cache-Control',
          value: 'private, no-store',
          reason: 'A calendar is its owner’s, and gives nothing once its address is revoked.',
        },
        {key: 'Referrer-Policy', value: 'no-referrer', reason: 'The address is the secret.'},
        {
          key: 'X-Robots-Tag',
          value: 'noindex',
          reason: 'Should the address ever leak, no search engine keeps it.',
        },
      ],
    },
  ];
}

const NOT_KEPT: Header = {
  key: 'Cache-Control',
  value: 'no-cache',
  reason: 'The document names the hashed files: an old copy would ask for files that are gone.',
};

function everywhere(backend: Backend): readonly Header[] {
  const headers: Header[] = [
    {
      key: 'Content-Security-Policy',
      value: contentSecurityPolicy(backend),
      reason: 'Each directive says its own reason in security-policy.ts.',
    },
    {
      key: 'X-Content-Type-Options',
      value: 'nosniff',
      reason: 'A text file is never guessed to be a script.',
    },
    {
      key: 'Referrer-Policy',
      value: 'strict-origin-when-cross-origin',
      reason: 'Other sites learn that the portal linked to them, not which page or what was searched.',
    },
    {
      key: 'Permissions-Policy',
      value: [
        'accelerometer',
        'camera',
        'geolocation',
        'gyroscope',
        'magnetometer',
        'microphone',
        'payment',
        'usb',
      ]
        .map((feature) => `${feature}=()`)
        .join(', '),
      reason: 'The portal uses none of these, so injected code cannot ask for them either.',
    },
    {
      key: 'Cross-Origin-Opener-Policy',
      value: 'same-origin-allow-popups',
      reason: "Cuts the tie to whoever opened us, but keeps the one to Google's sign-in window.",
    },
  ];
  if (backend.secure) {
    headers.push({
      key: 'Strict-Transport-Security',
      value: 'max-age=63072000; includeSubDomains',
      reason: 'After the first visit, two years of HTTPS only.',
    });
  }
  return headers;
}

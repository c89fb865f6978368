/** Where a build's data lives, as far as the Content-Security-Policy must know. */
export interface Backend {
  /** Addresses the page fetches data from. */
  readonly connect: readonly string[];
  /** Addresses images and previews come from. */
  readonly images: readonly string[];
  /** Addresses of frames that sign a person in. */
  readonly frames: readonly string[];
  /** Whether everything is served over HTTPS. */
  readonly secure: boolean;
}

/** Google's own addresses of a Firebase project: production names these and no loopback address. */
export const GOOGLE_BACKEND: Backend = {
  connect: [
    'https://firestore.googleapis.com',
    'https://firebasestorage.googleapis.com',
    'https://identitytoolkit.googleapis.com',
    'https://securetoken.googleapis.com',
  ],
  images: ['https://firebasestorage.googleapis.com'],
  frames: ['https://*.firebaseapp.com'],
  secure: true,
};

interface Directive {
  readonly name: string;
  readonly sources: readonly string[];
  readonly reason: string;
}

/** The directives of the policy, each with its reason. */
export function policyDirectives(backend: Backend): readonly Directive[] {
  const directives: Directive[] = [
    {name: 'default-src', sources: ["'none'"], reason: 'What is not named below is not loaded.'},
    {name: 'base-uri', sources: ["'self'"], reason: 'An injected <base> cannot send our links elsewhere.'},
    {
      name: 'script-src',
      sources: ["'self'", 'https://apis.google.com'],
      reason:
        "Our own files; Google's script only when a person chooses to sign in with Google. No 'unsafe-inline' and " +
        "no 'unsafe-eval': injected markup cannot run.",
    },
    {
      name: 'style-src',
      sources: ["'self'", "'unsafe-inline'"],
      reason:
        'Angular puts component styles into <style> elements and Material sets style attributes; a nonce would ' +
        'need a server that writes a new one into every answer, and Hosting serves files.',
    },
    {
      name: 'img-src',
      sources: ["'self'", 'data:', 'blob:', ...backend.images],
      reason: 'Our own images, drawn previews, and the files of outcomes.',
    },
    {
      name: 'font-src',
      sources: ["'self'"],
      reason: 'Fonts are ours: no request tells a font host who reads.',
    },
    {
      name: 'connect-src',
      sources: ["'self'", ...backend.connect],
      reason: 'The portal and its own Firebase project.',
    },
    {
      name: 'frame-src',
      sources: backend.frames,
      reason: "The frame by which Firebase Authentication hears back from Google's window.",
    },
    {name: 'worker-src', sources: ["'self'"], reason: 'The search index is built in a worker of ours.'},
    {name: 'manifest-src', sources: ["'self'"], reason: 'The web manifest is ours.'},
    {name: 'form-action', sources: ["'self'"], reason: 'An injected form cannot post to somebody else.'},
    {name: 'frame-ancestors', sources: ["'none'"], reason: 'Nobody frames the portal to steal clicks.'},
  ];
  if (backend.secure) {
    directives.push({
      name: 'upgrade-insecure-requests',
      sources: [],
      reason: 'A stray http: address in content is fetched over HTTPS.',
    });
  }
  return directives;
}

/** The value of the Content-Security-Policy header. */
export function contentSecurityPolicy(backend: Backend): string {
  return policyDirectives(backend)
    .map(({name, sources}) => [name, ...sources].join(' '))
    .join('; ');
}

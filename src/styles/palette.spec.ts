import {CATEGORIES} from '@model/deliverables/category';

/** Linear RGB, each part from 0 to 1. */
type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** How colours reach eyes without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1. */
const EYES: Readonly<Record<string, Matrix>> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const GROUNDS = ['--color-paper', '--color-surface', '--color-sunk'];
/** Text and the grounds it may stand on. */
const TEXTS: readonly [string, readonly string[]][] = [
  ['--color-ink', [...GROUNDS, '--color-accent-soft', '--color-warning-soft', '--color-error-soft']],
  ['--color-muted', GROUNDS],
  ['--color-link', GROUNDS],
  ['--color-accent', GROUNDS],
  ['--color-on-accent', ['--color-accent', '--color-accent-strong']],
  ['--color-on-night', ['--color-night']],
  ['--color-on-night-muted', ['--color-night']],
  ['--color-success', [...GROUNDS, '--color-success-soft']],
  ['--color-warning', [...GROUNDS, '--color-warning-soft']],
  ['--color-error', [...GROUNDS, '--color-error-soft']],
];
const GRAPHICS = [
  '--color-border',
  '--color-clinical',
  '--color-public-health',
  '--focus-color',
  ...CATEGORIES.map((category) => `--hue-${category}`),
];

function times(matrix: Matrix, [r, g, b]: Rgb): Rgb {
  const [x, y, z] = matrix.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)));
  return [x ?? 0, y ?? 0, z ?? 0];
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2's contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** OKLab (Ottosson 2020), in which equal distances look about equally large. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

for (const theme of ['light', 'dark']) {
  describe(`the ${theme} palette`, () => {
    let probe: HTMLElement;

    beforeAll(() => {
      probe = document.createElement('div');
      probe.style.colorScheme = theme;
      document.body.append(probe);
    });

    afterAll(() => probe.remove());

    /** The colour a token has in this theme. */
    function token(name: string): Rgb {
      probe.style.color = `var(${name})`;
      const parts =
        getComputedStyle(probe)
          .color.match(/[\d.]+/g)
          ?.slice(0, 3) ?? [];
      const [r = NaN, g = NaN, b = NaN] = parts.map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return [r, g, b];
    }

    it('lets every text be read on every ground it may stand on (4.5:1)', () => {
      for (const [text, grounds] of TEXTS) {
        for (const ground of grounds) {
          expect(contrast(token(text), token(ground)))
            .withContext(`${text} on ${ground}`)
            .toBeGreaterThanOrEqual(4.5);
        }
      }
    });

    it('lets borders, strands, focus and categories be seen on every ground (3:1)', () => {
      for (const graphic of GRAPHICS) {
        for (const ground of GROUNDS) {
          expect(contrast(token(graphic), token(ground)))
            .withContext(`${graphic} on ${ground}`)
            .toBeGreaterThanOrEqual(3);
        }
      }
    });

    for (const [kind, eyes] of Object.entries(EYES)) {
      it(`keeps the eight categories apart for ${kind} eyes`, () => {
        const seen = CATEGORIES.map((category) => oklab(times(eyes, token(`--hue-${category}`))));
        for (const [i, a] of seen.entries()) {
          for (const [j, b] of seen.slice(0, i).entries()) {
            const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
            expect(distance).withContext(`${CATEGORIES[i]} and ${CATEGORIES[j]}`).toBeGreaterThan(0.09);
          }
        }
      });
    }
  });
}

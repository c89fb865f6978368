import type {ChartColours} from './look';

/** The order in which series take the theme's hues: neighbours differ in lightness as well. */
export const SERIES_TOKENS = [
  '--hue-courses-training',
  '--hue-use-cases',
  '--hue-newsletters',
  '--hue-mapping-reports',
  '--hue-event-results',
  '--hue-datasets',
  '--hue-recommendations-guidelines',
  '--hue-policy-papers',
] as const;

const SHADES = [24, 42, 62, 82, 100];

/**
 * The theme's colours as they are inside `host` now, or as they are in one scheme. They are asked of the browser, so
 * that `light-dark()`, mixes and a reader's own contrast settings are all done by the one who knows them.
 */
export function resolveColours(
  host: HTMLElement,
  tokens: readonly string[],
  scheme?: 'light' | 'dark',
): ChartColours {
  const document = host.ownerDocument;
  const probe = document.createElement('span');
  if (scheme) probe.style.colorScheme = scheme;
  // Where a reader wants calm, the page gives everything a transition of a moment: the colour of now would be an old one.
  probe.style.setProperty('transition', 'none', 'important');
  host.append(probe);
  const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const colour = (value: string): string => {
    probe.style.color = value;
    const computed = document.defaultView?.getComputedStyle(probe).color ?? '';
    return paint ? hexOf(computed, paint) : computed;
  };
  const named = (token: string) => colour(`var(${token})`);
  const colours: ChartColours = {
    ink: named('--color-ink'),
    muted: named('--color-muted'),
    line: named('--color-line'),
    surface: named('--color-surface'),
    ground: colour('color-mix(in oklab, var(--color-border) 22%, var(--color-surface))'),
    main: named('--color-clinical'),
    accent: named('--color-accent'),
    series: SERIES_TOKENS.map(named),
    shades: SHADES.map((share) =>
      colour(`color-mix(in oklab, var(--color-clinical) ${share}%, var(--color-surface))`),
    ),
    hues: new Map(tokens.map((token) => [token, named(token)])),
  };
  probe.remove();
  return colours;
}

/** Any colour that the browser knows as #rrggbb, which every drawing program knows. */
function hexOf(colour: string, paint: CanvasRenderingContext2D): string {
  paint.clearRect(0, 0, 1, 1);
  paint.fillStyle = colour;
  paint.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

import {DestroyRef, DOCUMENT, ElementRef, inject, Injectable, LOCALE_ID, signal} from '@angular/core';
import type {Wording} from '@model/charts/words';
import {countryName} from '../../core/locale/names';
import {resolveColours} from './colours';
import type {Look} from './look';

/** What a person may change while a chart is shown. */
const WISHES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(prefers-reduced-motion: reduce)',
];

/** How a drawing looks in its place on the page: its size and its theme, followed as they change. */
@Injectable()
export class PlotLook {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly locale = inject(LOCALE_ID);
  private readonly pixels = signal(0);
  /** Counts changes of what a person wishes: the theme is then asked anew. */
  private readonly changes = signal(0);

  /** Pixels from side to side; none until the browser has laid the page out. */
  readonly width = this.pixels.asReadonly();
  readonly wording: Wording = {locale: this.locale, country: (code) => countryName(code, this.locale)};

  constructor() {
    const sizes = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      // A drawing that is put away for its table keeps its size.
      if (width > 0) this.pixels.set(width);
    });
    sizes.observe(this.host);
    const leaving = new AbortController();
    for (const wish of WISHES) {
      this.window
        ?.matchMedia(wish)
        .addEventListener('change', () => this.changes.update((count) => count + 1), {
          signal: leaving.signal,
        });
    }
    inject(DestroyRef).onDestroy(() => {
      sizes.disconnect();
      leaving.abort();
    });
  }

  /** Pixels of the text around the drawing. */
  size(): number {
    return Number.parseFloat(getComputedStyle(this.host).fontSize) || 16;
  }

  /** The look of now; nothing until there is room. Follows the theme where it is read in a computation. */
  read(tokens: Readonly<Record<string, string>>): Look | undefined {
    this.changes();
    const width = this.pixels();
    if (width === 0) return undefined;
    return {
      width,
      tokens,
      font: getComputedStyle(this.host).fontFamily,
      size: this.size(),
      calm: this.window?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true,
      colours: resolveColours(this.host, Object.values(tokens)),
      wording: this.wording,
    };
  }
}

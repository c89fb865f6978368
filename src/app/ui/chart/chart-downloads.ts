import {Component, DOCUMENT, ElementRef, inject, input, LOCALE_ID, signal} from '@angular/core';
import type {Chart} from '@model/charts/chart';
import {FileSaver} from '../../core/files/file-saver';
import {countryName} from '../../core/locale/names';
import {Icon} from '../icon/icon';
import type {ChartWords} from './chart-words';

const FORMATS = ['CSV', 'SVG', 'PNG'] as const;
type Format = (typeof FORMATS)[number];

/** Takes a chart away: its data as CSV, or its picture. What makes them is fetched when it is asked for. */
@Component({
  selector: 'app-chart-downloads',
  imports: [Icon],
  template: `
    <div class="cluster" role="group" [attr.aria-label]="label(words().title)">
      <app-icon name="download" />
      @for (format of formats; track format) {
        <button
          type="button"
          class="button button-quiet"
          [attr.aria-disabled]="isUnderWay()"
          (click)="take(format)"
        >
          {{ format }}
        </button>
      }
    </div>
    <p role="status" class="small">{{ problem() }}</p>
  `,
  styles: `
    .cluster {
      gap: 0;
      color: var(--color-muted);
    }

    .button {
      font-size: var(--text-s);
    }

    p {
      margin: 0;
    }
  `,
})
export class ChartDownloads {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private readonly files = inject(FileSaver);
  private readonly locale = inject(LOCALE_ID);

  readonly chart = input.required<Chart>();
  readonly words = input.required<ChartWords>();
  readonly tokens = input<Readonly<Record<string, string>>>({});

  protected readonly formats = FORMATS;
  protected readonly isUnderWay = signal(false);
  protected readonly problem = signal('');

  protected label(title: string): string {
    return $localize`Download: ${title}`;
  }

  protected async take(format: Format): Promise<void> {
    if (this.isUnderWay()) return;
    this.isUnderWay.set(true);
    this.problem.set('');
    try {
      this.files.save(`${fileName(this.words().title)}.${format.toLowerCase()}`, await this.make(format));
    } catch {
      // What makes it is fetched on demand: without a connection there is nothing to make it with.
      this.problem.set(
        $localize`The ${format} file could not be made. Check your connection, then try again.`,
      );
    } finally {
      this.isUnderWay.set(false);
    }
  }

  private async make(format: Format): Promise<Blob> {
    if (format === 'CSV') {
      const [{default: papa}, {csvOf}] = await Promise.all([import('papaparse'), import('./export/csv')]);
      return new Blob([csvOf(papa, this.chart().table)], {type: 'text/csv;charset=utf-8'});
    }
    const {svgOf, pngOf} = await import('./export/image');
    const wording = {locale: this.locale, country: (code: string) => countryName(code, this.locale)};
    const picture = {chart: this.chart(), words: this.words(), tokens: this.tokens(), wording};
    const svg = await svgOf(picture, this.host);
    return format === 'SVG' ? new Blob([svg], {type: 'image/svg+xml'}) : pngOf(svg, this.document);
  }
}

/** A title as a file's name. */
function fileName(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['chart'];
  return words.join('-').slice(0, 80);
}

import {Component, computed, inject, input, LOCALE_ID, output} from '@angular/core';
import {changeOf, type Figures, visitorsADay} from '@model/analytics/figures';
import {DAILY, type Daily, DAILY_WORDS} from '../charts/visits-chart';
import type {ShownPeriod} from '../charts/shown-period';

/** A figure in large, and how it has changed. */
interface Tile {
  readonly label: string;
  readonly number: string;
  readonly change: string | undefined;
  readonly before: string | undefined;
  /** What the first chart draws when it is pressed. */
  readonly daily?: Daily;
}

/** The figures of the period in large. Those that are known day by day choose what the chart below draws. */
@Component({
  selector: 'app-key-figures',
  template: `
    <ul class="plain-list">
      @for (tile of tiles(); track tile.label) {
        <li>
          @if (tile.daily; as which) {
            <button type="button" [attr.aria-pressed]="which === daily()" (click)="chosen.emit(which)">
              <span class="label">{{ tile.label }}</span>
              <span class="number figures">{{ tile.number }}</span>
              @if (tile.before !== undefined) {
                <span class="small muted change">{{ tile.change }}</span>
              }
            </button>
          } @else {
            <div>
              <span class="label">{{ tile.label }}</span>
              <span class="number figures">{{ tile.number }}</span>
              @if (tile.before !== undefined) {
                <span class="small muted change">{{ tile.change }}</span>
              }
            </div>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './key-figures.scss',
})
export class KeyFigures {
  private readonly locale = inject(LOCALE_ID);

  readonly shown = input.required<ShownPeriod>();
  readonly daily = input.required<Daily>();
  readonly chosen = output<Daily>();

  protected readonly tiles = computed<Tile[]>(() => [
    ...DAILY.map((daily) => ({...this.tile(DAILY_TILES[daily], NUMBERS[daily]), daily})),
    this.tile($localize`Views of outcomes`, outcomeViews),
    this.tile($localize`Citations copied`, ({citations}) => citations),
    this.tile($localize`Searches in vain`, ({lists}) => lists.searches.get('vain') ?? 0),
  ]);

  private tile(label: string, of: (figures: Figures) => number): Tile {
    const {now, before} = this.shown();
    const number = of(now);
    const earlier = before && of(before);
    return {
      label,
      number: number.toLocaleString(this.locale),
      before: earlier?.toLocaleString(this.locale),
      change: earlier === undefined ? undefined : this.changeWords(number, earlier),
    };
  }

  private changeWords(now: number, before: number): string {
    const change = changeOf(now, before);
    const was = before.toLocaleString(this.locale);
    if (change === undefined) return now === 0 ? $localize`none before either` : $localize`none before`;
    if (change === 0) return $localize`about as before (${was}:before:)`;
    const size = Math.abs(change).toLocaleString(this.locale);
    return change > 0
      ? $localize`↑ ${size}:change: % more (${was}:before:)`
      : $localize`↓ ${size}:change: % less (${was}:before:)`;
  }
}

const DAILY_TILES: Readonly<Record<Daily, string>> = {
  ...DAILY_WORDS,
  visitors: $localize`Visitors on a usual day`,
};

const NUMBERS: Readonly<Record<Daily, (figures: Figures) => number>> = {
  visitors: visitorsADay,
  views: ({views}) => views,
  downloads: ({downloads}) => downloads,
};

function outcomeViews({items}: Figures): number {
  return [...items.values()].reduce((sum, {investigations}) => sum + investigations, 0);
}

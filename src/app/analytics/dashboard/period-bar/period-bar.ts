import {Component, computed, inject} from '@angular/core';
import {paramsOf, type Preset, PRESETS} from '@model/analytics/period';
import {ShownFigures} from '../shown-figures';
import {PRESET_WORDS} from '../words';

/** Chooses the period: one that is offered, or days of one's own; and whether the one before stands beside it. */
@Component({
  selector: 'app-period-bar',
  template: `
    <div class="cluster" role="group" aria-label="Period" i18n-aria-label>
      @for (preset of presets; track preset) {
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="state().preset === preset"
          (click)="choose(preset)"
        >
          {{ words[preset] }}
        </button>
      }
    </div>
    <div class="days">
      <label>
        <span class="small muted" i18n>From</span>
        <input
          #from
          class="field"
          type="date"
          [value]="state().from"
          [max]="figures.today"
          (change)="between(from.value, to.value)"
        />
      </label>
      <label>
        <span class="small muted" i18n>To</span>
        <input
          #to
          class="field"
          type="date"
          [value]="state().to"
          [min]="state().from"
          [max]="figures.today"
          (change)="between(from.value, to.value)"
        />
      </label>
    </div>
    <label class="check">
      <input #compared type="checkbox" [checked]="state().isCompared" (change)="compare(compared.checked)" />
      <span i18n>Beside the period before</span>
    </label>
  `,
  styleUrl: './period-bar.scss',
})
export class PeriodBar {
  protected readonly figures = inject(ShownFigures);
  protected readonly presets = PRESETS;
  protected readonly words = PRESET_WORDS;
  protected readonly state = computed(() => this.figures.state());

  protected choose(preset: Preset): void {
    this.figures.change(paramsOf({preset}));
  }

  /** A day that is not whole yet, as while it is typed, changes nothing. */
  protected between(from: string, to: string): void {
    if (from && to) this.figures.change(paramsOf(from <= to ? {from, to} : {from, to: from}));
  }

  protected compare(isCompared: boolean): void {
    this.figures.change(paramsOf({isCompared}));
  }
}

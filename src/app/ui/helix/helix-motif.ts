import {Component, computed, input} from '@angular/core';
import {rungsOf, strandPath} from '@model/drawing/helix-geometry';
import {seedOf} from '@model/drawing/seed';

/** Units of the drawing for one turn of the strands, and rungs on it: fourteen, as everywhere. */
const TURN = 120;
const RUNGS = 14;

/**
 * The helix as a quiet line along an edge, drawn in `currentcolor`. `turns` says how long a piece may be needed;
 * `seed` winds it, so that no two cards wear the same piece.
 */
@Component({
  selector: 'app-helix-motif',
  template: `
    <svg
      [attr.viewBox]="'0 -12 ' + turns() * 120 + ' 24'"
      preserveAspectRatio="xMinYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <path class="rungs" [attr.d]="rungs()" />
      <path [attr.d]="strands()" />
    </svg>
  `,
  styleUrl: './helix-motif.scss',
})
export class HelixMotif {
  readonly seed = input('');
  readonly turns = input(5);

  private readonly shape = computed(() => ({
    rungs: this.turns() * RUNGS,
    turns: this.turns(),
    length: this.turns() * TURN,
    radius: 10,
    phase: seedOf(this.seed()) * Math.PI,
  }));
  protected readonly rungs = computed(() =>
    rungsOf(this.shape())
      .map(({first, second}) => `M${first.x.toFixed(1)},${first.y.toFixed(1)}V${second.y.toFixed(1)}`)
      .join(''),
  );
  protected readonly strands = computed(() => strandPath(this.shape(), 0) + strandPath(this.shape(), 1));
}

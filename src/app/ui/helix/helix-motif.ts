import {Component, computed, input} from '@angular/core';
import {rungsOf, strandPath} from './helix-geometry';

/** A number from 0 to 1 that is always the same for the same words. */
function seedOf(words: string): number {
  let hash = 7;
  for (const char of words) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return hash / 9973;
}

/**
 * The helix as a quiet line along an edge. It stretches to the width it is given and is drawn in `currentcolor`;
 * `seed` turns it, so that no two cards wear the same piece.
 */
@Component({
  selector: 'app-helix-motif',
  template: `
    <svg viewBox="0 -12 720 24" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
      @for (rung of rungs(); track rung.index) {
        <line
          [attr.x1]="rung.first.x"
          [attr.y1]="rung.first.y"
          [attr.x2]="rung.second.x"
          [attr.y2]="rung.second.y"
        />
      }
      <path [attr.d]="first()" />
      <path [attr.d]="second()" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      block-size: 1.5rem;
      overflow: hidden;
    }

    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.25;
    }
  `,
})
export class HelixMotif {
  readonly seed = input('');

  private readonly shape = computed(() => ({
    rungs: 84,
    turns: 6,
    length: 720,
    radius: 10,
    phase: seedOf(this.seed()) * Math.PI,
  }));
  protected readonly rungs = computed(() => rungsOf(this.shape()));
  protected readonly first = computed(() => strandPath(this.shape(), 0));
  protected readonly second = computed(() => strandPath(this.shape(), 1));
}

import {afterNextRender, Component, computed, ElementRef, inject, input, output} from '@angular/core';
import {RouterLink} from '@angular/router';
import {phaseThatOpens} from '@model/drawing/helix-geometry';
import {COLUMN, lyingHelix, lyingShape, REST} from '@model/drawing/lying-helix';
import {type HelixEntry, sentenceFor} from './helix-entry';
import {Turning} from './turning';

/**
 * The living helix, lying down: two strands, one rung for each entry, on each rung its outcomes as beads in the
 * hues of their categories. Every rung is a link; the one under the pointer or focus turns to face the reader.
 * Only the drawing turns: links stay where they are.
 */
@Component({
  selector: 'app-helix-figure',
  imports: [RouterLink],
  templateUrl: './helix-figure.html',
  styleUrl: './helix-figure.scss',
})
export class HelixFigure {
  readonly entries = input.required<readonly HelixEntry[]>();
  /** Index of the rung that is marked. */
  readonly chosen = input<number>();
  /** The index of a rung that somebody points at or has reached by keyboard. */
  readonly picked = output<number>();

  protected readonly column = COLUMN;
  private touched = false;
  private readonly turning = new Turning(REST);
  protected readonly drawing = computed(() => lyingHelix(this.entries(), this.turning.phase()));
  protected readonly labels = computed(() => this.entries().map(sentenceFor));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // One slow turn when the figure first comes into view; short enough to need no pause button.
    afterNextRender(() => {
      const seen = new IntersectionObserver(
        ([entry]) => {
          if (!entry?.isIntersecting) return;
          seen.disconnect();
          if (!this.touched) this.turning.glide(REST - Math.PI, 3200);
        },
        {threshold: 0.4},
      );
      seen.observe(host);
    });
  }

  protected pick(index: number): void {
    this.touched = true;
    this.picked.emit(index);
    this.turning.glide(phaseThatOpens(lyingShape(this.entries().length, this.turning.phase()), index), 650);
  }
}

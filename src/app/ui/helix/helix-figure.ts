import {afterNextRender, Component, computed, ElementRef, inject, input, output} from '@angular/core';
import {RouterLink} from '@angular/router';
import {type HelixEntry, sentenceFor} from './helix-entry';
import {type HelixShape, phaseThatOpens, type Rung, rungsOf, strandsOf} from './helix-geometry';
import {Turning} from './turning';

/** Width of the column in which a rung stands, and the figure's other measures, in units of the drawing. */
const COLUMN = 100;
const RADIUS = 92;
const TOP = 16;
/** Columns by which the bare strands run on at both ends, off the edges of the window. */
const OVERHANG = 7;
const TURNS = 2;
/** The angle at which the rungs that bear outcomes are seen best. */
const REST = -1.8;
/** Outcomes drawn on one rung; the caption names how many there are. */
const BEADS = 6;
const BEAD_GAP = 19;

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
  protected readonly overhang = OVERHANG * COLUMN;
  protected readonly middle = TOP + RADIUS;
  protected readonly height = TOP + 2 * RADIUS + 58;
  protected readonly width = computed(() => this.entries().length * COLUMN);
  private touched = false;
  private readonly turning = new Turning(REST);
  private readonly shape = computed<HelixShape>(() => ({
    rungs: this.entries().length,
    turns: TURNS,
    length: this.width(),
    radius: RADIUS,
    phase: this.turning.phase(),
  }));
  /** The strands alone are longer than the part that bears rungs. */
  private readonly strands = computed(() => {
    const {rungs, phase} = this.shape();
    return strandsOf({
      ...this.shape(),
      turns: TURNS * (1 + (2 * OVERHANG) / rungs),
      length: (rungs + 2 * OVERHANG) * COLUMN,
      phase: phase - (2 * Math.PI * TURNS * OVERHANG) / rungs,
    });
  });
  protected readonly behind = computed(() => this.strands().filter((run) => !run.inFront));
  protected readonly inFront = computed(() => this.strands().filter((run) => run.inFront));
  protected readonly rungs = computed(() =>
    rungsOf(this.shape()).map((rung, i) => ({...rung, beads: this.beadsOn(rung, this.entries()[i])})),
  );
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
    this.turning.glide(phaseThatOpens(this.shape(), index), 650);
  }

  /** Places of an entry's outcomes on its rung, spread as far as the rung is open. */
  private beadsOn({first, openness, middle}: Rung, entry: HelixEntry | undefined) {
    const outcomes = entry?.outcomes.slice(0, BEADS) ?? [];
    const direction = first.y < 0 ? -1 : 1;
    return outcomes.map((outcome, k) => ({
      id: outcome.id,
      category: outcome.category,
      x: middle.x,
      y: direction * openness * BEAD_GAP * (k - (outcomes.length - 1) / 2),
    }));
  }
}

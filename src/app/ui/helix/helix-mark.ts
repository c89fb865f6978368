import {Component} from '@angular/core';
import {type HelixShape, rungsOf, strandsOf} from '@model/drawing/helix-geometry';

const SHAPE: HelixShape = {
  rungs: 5,
  turns: 0.75,
  length: 40,
  radius: 11,
  phase: Math.PI / 4,
  upright: true,
};

/** The project's mark: a short piece of the helix, its middle rung in the colour of action. */
@Component({
  selector: 'app-helix-mark',
  template: `
    <svg viewBox="-20 -2 40 44" aria-hidden="true" focusable="false">
      <g transform="rotate(24 0 20)">
        @for (run of behind; track run.path) {
          <path class="strand" [class.second]="run.strand === 1" [attr.d]="run.path" />
        }
        @for (rung of rungs; track rung.index) {
          <line
            class="rung"
            [class.chosen]="rung.index === 2"
            [attr.x1]="rung.first.x"
            [attr.y1]="rung.first.y"
            [attr.x2]="rung.second.x"
            [attr.y2]="rung.second.y"
          />
        }
        @for (run of inFront; track run.path) {
          <path class="strand" [class.second]="run.strand === 1" [attr.d]="run.path" />
        }
      </g>
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }

    svg {
      inline-size: var(--mark-size, 2.75rem);
      block-size: var(--mark-size, 2.75rem);
      fill: none;
      stroke-linecap: round;
    }

    .strand {
      stroke: var(--color-clinical);
      stroke-width: 3.6;
    }

    .second {
      stroke: var(--color-public-health);
    }

    .rung {
      stroke: var(--mark-rung, var(--color-ink));
      stroke-width: 2.6;
    }

    .chosen {
      stroke: var(--color-accent);
    }

    @media (forced-colors: active) {
      .strand,
      .rung {
        stroke: CanvasText;
      }
    }
  `,
})
export class HelixMark {
  protected readonly rungs = rungsOf(SHAPE);
  protected readonly behind = strandsOf(SHAPE).filter((run) => !run.inFront);
  protected readonly inFront = strandsOf(SHAPE).filter((run) => run.inFront);
}

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
  styleUrl: './helix-mark.scss',
})
export class HelixMark {
  protected readonly rungs = rungsOf(SHAPE);
  protected readonly behind = strandsOf(SHAPE).filter((run) => !run.inFront);
  protected readonly inFront = strandsOf(SHAPE).filter((run) => run.inFront);
}

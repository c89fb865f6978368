import {Component, computed, input} from '@angular/core';
import type {Category} from '@model/deliverables/category';
import {CATEGORY_DRAWINGS} from '@model/drawing/category-drawings';

/**
 * A category's own drawing in its own hue. Silent to a screen reader: the category's name stands beside it.
 * `--icon-size` sets its size.
 */
@Component({
  selector: 'app-category-icon',
  host: {'[class]': "'category-' + category()"},
  template: `
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path class="ground" [attr.d]="drawing().ground" />
      <path [attr.d]="drawing().line" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: var(--icon-size, 1.5em);
      block-size: var(--icon-size, 1.5em);
      vertical-align: -0.35em;
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      overflow: visible;
      fill: none;
      stroke: var(--hue);
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    .ground {
      fill: color-mix(in oklab, var(--hue) 28%, var(--color-surface));
      stroke: none;
    }

    @media (forced-colors: active) {
      svg {
        stroke: CanvasText;
      }

      .ground {
        fill: none;
      }
    }
  `,
})
export class CategoryIcon {
  readonly category = input.required<Category>();

  protected readonly drawing = computed(() => CATEGORY_DRAWINGS[this.category()]);
}

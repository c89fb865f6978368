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
  styleUrl: './category-icon.scss',
})
export class CategoryIcon {
  readonly category = input.required<Category>();

  protected readonly drawing = computed(() => CATEGORY_DRAWINGS[this.category()]);
}

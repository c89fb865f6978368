import {Component, computed, input} from '@angular/core';
import {ICON_PATHS, type IconName} from '@model/drawing/icon-paths';

/**
 * One of the portal's line icons, in the colour and (unless told) a little over the size of the words beside it.
 * It says nothing to a screen reader: the control it stands in carries the words.
 */
@Component({
  selector: 'app-icon',
  template: `
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path [attr.d]="path()" />
    </svg>
  `,
  styleUrl: './icon.scss',
})
export class Icon {
  readonly name = input.required<IconName>();

  protected readonly path = computed(() => ICON_PATHS[this.name()]);
}

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
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: var(--icon-size, 1.25em);
      block-size: var(--icon-size, 1.25em);
      vertical-align: -0.25em;
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();

  protected readonly path = computed(() => ICON_PATHS[this.name()]);
}

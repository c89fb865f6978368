import {Component, input} from '@angular/core';
import type {Creator} from '@model/deliverables/deliverable';

/** Who made an outcome, with their ORCID records. */
@Component({
  selector: 'app-creators',
  template: `
    <ul class="plain-list">
      @for (creator of creators(); track $index) {
        <li>
          {{ creator.name }}
          @if (creator.affiliation) {
            <span class="muted"> ({{ creator.affiliation }})</span>
          }
          @if (creator.orcid; as orcid) {
            <a
              class="figures"
              [href]="'https://orcid.org/' + orcid"
              rel="noopener external"
              [attr.aria-label]="orcidLabel(creator)"
              >ORCID {{ orcid }}</a
            >
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      margin-block-end: var(--space-1);
    }

    a {
      display: block;
    }
  `,
})
export class Creators {
  readonly creators = input.required<readonly Creator[]>();

  protected orcidLabel({name, orcid}: Creator): string {
    return $localize`ORCID ${orcid} of ${name}`;
  }
}

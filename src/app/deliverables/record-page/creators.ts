import {NgTemplateOutlet} from '@angular/common';
import {Component, computed, input} from '@angular/core';
import type {Creator} from '@model/deliverables/deliverable';

/** Creators shown at first: an article may have dozens. */
const SHOWN = 8;

/** Who made an outcome, with their ORCID records. */
@Component({
  selector: 'app-creators',
  imports: [NgTemplateOutlet],
  template: `
    <ng-container [ngTemplateOutlet]="list" [ngTemplateOutletContext]="{$implicit: first()}" />
    @if (others().length > 0) {
      <details>
        <summary i18n>{{ others().length }} more</summary>
        <ng-container [ngTemplateOutlet]="list" [ngTemplateOutletContext]="{$implicit: others()}" />
      </details>
    }
    <ng-template #list let-creators>
      <ul class="plain-list">
        @for (creator of asCreators(creators); track $index) {
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
    </ng-template>
  `,
  styleUrl: './creators.scss',
})
export class Creators {
  readonly creators = input.required<readonly Creator[]>();

  protected readonly first = computed(() => this.creators().slice(0, SHOWN));
  protected readonly others = computed(() => this.creators().slice(SHOWN));

  /** Templates know no types for what they are handed. */
  protected asCreators(creators: readonly Creator[]): readonly Creator[] {
    return creators;
  }

  protected orcidLabel({name, orcid}: Creator): string {
    return $localize`ORCID ${orcid} of ${name}`;
  }
}

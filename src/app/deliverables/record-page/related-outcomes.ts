import {Component, inject, input, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {Deliverable} from '@model/deliverables/deliverable';
import {CategoryIcon} from '../../ui/category-icon/category-icon';
import {DeliverableRepository} from '../deliverable-repository';
import {RELATION_WORDS} from '../words';

/** The outcomes this one is related to, in words, whichever of the two says so. */
@Component({
  selector: 'app-related-outcomes',
  imports: [CategoryIcon, RouterLink],
  template: `
    @if (related.error()) {
      <p class="note no-print">
        <ng-container i18n>Related outcomes could not be fetched.</ng-container>
        <button type="button" class="button button-quiet" (click)="related.reload()" i18n>Try again</button>
      </p>
    } @else if (related.hasValue() && related.value().length > 0) {
      <section aria-labelledby="related">
        <h2 id="related" i18n>Related outcomes</h2>
        @for (group of related.value(); track group.type) {
          <h3>{{ words[group.type] }}</h3>
          <ul class="plain-list">
            @for (other of group.items; track other.id) {
              <li>
                <app-category-icon [category]="other.category" />
                <a [routerLink]="['/deliverables', other.id]">{{ other.title }}</a>
                @if (other.withdrawn) {
                  <span class="badge badge-error" i18n>Withdrawn</span>
                }
              </li>
            }
          </ul>
        }
      </section>
    }
  `,
  styleUrls: ['./section.scss', './related-outcomes.scss'],
})
export class RelatedOutcomesList {
  private readonly repository = inject(DeliverableRepository);

  readonly item = input.required<Deliverable>();

  protected readonly words = RELATION_WORDS;
  protected readonly related = resource({
    params: () => this.item(),
    loader: ({params}) => this.repository.related(params.id, params.relations),
  });
}

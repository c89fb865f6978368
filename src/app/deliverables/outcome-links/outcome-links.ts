import {Component, inject, input, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {Session} from '../../members/session';
import {Marks} from '../../ui/marks/marks';
import {DeliverableRepository} from '../deliverable-repository';

/** The outcomes that a news item or an event is about, by title. Shows nothing when it names none. */
@Component({
  selector: 'app-outcome-links',
  imports: [Marks, RouterLink],
  template: `
    @if (ids().length > 0) {
      @if (outcomes.error()) {
        <section>
          <h2 i18n>Outcomes</h2>
          <p i18n>The outcomes this is about can't be shown right now.</p>
          <button class="button" type="button" (click)="outcomes.reload()" i18n>Try again</button>
        </section>
      } @else if (!outcomes.hasValue()) {
        <section aria-busy="true">
          <h2 i18n>Outcomes</h2>
          @for (id of ids(); track id) {
            <span class="skeleton" aria-hidden="true"></span>
          }
        </section>
      } @else if (outcomes.value().length > 0) {
        <section>
          <h2 i18n>Outcomes</h2>
          <ul class="plain-list">
            @for (outcome of outcomes.value(); track outcome.id) {
              <li [class]="'category-' + outcome.category">
                <a [routerLink]="['/deliverables', outcome.id]">{{ outcome.title }}</a>
                <app-marks [of]="outcome" />
              </li>
            }
          </ul>
        </section>
      }
    }
  `,
  styleUrl: './outcome-links.scss',
})
export class OutcomeLinks {
  private readonly repository = inject(DeliverableRepository);
  private readonly session = inject(Session);

  readonly ids = input.required<readonly string[]>();

  protected readonly outcomes = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {ids: this.ids(), identity};
    },
    loader: ({params}) => this.repository.named(params.ids),
  });
}

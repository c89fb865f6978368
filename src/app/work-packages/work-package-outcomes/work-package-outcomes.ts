import {Component, computed, input, type ResourceRef} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {HomeDigest} from '@model/catalogue/digest';
import {CategoryIcon} from '../../ui/category-icon/category-icon';
import {FeedLinks} from '../../ui/feed-links/feed-links';

/** What came out of a work package: its newest outcomes, and the way to all of them. */
@Component({
  selector: 'app-work-package-outcomes',
  imports: [CategoryIcon, FeedLinks, RouterLink],
  template: `
    <section>
      <h2 i18n>Outcomes</h2>
      @if (digest().error()) {
        <p i18n>The list can't be shown right now.</p>
        <button class="button" type="button" (click)="digest().reload()" i18n>Try again</button>
      } @else if (!rung()) {
        <p class="skeleton" aria-busy="true"><span class="visually-hidden" i18n>Loading</span></p>
      } @else if (rung()?.count === 0) {
        <p i18n>No public outcome of this work package has been catalogued yet.</p>
      } @else {
        <ul class="plain-list">
          @for (outcome of rung()?.outcomes; track outcome.id) {
            <li>
              <app-category-icon [category]="outcome.category" />
              <a [routerLink]="['/deliverables', outcome.id]">{{ outcome.title }}</a>
            </li>
          }
        </ul>
      }
      <p>
        <a class="button" routerLink="/deliverables" [queryParams]="{workPackage: number()}" i18n
          >All outcomes of work package {{ number() }} in the catalogue</a
        >
      </p>
      <app-feed-links noun="outcomes" [search]="'workPackage=' + number()" i18n
        >Follow this work package</app-feed-links
      >
    </section>
  `,
  styleUrl: './work-package-outcomes.scss',
})
export class WorkPackageOutcomes {
  readonly number = input.required<number>();
  readonly digest = input.required<ResourceRef<HomeDigest | undefined>>();

  protected readonly rung = computed(() => {
    const digest = this.digest();
    if (!digest.hasValue()) return undefined;
    return digest.value().workPackages.find(({number}) => number === this.number());
  });
}

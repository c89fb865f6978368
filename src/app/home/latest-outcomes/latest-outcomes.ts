import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {DigestOutcome} from '@model/catalogue/digest';
import {formatPartialDate} from '@model/dates/format';
import {CATEGORY_WORDS} from '../../deliverables/words';
import {CategoryIcon} from '../../ui/category-icon/category-icon';

/** The latest outcomes, the newest with its first sentences. */
@Component({
  selector: 'app-latest-outcomes',
  imports: [CategoryIcon, RouterLink],
  templateUrl: './latest-outcomes.html',
  styleUrl: './latest-outcomes.scss',
})
export class LatestOutcomes {
  private readonly locale = inject(LOCALE_ID);

  /** Absent until they are known. */
  readonly outcomes = input<readonly DigestOutcome[]>();

  protected readonly rows = computed(() =>
    this.outcomes()?.map((outcome) => ({
      ...outcome,
      categoryName: CATEGORY_WORDS[outcome.category],
      date: outcome.issued && formatPartialDate(outcome.issued, this.locale),
    })),
  );
}

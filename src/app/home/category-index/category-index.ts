import {Component, computed, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {HomeDigest} from '@model/catalogue/digest';
import {CATEGORIES, type Category} from '@model/deliverables/category';
import type {HomeWords} from '@model/pages/home-words';
import {CATEGORY_WORDS} from '../../deliverables/words';
import {CategoryIcon} from '../../ui/category-icon/category-icon';

/** What stands behind each category, in plain words. */
const HINTS: Readonly<Record<Category, string>> = {
  'event-results': $localize`What was said and decided at meetings`,
  'policy-papers': $localize`Proposals for those who decide`,
  newsletters: $localize`What happened, issue by issue`,
  'mapping-reports': $localize`How things stand across Europe`,
  datasets: $localize`Numbers to look into and use again`,
  'recommendations-guidelines': $localize`What to do, agreed by experts`,
  'use-cases': $localize`Genomics at work, example by example`,
  'courses-training': $localize`Material to learn and to teach with`,
};

/** All eight categories with how many outcomes each holds, as an index and a bar chart in one. */
@Component({
  selector: 'app-category-index',
  imports: [CategoryIcon, RouterLink],
  templateUrl: './category-index.html',
  styleUrl: './category-index.scss',
})
export class CategoryIndex {
  /** Absent until they are known. */
  readonly counts = input<HomeDigest['categories']>();
  readonly total = input<number>();
  readonly words = input.required<HomeWords>();

  protected readonly rows = computed(() => {
    const counts = this.counts();
    const most = Math.max(1, ...CATEGORIES.map((category) => counts?.[category] ?? 0));
    return CATEGORIES.map((category) => ({
      category,
      name: CATEGORY_WORDS[category],
      hint: HINTS[category],
      count: counts?.[category],
      share: (counts?.[category] ?? 0) / most,
    }));
  });
}

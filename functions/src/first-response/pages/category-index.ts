import type {HomeDigest} from '@model/catalogue/digest';
import {CATEGORIES, type Category} from '@model/deliverables/category';
import {CATEGORY_NAMES} from '@model/first-response/words';
import {html, type HtmlValue} from '@model/html/html';
import type {HomeWords} from '@model/pages/home-words';
import {categoryIcon} from '../parts';

/** As `src/app/home/category-index/category-index.ts` has them. */
const HINTS: Readonly<Record<Category, string>> = {
  'event-results': 'What was said and decided at meetings',
  'policy-papers': 'Proposals for those who decide',
  newsletters: 'What happened, issue by issue',
  'mapping-reports': 'How things stand across Europe',
  datasets: 'Numbers to look into and use again',
  'recommendations-guidelines': 'What to do, agreed by experts',
  'use-cases': 'Genomics at work, example by example',
  'courses-training': 'Material to learn and to teach with',
};

/** All eight categories with how many outcomes each holds. */
export function categoryIndex(digest: HomeDigest | undefined, words: HomeWords): HtmlValue {
  const counts = digest?.categories;
  const most = Math.max(1, ...CATEGORIES.map((category) => counts?.[category] ?? 0));
  const total = digest?.total;
  return html`
    <app-category-index>
      <section class="page" aria-labelledby="categories-title">
        <div class="top">
          <h2 id="categories-title">${words.categories}</h2>
          <p class="lead">${words.categoriesLead}</p>
          <a class="button" href="/deliverables">
            ${total === undefined ? 'See all outcomes' : total === 1 ? 'See the 1 outcome' : `See all ${total} outcomes`}
          </a>
        </div>
        <ul class="plain-list">
          ${CATEGORIES.map((category) => row(category, counts?.[category], most))}
        </ul>
      </section>
    </app-category-index>
  `;
}

function row(category: Category, count: number | undefined, most: number): HtmlValue {
  return html`
    <li class="category-${category}">
      <a href="/deliverables?category=${category}">
        ${categoryIcon(category)}
        <span class="words">
          <span class="name">${CATEGORY_NAMES[category]}</span> <span class="hint">${HINTS[category]}</span>
        </span>
        <span class="bar"><span style="inline-size: ${((count ?? 0) / most) * 100}%"></span></span>
        <span class="count figures">
          ${count}
          ${
            count !== undefined &&
            html`<span class="visually-hidden">${count === 1 ? 'outcome' : 'outcomes'}</span>`
          }
        </span>
      </a>
    </li>
  `;
}

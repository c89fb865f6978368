import {Component, inject, input} from '@angular/core';
import {Router} from '@angular/router';
import {Icon} from '../icon/icon';

/** The way into the catalogue by words: a plain GET form to `/deliverables?q=`, answered without a page load. */
@Component({
  selector: 'app-search-form',
  imports: [Icon],
  template: `
    <form action="/deliverables" method="get" role="search" (submit)="search($event, words.value)">
      <label class="visually-hidden" [for]="fieldId()" i18n>Search all outcomes</label>
      <input
        #words
        class="field"
        type="search"
        name="q"
        autocomplete="off"
        enterkeyhint="search"
        maxlength="500"
        [id]="fieldId()"
        [placeholder]="placeholder()"
      />
      <button class="button button-primary" type="submit">
        <app-icon name="search" />
        <span i18n>Search</span>
      </button>
    </form>
  `,
  styleUrl: './search-form.scss',
})
export class SearchForm {
  /** The field's id; two forms on one page need two. */
  readonly fieldId = input('search-words');
  readonly placeholder = input($localize`Try “tumour board” or “WP7”`);

  private readonly router = inject(Router);

  protected search(event: Event, words: string): void {
    event.preventDefault();
    const q = words.trim();
    void this.router.navigate(['/deliverables'], {queryParams: q ? {q} : {}});
  }
}

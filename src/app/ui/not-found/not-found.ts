import {Component} from '@angular/core';
import {RouterLink} from '@angular/router';

/** What stands where nothing is, or nothing this person may see: the two look alike. */
@Component({
  selector: 'app-not-found',
  imports: [RouterLink],
  template: `
    <h1 i18n>There is nothing at this address</h1>
    <p i18n>It may have moved, or the address may have a slip in it.</p>
    <p>
      <a routerLink="/deliverables" i18n>Search all outcomes</a>
      <a routerLink="/" i18n>Go to the home page</a>
    </p>
  `,
})
export class NotFound {}

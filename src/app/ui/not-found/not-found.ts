import {afterNextRender, Component, inject} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {SearchForm} from '../search-form/search-form';
import {MovedAddress} from './moved-address';

/** The id of the navigation that a load of the page begins with. */
const FIRST = 1;

/** What stands where nothing is, or nothing this person may see: the two look alike. */
@Component({
  selector: 'app-not-found',
  imports: [RouterLink, SearchForm],
  template: `
    <section class="page">
      <h1 i18n>There is nothing at this address</h1>
      <p class="lead" i18n>
        It may have moved, or the address may have a slip in it. Some pages are open to members of the
        consortium only, once they have signed in.
      </p>
      <app-search-form fieldId="not-found-search" />
      <h2 i18n>Or go on from here</h2>
      <ul>
        <li><a routerLink="/deliverables" i18n>All outcomes of the project</a></li>
        <li><a routerLink="/news" i18n>News</a></li>
        <li><a routerLink="/about" i18n>What CAN.HEAL is</a></li>
        <li><a routerLink="/contact" i18n>Tell us that something is missing</a></li>
        <li><a routerLink="/" i18n>The home page</a></li>
      </ul>
    </section>
  `,
  styleUrl: './not-found.scss',
})
export class NotFound {
  private readonly router = inject(Router);
  private readonly moved = inject(MovedAddress);

  constructor() {
    afterNextRender(() => void this.follow());
  }

  /** A full load of an earlier address is led on before the app runs, so a link within the portal has to be, too. */
  private async follow(): Promise<void> {
    const {url, lastSuccessfulNavigation} = this.router;
    const isLoad = (lastSuccessfulNavigation()?.id ?? FIRST) === FIRST;
    if (isLoad) return;
    const address = await this.moved.of(url);
    if (address !== undefined && this.router.url === url) {
      await this.router.navigateByUrl(address, {replaceUrl: true});
    }
  }
}

import {pageTitle} from '@model/first-response/head';
import {html} from '@model/html/html';
import type {FirstPage} from '../first-page';
import {searchForm} from '../parts';

/**
 * What stands where nothing is, or nothing for everyone: the two are one page, byte for byte, whatever was asked for.
 */
export const NOT_FOUND: FirstPage = {
  status: 404,
  head: {
    title: pageTitle('Page not found'),
    description: 'There is nothing at this address.',
  },
  sheets: ['frame'],
  main: html`
    <app-not-found>
      <section class="page">
        <h1>There is nothing at this address</h1>
        <p class="lead">
          It may have moved, or the address may have a slip in it. Some pages are open to members of the
          consortium only, once they have signed in.
        </p>
        ${searchForm('not-found-search')}
        <h2>Or go on from here</h2>
        <ul>
          <li><a href="/deliverables">All outcomes of the project</a></li>
          <li><a href="/news">News</a></li>
          <li><a href="/about">What CAN.HEAL is</a></li>
          <li><a href="/contact">Tell us that something is missing</a></li>
          <li><a href="/">The home page</a></li>
        </ul>
      </section>
    </app-not-found>
  `,
};

import {ViewportScroller} from '@angular/common';
import type {ApplicationConfig, ApplicationRef, Type} from '@angular/core';
import {createApplication} from '@angular/platform-browser';
import {NavigationEnd, Router} from '@angular/router';
import {filter, take} from 'rxjs';
import {Traces} from './members/traces';

/** Milliseconds after which the app is shown as far as it has come: it says that it waits, and for what. */
const LONGEST = 6_000;

/**
 * Starts the app. Where the server has answered with the page itself, that page stays to be read until the app can show
 * its own whole; then the one takes the other's place between two frames, and the reader stays where they are.
 */
export async function takeOver(component: Type<unknown>, config: ApplicationConfig): Promise<ApplicationRef> {
  const app = await createApplication(config);
  const first = document.querySelector<HTMLElement>('app-root[data-first]');
  if (!first || isForMembersOnly(first, app)) {
    forget('style');
    first?.removeAttribute('data-first');
    app.bootstrap(component);
    return app;
  }
  // Outside the document nothing of the app can be seen, focused or mistaken for what is there.
  const host = document.createElement(first.localName);
  const release = holdScrolling(app.injector.get(ViewportScroller), first);
  app.bootstrap(component, host);
  await Promise.race([app.whenStable(), after(LONGEST)]);
  await appStyle();
  change(first, host);
  release();
  forgetHeadOnLeaving(app.injector.get(Router));
  return app;
}

/** Whether the server found nothing for everyone, but who reads may be a member: "nothing here" might not be true. */
function isForMembersOnly(first: HTMLElement, {injector}: ApplicationRef): boolean {
  return first.dataset['first'] === '404' && injector.get(Traces).hinted();
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The app's own style sheet stands at the end of the document, and may be on its way. */
async function appStyle(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('body link[rel="stylesheet"]');
  if (!link || link.sheet) return;
  await new Promise((resolve) => {
    link.onload = link.onerror = resolve;
  });
}

/**
 * The router scrolls to the top when it arrives; whoever reads already is further down. Where the address names a place
 * that comes with the app only, the reader is taken there when it has come.
 */
function holdScrolling(scroller: ViewportScroller, first: HTMLElement): () => void {
  const {scrollToPosition, scrollToAnchor} = scroller;
  let wanted: string | undefined;
  scroller.scrollToPosition = () => undefined;
  scroller.scrollToAnchor = (anchor) => void (wanted = anchor);
  return () => {
    Object.assign(scroller, {scrollToPosition, scrollToAnchor});
    if (wanted && !first.querySelector(`#${CSS.escape(wanted)}`)) scroller.scrollToAnchor(wanted);
  };
}

function change(first: HTMLElement, host: HTMLElement): void {
  const {scrollX, scrollY} = window;
  const fields = [...first.querySelectorAll('input')].filter(
    ({value, defaultValue}) => value !== defaultValue,
  );
  const focused = first.contains(document.activeElement)
    ? (document.activeElement as HTMLElement)
    : undefined;
  first.replaceWith(host);
  forget('style');
  window.scrollTo({left: scrollX, top: scrollY, behavior: 'instant'});
  for (const field of fields) fillIn(counterpart(field, host), field.value);
  if (focused) counterpart(focused, host)?.focus({preventScroll: true});
}

/** The same part of the page as the app shows it. */
function counterpart(part: HTMLElement, host: HTMLElement): HTMLElement | null {
  const href = part.getAttribute('href');
  if (part.id) return host.querySelector<HTMLElement>(`#${CSS.escape(part.id)}`);
  return href === null ? null : host.querySelector<HTMLElement>(`[href="${CSS.escape(href)}"]`);
}

/** What somebody began to type is theirs. */
function fillIn(field: HTMLElement | null, value: string): void {
  if (!(field instanceof HTMLInputElement)) return;
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

/** What the head says of the first page is not true of the next: its address, above all, which browsers share. */
function forgetHeadOnLeaving(router: Router): void {
  const [address] = router.url.split('#');
  router.events
    .pipe(
      filter((event) => event instanceof NavigationEnd),
      filter(({urlAfterRedirects}) => urlAfterRedirects.split('#')[0] !== address),
      take(1),
    )
    .subscribe(() => forget('*'));
}

/** Takes away what stands in the head for the first page alone. */
function forget(elements: 'style' | '*'): void {
  for (const element of document.head.querySelectorAll(`${elements}[data-first]`)) element.remove();
}

import {ViewportScroller} from '@angular/common';
import {type ApplicationRef, Component, inject, resource, signal} from '@angular/core';
import {provideRouter, Router} from '@angular/router';
import {takeOver} from './take-over';

/** What the page of the test waits for. */
let arrived: (words: string) => void;
let router: Router;
let scroller: ViewportScroller;

@Component({
  selector: 'app-root',
  template: `
    @if (words.hasValue()) {
      <h1>{{ words.value() }}</h1>
      <a href="/next">Next</a>
      <input id="q" (input)="typed.set(true)" />
      @if (typed()) {
        <p>Typed</p>
      }
    }
  `,
})
class Page {
  readonly words = resource({loader: () => new Promise<string>((resolve) => (arrived = resolve))});
  readonly typed = signal(false);

  constructor() {
    router = inject(Router);
    scroller = inject(ViewportScroller);
  }
}

describe('The app', () => {
  let root: HTMLElement;
  let running: ApplicationRef | undefined;

  function answerWith(markup: string, first?: string): void {
    root = document.createElement('app-root');
    if (first) root.dataset['first'] = first;
    root.innerHTML = markup;
    document.body.append(root);
    document.head.insertAdjacentHTML(
      'beforeend',
      '<link rel="canonical" href="/a" data-first><style data-first>h1 { color: red }</style>',
    );
  }

  /** Starts it, and lets it come as far as it can without what it waits for. */
  async function start(): Promise<{shown: Promise<void>}> {
    const taken = takeOver(Page, {providers: [provideRouter([{path: '**', children: []}])]});
    const shown = taken.then((app) => void (running = app));
    await new Promise((resolve) => setTimeout(resolve));
    return {shown};
  }
  const shown = () => document.querySelector('app-root');
  const inHead = (elements: string) => document.head.querySelectorAll(`${elements}[data-first]`).length;

  afterEach(() => {
    running?.destroy();
    running = undefined;
    localStorage.removeItem('canheal.signedIn');
    for (const element of document.querySelectorAll('app-root, [data-first]')) element.remove();
  });

  it('leaves what the server answered to be read until it can show its own page', async () => {
    answerWith('<h1>Read me</h1>', '200');
    const {shown: done} = await start();
    expect(shown()?.textContent).toBe('Read me');
    expect(inHead('style')).toBe(1);
    arrived('Its own');
    await done;
    expect(shown()?.querySelector('h1')?.textContent).toBe('Its own');
    expect(document.querySelectorAll('app-root').length).toBe(1);
    expect(inHead('style')).toBe(0);
    expect(inHead('link')).toBe(1);
  });

  it('keeps what was typed and where the reader was', async () => {
    answerWith('<a href="/next">Next</a><input id="q">', '200');
    const field = root.querySelector('input') as HTMLInputElement;
    field.value = 'gen';
    root.querySelector('a')?.focus();
    const {shown: done} = await start();
    arrived('Its own');
    await done;
    expect(shown()?.querySelector('input')?.value).toBe('gen');
    expect(document.activeElement).toBe(shown()?.querySelector('a') ?? null);
    expect(document.activeElement).not.toBeNull();
  });

  it('goes to a place that has come with it, and not to one where the reader could be before', async () => {
    for (const [markup, place] of [
      ['<h1>Read me</h1>', 'q'],
      ['<h1>Read me</h1><input id="q">', ''],
    ] as const) {
      answerWith(markup, '200');
      const {shown: done} = await start();
      scroller.scrollToAnchor('q');
      arrived('Its own');
      await done;
      expect(document.activeElement?.id ?? '')
        .withContext(markup)
        .toBe(place);
      running?.destroy();
      running = undefined;
      shown()?.remove();
    }
  });

  it('takes at once the place of what only waits for it', async () => {
    answerWith('<p>Opening</p>');
    await (
      await start()
    ).shown;
    expect(shown()?.textContent).not.toContain('Opening');
  });

  it('does not tell a member that there is nothing before it has looked', async () => {
    answerWith('<h1>Nothing here</h1>', '404');
    localStorage.setItem('canheal.signedIn', '1');
    await (
      await start()
    ).shown;
    expect(shown()?.textContent).not.toContain('Nothing here');
  });

  it('takes what the head says of the first page along when that is left', async () => {
    answerWith('<h1>Read me</h1>', '200');
    const {shown: done} = await start();
    arrived('Its own');
    await done;
    expect(inHead('link')).toBe(1);
    await router.navigateByUrl('/next', {skipLocationChange: true});
    expect(inHead('*')).toBe(0);
  });
});

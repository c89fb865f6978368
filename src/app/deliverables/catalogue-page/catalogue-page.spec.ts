import {Component, resource, signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import {SearchableCatalogue, type CatalogueView} from '@model/search/catalogue';
import type {CatalogueState} from '@model/search/query-state';
import {SMALL_CATALOGUE, SMALL_NAMES} from '../../../../test/fixtures/small-catalogue';
import {until} from '../../../testing/until';
import {ReadError} from '../../core/errors/read-error';
import {Catalogue} from '../catalogue/catalogue';
import {CataloguePage} from './catalogue-page';

@Component({template: 'An outcome'})
class Outcome {}

/** The catalogue with everything read, or on its way, or out of reach. */
class CatalogueStub {
  private readonly whole = new SearchableCatalogue(SMALL_NAMES, new Date('2026-06-01'));
  readonly names = signal(SMALL_NAMES);
  readonly isIncomplete = signal(false);
  readonly view = signal<CatalogueView | undefined>(undefined);
  readonly answer = signal<() => Promise<true>>(() => Promise.resolve(true));
  readonly opened = resource({params: () => this.answer(), loader: ({params}) => params()});
  empty = false;
  pages = 1;

  constructor() {
    this.whole.add(SMALL_CATALOGUE);
    while (this.whole.index(100));
  }

  show(state: CatalogueState): void {
    const nothing = new SearchableCatalogue(SMALL_NAMES, new Date());
    this.view.set({...(this.empty ? nothing : this.whole).view(state), pages: this.pages});
  }

  freshen(): void {
    // Always fresh.
  }
}

describe('The catalogue page', () => {
  let harness: RouterTestingHarness;
  let catalogue: CatalogueStub;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        {provide: Catalogue, useClass: CatalogueStub},
        provideRouter([
          {path: 'deliverables', component: CataloguePage},
          {path: 'deliverables/:id', component: Outcome},
        ]),
      ],
    });
    catalogue = TestBed.inject(Catalogue) as unknown as CatalogueStub;
  });

  async function visit(address: string): Promise<void> {
    harness = await RouterTestingHarness.create(address);
    await harness.fixture.whenStable();
  }

  const page = () => harness.routeNativeElement as HTMLElement;
  const results = () =>
    page().querySelector<HTMLElement>('section[aria-labelledby=results-title]') as HTMLElement;
  const titles = () => [...results().querySelectorAll('article h3')].map((title) => title.textContent.trim());
  const heading = () => page().querySelector('#results-title')?.textContent.replace(/\s+/g, ' ').trim();
  const address = () => TestBed.inject(Router).url;
  const field = () => page().querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;

  function named<T extends HTMLElement>(selector: string, name: string): T {
    const found = [...page().querySelectorAll<T>(selector)].find((element) =>
      (element.getAttribute('aria-label') ?? element.textContent)
        .replace(/\s+/g, ' ')
        .trim()
        .startsWith(name),
    );
    if (!found) throw new Error(`There is no ${selector} named ${name}.`);
    return found;
  }

  function checkbox(name: string): HTMLInputElement {
    return named('label', name).querySelector('input') as HTMLInputElement;
  }

  async function type(text: string): Promise<void> {
    field().value = text;
    field().dispatchEvent(new Event('input'));
    const asked = () => TestBed.inject(Router).parseUrl(address()).queryParamMap.get('q');
    await until('the words in the address', () => asked() === text);
    await harness.fixture.whenStable();
  }

  async function click(element: HTMLElement): Promise<void> {
    element.click();
    await harness.fixture.whenStable();
  }

  it('shows every outcome, the newest first', async () => {
    await visit('/deliverables');
    expect(heading()).toBe('9 outcomes');
    expect(titles()[0]).toBe('Minutes of the steering committee');
  });

  it('says that it is loading, with the search already there', async () => {
    catalogue.answer.set(() => new Promise(() => undefined));
    harness = await RouterTestingHarness.create('/deliverables');
    expect(page().querySelector('[role=status]')?.textContent).toContain('Loading');
    expect(field()).not.toBeNull();
  });

  it('says so when the portal can’t be reached, and tries again when asked to', async () => {
    let tries = 0;
    catalogue.answer.set(() =>
      tries++ ? Promise.resolve(true) : Promise.reject(new ReadError('unreachable')),
    );
    await visit('/deliverables');
    expect(page().querySelector('[role=alert]')?.textContent).toContain("can't be reached");
    await click(named('[role=alert] button', 'Try again'));
    expect(heading()).toBe('9 outcomes');
  });

  it('says so when nothing has been published yet', async () => {
    catalogue.empty = true;
    await visit('/deliverables');
    expect(heading()).toBe('Nothing has been published yet');
  });

  it('searches as people type, with the words in the address and marked in the results', async () => {
    await visit('/deliverables');
    await type('MTB');
    expect(address()).toBe('/deliverables?q=MTB');
    expect(titles().length).toBe(2);
    const marks = [...results().querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toContain('Molecular Tumor Board');
  });

  it('keeps the letters of a marked text together', async () => {
    await visit('/deliverables?q=mtb');
    expect(titles()).toContain(
      'A decalogue of Molecular Tumor Board (MTB) recommendations from the CAN.HEAL Consortium',
    );
  });

  it('shows what the address says, the field included', async () => {
    await visit('/deliverables?q=mtb&audience=policy-makers');
    expect(field().value).toBe('mtb');
    expect(titles()).toEqual(['EU-oncDST action plan']);
    expect(checkbox('Policy makers').checked).toBeTrue();
  });

  it('narrows by several values, recounts, and keeps them in the address', async () => {
    await visit('/deliverables');
    await click(checkbox('Policy papers'));
    await click(checkbox('Use cases'));
    expect(address()).toBe('/deliverables?category=policy-papers&category=use-cases');
    expect(titles().length).toBe(2);
    expect(named('label', 'Patients').textContent).toContain('2');
  });

  it('takes a filter back by its chip, and all of them at once', async () => {
    await visit('/deliverables?category=policy-papers&audience=patients');
    await click(named('button', 'Remove the filter Category: Policy papers'));
    expect(address()).toBe('/deliverables?audience=patients');
    await click(named('button', 'Clear all'));
    expect(address()).toBe('/deliverables');
  });

  it('puts the focus on the results when the chip that had it is gone', async () => {
    await visit('/deliverables?audience=patients');
    document.body.append(harness.fixture.nativeElement);
    await click(named('button', 'Remove the filter Written for: Patients'));
    expect(document.activeElement?.id).toBe('results-title');
  });

  it('puts the focus at the top of the results when a page is turned', async () => {
    catalogue.pages = 3;
    await visit('/deliverables');
    document.body.append(harness.fixture.nativeElement);
    await click(named('a', 'Next'));
    expect(address()).toBe('/deliverables?page=2');
    expect(document.activeElement?.id).toBe('results-title');
  });

  it('sorts by what is chosen, and says it in the address', async () => {
    await visit('/deliverables');
    const select = page().querySelector('select') as HTMLSelectElement;
    select.value = 'title';
    select.dispatchEvent(new Event('change'));
    await harness.fixture.whenStable();
    expect(address()).toBe('/deliverables?sort=title');
    expect(titles()[0]).toBe(
      'A decalogue of Molecular Tumor Board (MTB) recommendations from the CAN.HEAL Consortium',
    );
  });

  it('offers what to try next when nothing is found', async () => {
    await visit('/deliverables?q=legizlatziom&audience=patients');
    expect(heading()).toBe('Nothing found for “legizlatziom”');
    expect(named<HTMLAnchorElement>('a', 'legislation').search).toBe('?q=legislation');
    expect(named<HTMLAnchorElement>('a', 'Policy papers').search).toBe('?category=policy-papers');
    await click(named('button', 'Search without the filters'));
    expect(address()).toBe('/deliverables?q=legizlatziom');
  });

  it('says how it understood a misspelt word, and when only some words were found', async () => {
    await visit('/deliverables?q=legislaton');
    expect(results().textContent).toContain('Showing what was found for legislation.');
    await type('legislation zzzzqqqq');
    expect(results().textContent).toContain('No outcome has all of these words.');
  });

  it('marks what is the consortium’s, and what only shows how the portal works', async () => {
    await visit('/deliverables?q=minutes');
    expect(results().textContent).toContain('Consortium only');
    expect(results().textContent).toContain('Demo');
  });

  it('announces the number of results once the typing rests', async () => {
    await visit('/deliverables');
    await type('mtb');
    const status = () =>
      [...results().querySelectorAll('[role=status]')].map((it) => it.textContent).join('');
    expect(status()).not.toContain('2 outcomes found');
    await until('the number of results', () => status().includes('2 outcomes found'));
  });

  it('shows something sensible for an absurd address', async () => {
    await visit(
      `/deliverables?q=${'x'.repeat(9000)}&category=nonsense&page=-1&sort=__proto__&partner=%3Cb%3E`,
    );
    expect(heading()).toContain('Nothing found');
    await harness.navigateByUrl('/deliverables?category=nonsense&page=1e9');
    await harness.fixture.whenStable();
    expect(heading()).toBe('9 outcomes');
  });

  it('says so when a part of the catalogue could not be loaded', async () => {
    catalogue.isIncomplete.set(true);
    await visit('/deliverables');
    expect(named('[role=alert]', 'A part of the catalogue').textContent).toContain('Load again');
  });

  it('opens the filters as a dialog that says how many outcomes they leave, and closes it', async () => {
    await visit('/deliverables?audience=patients');
    document.body.append(harness.fixture.nativeElement);
    await click(named('button[aria-haspopup=dialog]', 'Filters'));
    const dialog = page().querySelector('dialog') as HTMLDialogElement;
    expect(dialog.open).toBeTrue();
    await click(named('dialog button', 'Show 2 outcomes'));
    expect(dialog.open).toBeFalse();
  });
});

import {signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import type {HomeDigest} from '@model/catalogue/digest';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import {until} from '../../testing/until';
import {DigestRepository} from '../digest/digest-repository';
import {HomePage} from './home-page';

const NOTHING: HomeDigest = {
  total: 0,
  categories: {
    'event-results': 0,
    'policy-papers': 0,
    newsletters: 0,
    'mapping-reports': 0,
    datasets: 0,
    'recommendations-guidelines': 0,
    'use-cases': 0,
    'courses-training': 0,
  },
  audiences: {researchers: 0, 'healthcare-professionals': 0, 'policy-makers': 0, citizens: 0, patients: 0},
  latest: [],
  news: [],
  coming: [],
  recent: [],
  workPackages: WORK_PACKAGE_NUMBERS.map((number) => ({number, count: 0, outcomes: []})),
  partners: [],
};

const SOMETHING: HomeDigest = {
  ...NOTHING,
  total: 12,
  categories: {...NOTHING.categories, datasets: 12},
  audiences: {...NOTHING.audiences, patients: 1, researchers: 7},
  latest: [{id: 'a-map', title: 'A map of counselling', category: 'datasets', issued: '2024-10'}],
  news: [{id: 'eine-nachricht', title: 'Eine Nachricht', language: 'de', date: '2025-04-28'}],
  recent: [
    {id: 'rome', title: 'The Rome conference', start: '2023-04-26', timeZone: 'Europe/Rome', online: false},
  ],
};

describe('HomePage', () => {
  async function render(read: () => Promise<HomeDigest>, answers = true) {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        {provide: DigestRepository, useValue: {read, latest: signal(undefined)}},
      ],
    });
    const fixture = TestBed.createComponent(HomePage);
    const heading = () => fixture.nativeElement.querySelector('#figures-title');
    // The sections come in a part of their own; their last heading tells that it has arrived.
    await until('the sections', () => {
      fixture.detectChanges();
      return heading() !== null;
    });
    // While a read has not answered, a page never comes to rest.
    if (answers) await fixture.whenStable();
    return fixture;
  }

  type Page = Awaited<ReturnType<typeof render>>;
  const words = (page: Page) => page.nativeElement.textContent.replaceAll(/\s+/g, ' ') as string;
  const hrefs = (page: Page) =>
    Array.from((page.nativeElement as HTMLElement).querySelectorAll('a')).map((a) => a.getAttribute('href'));

  it('puts first what the project chose, in its order, and nothing where it chose nothing', async () => {
    const featured = [
      {id: 'b', title: 'Second map', category: 'datasets', excerpt: 'It shows more.'},
      {id: 'a', title: 'First map', category: 'use-cases'},
    ] as const;
    const page = await render(() => Promise.resolve({...SOMETHING, featured: [...featured]}));
    const links = [...(page.nativeElement as HTMLElement).querySelectorAll('app-featured-outcomes h3 a')];
    expect(links.map((link) => link.textContent.trim())).toEqual(['Second map', 'First map']);
    TestBed.resetTestingModule();
    expect(words(await render(() => Promise.resolve(SOMETHING)))).not.toContain('Worth knowing first');
  });

  it('says what CAN.HEAL is in its heading and first sentence', async () => {
    const page = await render(() => Promise.resolve(SOMETHING));
    expect(page.nativeElement.querySelectorAll('h1').length).toBe(1);
    expect(words(page)).toContain('CAN.HEAL is a European project: 42 partners from 17 countries');
  });

  it('has a door for each audience, with how much is behind it', async () => {
    const page = await render(() => Promise.resolve(SOMETHING));
    for (const audience of Object.keys(NOTHING.audiences)) {
      expect(hrefs(page)).toContain(`/deliverables?audience=${audience}`);
    }
    expect(words(page)).toContain('I am a patient 1 outcome');
    expect(words(page)).toContain('I am a researcher 7 outcomes');
  });

  it('has all eight categories, each with its count', async () => {
    const page = await render(() => Promise.resolve(SOMETHING));
    for (const category of Object.keys(NOTHING.categories)) {
      expect(hrefs(page)).toContain(`/deliverables?category=${category}`);
    }
    expect(words(page)).toMatch(/Datasets .* 12 outcomes/);
    expect(words(page)).toContain('See all 12 outcomes');
  });

  it('leads to every work package', async () => {
    const page = await render(() => Promise.resolve(SOMETHING));
    for (const number of WORK_PACKAGE_NUMBERS) expect(hrefs(page)).toContain(`/work-packages/${number}`);
  });

  it('shows dates as precisely as they are known, and titles in their own language', async () => {
    const page = await render(() => Promise.resolve(SOMETHING));
    expect(words(page)).toContain('October 2024');
    const german = page.nativeElement.querySelector('a[href="/news/eine-nachricht"]');
    expect(german.lang).toBe('de');
  });

  it('says that no event is coming and shows the last ones', async () => {
    const page = await render(() => Promise.resolve(SOMETHING));
    expect(words(page)).toContain('No event is planned at the moment.');
    expect(hrefs(page)).toContain('/events/rome');
  });

  it('shows what is coming instead, once something is', async () => {
    const coming = [{...SOMETHING.recent[0], id: 'next', title: 'The next one'}] as HomeDigest['coming'];
    const page = await render(() => Promise.resolve({...SOMETHING, coming}));
    expect(words(page)).not.toContain('No event is planned');
    expect(hrefs(page)).toContain('/events/next');
    expect(hrefs(page)).not.toContain('/events/rome');
  });

  it('says what editors wrote, and of the rest what the portal began with', async () => {
    const written = {
      title: 'A heading',
      lead: 'For **you** alone.',
      description: 'About it.',
      doors: 'Come in',
    };
    const page = await render(() => Promise.resolve({...SOMETHING, words: written}));
    const element = page.nativeElement as HTMLElement;
    expect(element.querySelector('h1')?.textContent).toBe('A heading');
    expect(words(page)).toContain('For you alone.');
    expect(element.querySelector('.lead strong')?.textContent).toBe('you');
    expect(words(page)).toContain('Come in');
    expect(words(page)).not.toContain('What is here for me?');
    expect(words(page)).toContain('Two arms, fourteen work packages');
  });

  it('says while the latest are on their way, with every way in already there', async () => {
    const page = await render(() => new Promise(() => undefined), false);
    expect(page.nativeElement.querySelector('[role=status]').textContent).toContain('Loading');
    expect(hrefs(page)).toContain('/deliverables?audience=patients');
    expect(words(page)).not.toContain('outcomes →');
  });

  it('says when nothing has been published yet, with a way on', async () => {
    const page = await render(() => Promise.resolve(NOTHING));
    expect(words(page)).toContain('Nothing has been published yet.');
    expect(hrefs(page)).toContain('/about');
  });

  it('says when the latest cannot be shown, keeps its ways in, and tries again when asked to', async () => {
    let tries = 0;
    const page = await render(() =>
      tries++ ? Promise.resolve(SOMETHING) : Promise.reject(new Error('down')),
    );
    const alert: HTMLElement = page.nativeElement.querySelector('[role=alert]');
    expect(alert.textContent).toContain("can't be shown");
    expect(hrefs(page)).toContain('/deliverables?category=datasets');
    alert.querySelector('button')?.click();
    await page.whenStable();
    expect(page.nativeElement.querySelector('[role=alert]')).toBeNull();
    expect(words(page)).toContain('A map of counselling');
  });

  it('takes words to the catalogue', async () => {
    const page = await render(() => Promise.resolve(SOMETHING));
    const navigate = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
    const form: HTMLFormElement = page.nativeElement.querySelector('form[role=search]');
    const field = form.querySelector('input') as HTMLInputElement;
    field.value = '  tumour board ';
    form.requestSubmit();
    expect(navigate).toHaveBeenCalledWith(['/deliverables'], {queryParams: {q: 'tumour board'}});
  });
});

import {Component} from '@angular/core';
import {type ComponentFixture, TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {MissingPart} from '../core/errors/app-error-handler';
import {Shell} from './shell';

@Component({selector: 'app-first', template: '<h1>First page</h1>'})
class FirstPage {}

@Component({selector: 'app-second', template: '<h1>Second page</h1>'})
class SecondPage {}

@Component({selector: 'app-waiting', template: '<p>No heading yet</p>'})
class WaitingPage {}

describe('Shell', () => {
  let fixture: ComponentFixture<Shell>;
  let element: HTMLElement;
  let router: Router;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          {path: '', component: FirstPage},
          {path: 'second', component: SecondPage},
          {path: 'waiting', component: WaitingPage, title: 'Waiting'},
        ]),
      ],
    });
    fixture = TestBed.createComponent(Shell);
    element = fixture.nativeElement;
    document.body.append(element);
    router = TestBed.inject(Router);
    await go('/');
  });

  async function go(address: string) {
    await router.navigateByUrl(address);
    await fixture.whenStable();
  }

  const linksIn = (label: string) =>
    Array.from(element.querySelectorAll(`nav[aria-label="${label}"] a`)).map((link) =>
      link.textContent.trim(),
    );
  const dialog = () => element.querySelector('dialog') as HTMLDialogElement;
  const button = (name: string) =>
    Array.from(element.querySelectorAll('button')).find((one) => one.textContent.trim() === name);

  it('has one banner, one main and one footer', () => {
    expect(['header', 'main', 'footer'].map((tag) => element.querySelectorAll(tag).length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('leads to every part of the portal', () => {
    expect(linksIn('Main').slice(0, 7)).toEqual([
      'Outcomes',
      'Insights',
      'News',
      'Events',
      'Work packages',
      'Partners',
      'About',
    ]);
  });

  it('marks the part one is in', async () => {
    TestBed.inject(Router).resetConfig([{path: 'news', component: SecondPage}]);
    await go('/news');
    const here = element.querySelector('nav[aria-label="Main"] [aria-current="page"]');
    expect(here?.textContent).toContain('News');
  });

  it('names who pays, with the emblem, on every page', () => {
    const footer = element.querySelector('footer') as HTMLElement;
    expect(footer.querySelector('img')?.alt).toBe('Flag of the European Union');
    expect(footer.textContent).toContain('Funded by the European Union');
    expect(footer.textContent).toContain('grant agreement No. 101080009');
    expect(footer.textContent).toContain('Neither the European Union nor the granting authority');
  });

  it('lets the keyboard skip to the content', () => {
    const skip = element.querySelector<HTMLAnchorElement>('a[href="#main"]');
    expect(element.querySelector('a')).toBe(skip);
    skip?.click();
    expect(document.activeElement?.id).toBe('main');
  });

  it('moves focus to the heading of a page one has gone to', async () => {
    await go('/second');
    expect(document.activeElement?.textContent).toBe('Second page');
  });

  it('leaves focus alone on the first page, and when only the query changes', async () => {
    expect(document.activeElement?.textContent).not.toBe('First page');
    button('Menu')?.focus();
    await go('/?q=genes');
    expect(document.activeElement?.textContent).toContain('Menu');
  });

  it('moves focus to main and reads out the title of a page that has no heading yet', async () => {
    await go('/waiting');
    expect(document.activeElement?.id).toBe('main');
    expect(element.querySelector('[aria-live="polite"]')?.textContent).toContain('Waiting');
  });

  it('opens the menu as a modal dialog, and closes it when a page is chosen', async () => {
    button('Menu')?.click();
    expect(dialog().open).toBeTrue();
    expect(dialog().matches(':modal')).toBeTrue();
    await go('/second');
    expect(dialog().open).toBeFalse();
  });

  it('closes the menu by its button and gives focus back', () => {
    const opener = button('Menu');
    opener?.focus();
    opener?.click();
    button('Close the menu')?.click();
    expect(dialog().open).toBeFalse();
    expect(document.activeElement).toBe(opener ?? null);
  });

  it('says when the connection is lost, and stops saying so when it is back', async () => {
    const status = () => element.querySelector('app-notices [role="status"]')?.textContent ?? '';
    window.dispatchEvent(new Event('offline'));
    await fixture.whenStable();
    expect(status()).toContain('You are offline');
    window.dispatchEvent(new Event('online'));
    await fixture.whenStable();
    expect(status().trim()).toBe('');
  });

  it('offers to reload when a part of the portal is missing after a deployment', async () => {
    TestBed.inject(MissingPart).notice();
    await fixture.whenStable();
    expect(element.querySelector('app-notices')?.textContent).toContain('new version');
    expect(button('Reload')).toBeDefined();
  });
});

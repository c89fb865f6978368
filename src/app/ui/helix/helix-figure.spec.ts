import {Component, signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter} from '@angular/router';
import type {HelixEntry} from './helix-entry';
import {HelixFigure} from './helix-figure';
import {HelixList} from './helix-list';

const ENTRIES: readonly HelixEntry[] = [
  {number: 1, count: 0, outcomes: []},
  {
    number: 2,
    title: 'Communication',
    count: 9,
    outcomes: [
      {id: 'a', title: 'A plan', category: 'mapping-reports'},
      {id: 'b', title: 'A letter', category: 'newsletters'},
    ],
  },
  {number: 3, title: 'Evaluation', count: 1, outcomes: [{id: 'c', title: 'A', category: 'datasets'}]},
];

@Component({
  imports: [HelixFigure, HelixList],
  template: `
    <app-helix-figure [entries]="entries" [chosen]="chosen()" (picked)="chosen.set($event)" />
    <app-helix-list [entries]="entries" />
  `,
})
class Host {
  readonly entries = ENTRIES;
  readonly chosen = signal<number | undefined>(undefined);
}

describe('the living helix', () => {
  let host: Host;
  let figure: HTMLElement;
  let list: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({providers: [provideRouter([])]});
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    host = fixture.componentInstance;
    const element: HTMLElement = fixture.nativeElement;
    [figure, list] = ['app-helix-figure', 'app-helix-list'].map(
      (name) => element.querySelector<HTMLElement>(name) ?? element,
    ) as [HTMLElement, HTMLElement];
  });

  const rungs = () => Array.from(figure.querySelectorAll<SVGAElement>('a'));

  it('makes every rung a link to its work package', () => {
    expect(rungs().map((rung) => rung.getAttribute('href'))).toEqual([
      '/work-packages/1',
      '/work-packages/2',
      '/work-packages/3',
    ]);
  });

  it('names a rung by number, title and what came of it, and by its number alone without a title', () => {
    expect(rungs().map((rung) => rung.getAttribute('aria-label'))).toEqual([
      'Work package 1',
      'Work package 2: Communication. 9 outcomes',
      'Work package 3: Evaluation. 1 outcome',
    ]);
  });

  it('tells which rung the keyboard has reached', () => {
    rungs()[2]?.focus();
    expect(document.activeElement).toBe(rungs()[2] ?? null);
    expect(host.chosen()).toBe(2);
  });

  it('tells which rung is pointed at', () => {
    rungs()[1]?.dispatchEvent(new PointerEvent('pointerenter'));
    expect(host.chosen()).toBe(1);
  });

  it('says the same as a list', () => {
    const rows = Array.from(list.querySelectorAll('li')).map((row) =>
      row.textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(rows).toEqual(['Work package 1', 'WP 2 Communication 9 outcomes', 'WP 3 Evaluation 1 outcome']);
    const links = Array.from(list.querySelectorAll('a')).map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/work-packages/1', '/work-packages/2', '/work-packages/3']);
  });
});

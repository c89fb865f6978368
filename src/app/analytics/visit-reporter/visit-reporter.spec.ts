import {Component} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import type {AnalyticsEvent} from '@model/analytics/event';
import {Reports} from '../../core/reports/reports';
import {Beacons} from './beacons';
import {VisitReporter} from './visit-reporter';

@Component({
  template:
    '<a href="https://zenodo.org/records/1?token=secret" (click)="$event.preventDefault()">Zenodo</a>',
})
class AnyPage {}

describe('The report of a visit', () => {
  let events: AnalyticsEvent[];

  async function visit(...addresses: readonly string[]) {
    events = [];
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{path: '**', component: AnyPage}]),
        {
          provide: Beacons,
          useValue: {start: () => undefined, add: (event: AnalyticsEvent) => events.push(event)},
        },
      ],
    });
    // The router of a spec leaves the browser's own address alone, so the path is given here.
    const reports = TestBed.inject(Reports);
    const router = TestBed.inject(Router);
    const listen = reports.listen.bind(reports);
    spyOn(reports, 'listen').and.callFake((listener) =>
      listen((told) => listener({...told, path: router.url.split(/[?#]/)[0] ?? ''})),
    );
    const harness = await RouterTestingHarness.create();
    TestBed.inject(VisitReporter).start();
    for (const address of addresses) await harness.navigateByUrl(address);
    return harness;
  }

  const told = (type: AnalyticsEvent['type']) => events.filter((event) => event.type === type);

  it('names each page and its item, and a change of the query is no new page', async () => {
    await visit('/deliverables?q=liver', '/deliverables?q=liver&page=2', '/deliverables/report#files');
    const views = told('view').map(({at: _at, ...view}) => view);
    expect(views).toEqual([
      jasmine.objectContaining({type: 'view', page: 'catalogue'}),
      {type: 'view', page: 'record', item: 'report'},
    ] as never);
    expect(JSON.stringify(events)).not.toContain('liver');
  });

  it('tells nothing of the consortium’s side and of the administrators’', async () => {
    await visit('/workspace/documents', '/admin/people', '/account', '/privacy');
    expect(told('view').map(({page}) => page)).toEqual(['privacy']);
  });

  it('tells the host of a link that leads elsewhere, and nothing else of it', async () => {
    const harness = await visit('/about');
    harness.routeNativeElement?.querySelector('a')?.click();
    expect(told('outbound')).toEqual([
      {type: 'outbound', page: 'about', host: 'zenodo.org', at: jasmine.any(Number) as never},
    ]);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('brings what was told before it came, behind the page it happened on', async () => {
    const reports = TestBed.inject(Reports);
    reports.tell({type: 'error', name: 'TypeError'});
    const paths: string[] = [];
    reports.listen(({happening}) => paths.push(happening.type));
    expect(paths).toEqual(['error']);
  });
});

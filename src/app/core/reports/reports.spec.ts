import {DOCUMENT} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {Reports, type Told} from './reports';

/** Reports of a browser whose owner says this. */
function reportsOf(navigator: {doNotTrack?: string | null; globalPrivacyControl?: boolean}): Reports {
  const defaultView = {navigator, location: {pathname: '/about'}};
  TestBed.configureTestingModule({providers: [Reports, {provide: DOCUMENT, useValue: {defaultView}}]});
  return TestBed.inject(Reports);
}

function heard(reports: Reports): Told[] {
  const told: Told[] = [];
  reports.tell({type: 'cite'});
  reports.listen((each) => told.push(each));
  reports.tell({type: 'download'});
  return told;
}

describe('Reports', () => {
  it('hand on what happened before and after the reporter came, with the path it happened at', () => {
    const told = heard(reportsOf({doNotTrack: null}));
    expect(told.map(({happening, path}) => [happening.type, path])).toEqual([
      ['cite', '/about'],
      ['download', '/about'],
    ]);
  });

  it('are kept of nobody who asks not to be watched', () => {
    for (const navigator of [{doNotTrack: '1'}, {doNotTrack: 'yes'}, {globalPrivacyControl: true}]) {
      TestBed.resetTestingModule();
      expect(heard(reportsOf(navigator)))
        .withContext(JSON.stringify(navigator))
        .toEqual([]);
    }
  });

  it('are bounded while nobody listens', () => {
    const reports = reportsOf({doNotTrack: '0'});
    for (let n = 0; n < 500; n += 1) reports.tell({type: 'cite'});
    const told: Told[] = [];
    reports.listen((each) => told.push(each));
    expect(told.length).toBe(100);
  });
});

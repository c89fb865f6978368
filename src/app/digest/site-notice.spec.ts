import {DOCUMENT, signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import type {HomeDigest} from '@model/catalogue/digest';
import {DigestRepository} from './digest-repository';
import {SiteNotice} from './site-notice';

describe('The notice above every page', () => {
  const latest = signal<HomeDigest | undefined>(undefined);

  function notice(sent = '') {
    latest.set(undefined);
    const page = new DOMParser().parseFromString(`<app-root>${sent}</app-root>`, 'text/html');
    TestBed.configureTestingModule({
      providers: [
        {provide: DOCUMENT, useValue: page},
        {provide: DigestRepository, useValue: {latest}},
      ],
    });
    return TestBed.inject(SiteNotice);
  }
  const read = (of: HomeDigest['notice']) => latest.set({notice: of} as HomeDigest);

  it('is none, where nobody says anything', () => {
    expect(notice().text()).toBeUndefined();
  });

  it('comes with the document', () => {
    expect(notice('<p data-notice>The portal rests.</p>').text()).toBe('The portal rests.');
    TestBed.resetTestingModule();
    const later = Date.now() + 60_000;
    expect(notice(`<p data-notice data-until="${later}">Until soon.</p>`).text()).toBe('Until soon.');
  });

  it('goes when its time is over', () => {
    expect(notice('<p data-notice data-until="1000">Long ago.</p>').text()).toBeUndefined();
    read({text: 'Long ago.', until: 1000});
    expect(TestBed.inject(SiteNotice).text()).toBeUndefined();
  });

  it('is what a page has read last: also that there is none any more', () => {
    const shown = notice('<p data-notice>Of before.</p>');
    read({text: 'New.'});
    expect(shown.text()).toBe('New.');
    read(undefined);
    expect(shown.text()).toBeUndefined();
  });
});

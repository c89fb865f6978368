import {Title} from '@angular/platform-browser';
import {type ComponentFixture, TestBed} from '@angular/core/testing';
import type {Role} from '@model/access/role';
import type {Deliverable} from '@model/deliverables/deliverable';
import {aDeliverable} from '../../../../test/fixtures/deliverables';
import {ReadError} from '../../core/errors/read-error';
import {textOf, withWords} from '../../../testing/by-words';
import {asReader, withOutcome} from '../../../testing/outcome-stubs';
import {RecordPage} from './record-page';

describe('RecordPage', () => {
  let page: HTMLElement;
  let fixture: ComponentFixture<RecordPage>;

  /** The page as it first stands, with nothing answered yet. */
  function start(
    item: Deliverable,
    {role, version, ...reads}: {role?: Role; version?: string} & Parameters<typeof withOutcome>[1] = {},
    names?: Parameters<typeof withOutcome>[2],
  ) {
    TestBed.configureTestingModule({providers: [...asReader(role), ...withOutcome(item, reads, names)]});
    fixture = TestBed.createComponent(RecordPage);
    fixture.componentRef.setInput('id', item.id);
    fixture.componentRef.setInput('version', version);
    page = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
  }

  async function open(...given: Parameters<typeof start>) {
    start(...given);
    await fixture.whenStable();
  }

  const heading = () => textOf(page.querySelector('h1') ?? page);

  it('says that it is loading', () => {
    start(aDeliverable(), {record: () => new Promise(() => undefined)});
    expect(textOf(withWords(page, '[role=status]', 'Loading'))).toBe('Loading');
    expect(page.querySelector('h1')).toBeNull();
  });

  it('says that the portal cannot be reached, and tries again when asked to', async () => {
    let tries = 0;
    const item = aDeliverable({title: 'A report'});
    await open(item, {
      record: () =>
        tries++ === 0 ? Promise.reject(new ReadError('unreachable')) : Promise.resolve({item, latest: item}),
    });
    expect(textOf(withWords(page, '[role=alert]', 'reached'))).toContain('Try again');
    withWords(page, 'button', 'Try again').click();
    await fixture.whenStable();
    expect(heading()).toBe('A report');
  });

  it('shows the same for what is absent and what is forbidden', async () => {
    await open(aDeliverable(), {record: () => Promise.reject(new ReadError('absent'))});
    expect(page.querySelector('app-not-found')).not.toBeNull();
  });

  it('says that a damaged item cannot be shown', async () => {
    await open(aDeliverable(), {record: () => Promise.reject(new ReadError('damaged'))});
    expect(textOf(withWords(page, '[role=alert]', "can't be shown"))).toContain('Try again');
  });

  it('names the page after the outcome', async () => {
    await open(aDeliverable({title: 'Delphi panel'}));
    expect(TestBed.inject(Title).getTitle()).toContain('Delphi panel');
  });

  it('shows an open outcome with its facts, by their names', async () => {
    const item = aDeliverable({
      category: 'datasets',
      number: 'D10.1',
      issued: '2024-10',
      doi: '10.5281/zenodo.1',
      licence: 'CC-BY-4.0',
      workPackages: [10],
      partners: ['sciensano', 'secret'],
      creators: [{name: 'Ada Lovelace', orcid: '0000-0002-1825-0097'}],
      keywords: ['counselling'],
      demo: true,
    });
    await open(
      item,
      {},
      {
        partners: new Map([
          ['sciensano', {id: 'sciensano', name: 'Sciensano', acronym: 'SC', country: 'BE', type: 'hospital'}],
        ]),
        workPackages: new Map([[10, 'Decision support']]),
      },
    );
    const facts = textOf(page);
    for (const fact of ['Open', 'Demo', 'D10.1', 'October 2024', 'English', '101080009', 'SECRET']) {
      expect(facts).toContain(fact);
    }
    expect(withWords<HTMLAnchorElement>(page, 'a', '10.5281/zenodo.1').href).toBe(
      'https://doi.org/10.5281/zenodo.1',
    );
    expect(withWords<HTMLAnchorElement>(page, 'a', 'Attribution 4.0').href).toContain('creativecommons.org');
    expect(withWords<HTMLAnchorElement>(page, 'a', 'ORCID').href).toBe(
      'https://orcid.org/0000-0002-1825-0097',
    );
    expect(withWords<HTMLAnchorElement>(page, 'a', 'Sciensano').pathname).toBe('/partners/sciensano');
    expect(withWords<HTMLAnchorElement>(page, 'a', 'Decision support').pathname).toBe('/work-packages/10');
    expect(withWords<HTMLAnchorElement>(page, 'a', 'counselling').search).toBe('?q=counselling');
  });

  it('says until when an outcome is embargoed, and that it is open afterwards', async () => {
    await open(aDeliverable({embargoUntil: new Date(Date.UTC(2199, 0, 15, 12))}));
    expect(textOf(page)).toContain('Embargoed until 15 January 2199');
    TestBed.resetTestingModule();
    await open(aDeliverable({embargoUntil: new Date(Date.UTC(2020, 0, 15))}));
    expect(textOf(page)).not.toContain('Embargoed');
  });

  it('marks what is the consortium’s', async () => {
    await open(aDeliverable({visibility: 'consortium'}), {role: 'member'});
    expect(textOf(page)).toContain('Consortium only');
  });

  it('shows of a withdrawn outcome when and why it went, and what replaces it, but no file', async () => {
    const withdrawn = {
      at: new Date(Date.UTC(2026, 2, 4, 12)),
      reason: 'A table was wrong.',
      replacement: 'new',
    };
    const file = {
      name: 'a.csv',
      path: 'withdrawn/deliverables/a/1/a.csv',
      size: 1,
      contentType: 'text/csv',
      sha256: '',
    };
    await open(aDeliverable({withdrawn, files: [file], body: 'Old text'}), {
      find: () => Promise.resolve(aDeliverable({id: 'new', title: 'The corrected report'})),
    });
    const said = textOf(page);
    expect(said).toContain('withdrawn on 4 March 2026');
    expect(said).toContain('A table was wrong.');
    expect(said).not.toContain('a.csv');
    expect(said).not.toContain('Old text');
    expect(withWords<HTMLAnchorElement>(page, 'a', 'The corrected report').pathname).toBe(
      '/deliverables/new',
    );
  });

  it('says on an earlier version that there is a newer one, and leads to it', async () => {
    const latest = aDeliverable({version: 3, title: 'Third'});
    const item = aDeliverable({version: 2, title: 'Second'});
    await open(latest, {
      version: '2',
      record: (_, version) => Promise.resolve({item: version === '2' ? item : latest, latest}),
      versions: () => Promise.resolve([item, aDeliverable({version: 1, versionNote: 'First edition'})]),
    });
    expect(heading()).toBe('Second');
    expect(textOf(page)).toContain('There is a newer version.');
    expect(withWords<HTMLAnchorElement>(page, 'a', 'the latest').pathname).toBe('/deliverables/report');
    expect(withWords<HTMLAnchorElement>(page, 'li a', 'Version 1').pathname).toBe(
      '/deliverables/report/versions/1',
    );
    expect(textOf(withWords(page, 'li', 'Version 1'))).toContain('First edition');
  });

  it('says how others are related to it, in words', async () => {
    await open(aDeliverable(), {
      related: () =>
        Promise.resolve([
          {type: 'IsContinuedBy', items: [aDeliverable({id: 'next', title: 'The next report'})]},
        ]),
    });
    expect(textOf(withWords(page, 'h3', 'continued'))).toBe('Is continued by');
    expect(withWords<HTMLAnchorElement>(page, 'a', 'The next report').pathname).toBe('/deliverables/next');
  });

  it('stands when its surroundings cannot be fetched, and offers to try again', async () => {
    await open(aDeliverable({version: 2}), {
      related: () => Promise.reject(new ReadError('unreachable')),
      versions: () => Promise.reject(new ReadError('unreachable')),
    });
    expect(heading()).toBe('A report');
    expect(textOf(page)).toContain('Related outcomes could not be fetched.');
    expect(textOf(page)).toContain('Earlier versions could not be fetched.');
  });
});

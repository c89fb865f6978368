import {aNewsItem, anEvent, aPartner, aWorkPackage} from '../../test/fixtures/nouns';
import {anEntry} from '../../test/fixtures/deliverables';
import {syntheticDeliverables} from '../../test/fixtures/synthetic-deliverables';
import {digestOf, eventsAsOf, excerptOf, noticeAsOf, type DigestSources} from './digest';
import {entryOf} from './entry';
import {packJson} from './payload';

const nothing: DigestSources = {
  deliverables: [],
  news: [],
  events: [],
  partners: [],
  workPackages: [],
  now: new Date('2026-06-15T12:00:00Z'),
};

describe('The events of a digest that was built some days ago', () => {
  const events = ['2026-06-16', '2026-06-20', '2026-06-01'].map((start) =>
    anEvent({id: `on-${start}`, start}),
  );
  const digest = digestOf({...nothing, events});
  const idsAt = (now: string) => {
    const {coming, recent} = eventsAsOf(digest, new Date(now));
    return {coming: coming.map(({id}) => id), recent: recent.map(({id}) => id)};
  };

  it('are as they were while nothing has passed', () => {
    expect(idsAt('2026-06-16T12:00:00Z')).toEqual({
      coming: ['on-2026-06-16', 'on-2026-06-20'],
      recent: ['on-2026-06-01'],
    });
  });

  it('go over to the past as their days pass, the newest first', () => {
    expect(idsAt('2026-06-17T12:00:00Z')).toEqual({
      coming: ['on-2026-06-20'],
      recent: ['on-2026-06-16', 'on-2026-06-01'],
    });
    expect(idsAt('2026-06-21T12:00:00Z').recent).toEqual(['on-2026-06-20', 'on-2026-06-16', 'on-2026-06-01']);
  });
});

describe('The home digest', () => {
  it('counts every category and audience, those with nothing as zero', () => {
    const digest = digestOf({
      ...nothing,
      deliverables: [
        anEntry({id: 'a', category: 'datasets', audiences: ['patients', 'citizens']}),
        anEntry({id: 'b', category: 'datasets', audiences: ['patients']}),
      ],
    });
    expect(digest.total).toBe(2);
    expect(digest.categories).toEqual({
      'event-results': 0,
      'policy-papers': 0,
      newsletters: 0,
      'mapping-reports': 0,
      datasets: 2,
      'recommendations-guidelines': 0,
      'use-cases': 0,
      'courses-training': 0,
    });
    expect(digest.audiences.patients).toBe(2);
    expect(digest.audiences.citizens).toBe(1);
    expect(digest.audiences.researchers).toBe(0);
  });

  it('features the outcomes that were chosen, in that order, and only what is public', () => {
    const home = {featured: ['b', 'gone', 'internal', 'a']};
    const deliverables = [
      anEntry({id: 'a', issued: '2026'}),
      anEntry({id: 'b', summary: 'What b says.'}),
      anEntry({id: 'internal', visibility: 'consortium', title: 'Internal'}),
    ];
    const digest = digestOf({...nothing, deliverables, home});
    expect(digest.featured?.map(({id}) => id)).toEqual(['b', 'a']);
    expect(digest.featured?.[0]?.excerpt).toBe('What b says.');
    expect(JSON.stringify(digest)).not.toMatch(/internal/i);
    expect(digestOf({...nothing, deliverables}).featured).toBeUndefined();
  });

  it('carries the notice until it has run out', () => {
    const noticeOf = (until?: Date) =>
      digestOf({...nothing, home: {notice: {text: 'Closed on Friday.', ...(until && {until})}}}).notice;
    const soon = new Date('2026-06-16T00:00:00Z');
    expect(noticeOf()).toEqual({text: 'Closed on Friday.'});
    expect(noticeOf(soon)).toEqual({text: 'Closed on Friday.', until: soon.getTime()});
    expect(noticeOf(nothing.now)).toBeUndefined();
    const digest = {text: 'Closed on Friday.', until: soon.getTime()};
    expect(noticeAsOf(digest, nothing.now)).toBe(digest);
    expect(noticeAsOf(digest, soon)).toBeUndefined();
    expect(noticeAsOf(undefined, soon)).toBeUndefined();
  });

  it('shows the six newest outcomes, newest first and undated last', () => {
    const years = ['2020', undefined, '2026', '2023', '2022', '2024', '2025'];
    const digest = digestOf({
      ...nothing,
      deliverables: years.map((issued) => anEntry({id: `in-${issued ?? 'no-year'}`, issued})),
    });
    expect(digest.latest.map((item) => item.issued)).toEqual([
      '2026',
      '2025',
      '2024',
      '2023',
      '2022',
      '2020',
    ]);
  });

  it('tells events to come from those that are over, each nearest first', () => {
    const digest = digestOf({
      ...nothing,
      events: [
        anEvent({id: 'far', start: '2027-01-01'}),
        anEvent({id: 'today', start: '2026-06-14', end: '2026-06-15'}),
        anEvent({id: 'long-ago', start: '2022-11-24'}),
        anEvent({id: 'yesterday', start: '2026-06-14'}),
        anEvent({id: 'some-day'}),
      ],
    });
    expect(digest.coming.map((event) => event.id)).toEqual(['today', 'far']);
    expect(digest.recent.map((event) => event.id)).toEqual(['yesterday', 'long-ago']);
  });

  it('names all fourteen work packages, untitled ones by number alone', () => {
    const digest = digestOf({
      ...nothing,
      deliverables: [anEntry({id: 'a', workPackages: [3]}), anEntry({id: 'b', workPackages: [4]})],
      workPackages: [aWorkPackage({number: 3, title: 'Evaluation'})],
    });
    expect(digest.workPackages.map((item) => item.number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
    expect(digest.workPackages[2]).toEqual({
      number: 3,
      title: 'Evaluation',
      count: 1,
      outcomes: [{id: 'a', title: 'A report', category: 'mapping-reports'}],
    });
    expect(digest.workPackages[3]?.title).toBeUndefined();
    expect(digest.workPackages[3]?.count).toBe(1);
  });

  it('carries the home page’s own words, if everyone may see them', () => {
    const homePage = {
      title: 'A heading',
      visibility: 'public' as const,
      summary: 'About it.',
      body: 'A **lead**.',
      sources: [],
      home: {doors: 'Come in'},
      updatedAt: nothing.now,
    };
    expect(digestOf({...nothing, homePage}).words).toEqual({
      title: 'A heading',
      lead: 'A **lead**.',
      description: 'About it.',
      doors: 'Come in',
    });
    expect(digestOf({...nothing, homePage: {...homePage, visibility: 'consortium'}}).words).toBeUndefined();
  });

  it('holds no trace of anything that is the consortium’s', () => {
    const secret = {visibility: 'consortium', title: 'SECRET', summary: 'SECRET'} as const;
    const digest = digestOf({
      ...nothing,
      deliverables: [anEntry({...secret, id: 'secret', workPackages: [3]})],
      news: [aNewsItem({...secret, id: 'secret'})],
      events: [anEvent({...secret, id: 'secret', start: '2027'})],
      partners: [aPartner({visibility: 'consortium', id: 'secret', name: 'SECRET'})],
      workPackages: [aWorkPackage({visibility: 'consortium', title: 'SECRET'})],
    });
    expect(JSON.stringify(digest).toLowerCase()).not.toContain('secret');
    expect(digest).toEqual(digestOf(nothing));
  });

  it('keeps no personal or internal field of what it lists', () => {
    const digest = digestOf({
      ...nothing,
      deliverables: [anEntry({creators: [{name: 'Hélène A. Poirel'}]})],
    });
    expect(JSON.stringify(digest)).not.toContain('Poirel');
  });

  it('stays small at 10,000 outcomes', async () => {
    const digest = digestOf({...nothing, deliverables: syntheticDeliverables(10_000).map(entryOf)});
    expect(digest.total).toBe(10_000);
    expect((await packJson(digest)).byteLength).toBeLessThan(12_000);
  });
});

describe('An excerpt', () => {
  it('is the text itself when it is short', () => {
    expect(excerptOf('Two\n lines.')).toBe('Two lines.');
  });

  it('is cut between words, with an ellipsis, and never longer than asked', () => {
    expect(excerptOf('one two three four', 12)).toBe('one two…');
    expect(excerptOf('x'.repeat(500), 100).length).toBeLessThanOrEqual(100);
  });
});

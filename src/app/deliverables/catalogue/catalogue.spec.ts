import {ErrorHandler, signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import type {CatalogueEntry} from '@model/catalogue/entry';
import {packEntries, packJson} from '@model/catalogue/payload';
import {INITIAL_STATE, stateFrom} from '@model/search/query-state';
import {anEntry} from '../../../../test/fixtures/deliverables';
import {until} from '../../../testing/until';
import {DigestRepository} from '../../digest/digest-repository';
import {Session} from '../../members/session';
import {ReadError} from '../../core/errors/read-error';
import {Catalogue} from './catalogue';
import {CatalogueRepository, RevisionChanged, type CatalogueShards} from './catalogue-repository';

describe('Catalogue', () => {
  const identity = signal<string | undefined>('anonymous');
  let opened: number;
  let open: () => Promise<CatalogueShards>;
  let errors: unknown[];
  let readDigest: () => Promise<unknown>;

  beforeEach(() => {
    identity.set('anonymous');
    opened = 0;
    errors = [];
    readDigest = () =>
      Promise.resolve({
        partners: [{id: 'acc', name: 'Alleanza Contro il Cancro', acronym: 'ACC', country: 'IT'}],
        workPackages: [{number: 7, title: 'Prevention', count: 1, outcomes: []}],
      });
    TestBed.configureTestingModule({
      providers: [
        Catalogue,
        {provide: CatalogueRepository, useValue: {open: () => (opened++, open())}},
        {provide: DigestRepository, useValue: {read: () => readDigest()}},
        {provide: Session, useValue: {identity}},
        {provide: ErrorHandler, useValue: {handleError: (error: unknown) => errors.push(error)}},
      ],
    });
  });

  async function shardsOf(
    first: CatalogueEntry[],
    rest: () => Promise<Uint8Array[]> = () => Promise.resolve([]),
  ): Promise<CatalogueShards> {
    return {count: first.length, first: [await packEntries(first)], rest};
  }

  /** The catalogue, once what is asked for has come about. */
  async function settled(hasCome: (catalogue: Catalogue) => boolean): Promise<Catalogue> {
    const catalogue = TestBed.inject(Catalogue);
    await until('what the catalogue is to show', () => hasCome(catalogue));
    return catalogue;
  }

  const idsOf = (catalogue: Catalogue) => catalogue.view()?.entries.map(({id}) => id);

  it('lists what it read, and knows the names of partners and work packages', async () => {
    open = () => shardsOf([anEntry({id: 'a', issued: '2024'}), anEntry({id: 'b', issued: '2025'})]);
    const catalogue = await settled((it) => it.view() !== undefined);
    expect(idsOf(catalogue)).toEqual(['b', 'a']);
    expect(catalogue.names().partners.get('acc')?.acronym).toBe('ACC');
    expect(catalogue.names().workPackages.get(7)).toBe('Prevention');
  });

  it('shows the state it is asked for', async () => {
    open = () => shardsOf([anEntry({id: 'a', title: 'Sarcoma'}), anEntry({id: 'b', title: 'Melanoma'})]);
    const catalogue = await settled((it) => it.view() !== undefined);
    catalogue.show({...INITIAL_STATE, q: 'sarcoma'});
    await settled((it) => it.view()?.total === 1 && !it.view()?.titlesOnly);
    expect(idsOf(catalogue)).toEqual(['a']);
  });

  it('adds the further shards to the first', async () => {
    const more = packEntries([anEntry({id: 'c'})]);
    open = async () => shardsOf([anEntry({id: 'a'})], async () => [await more]);
    const catalogue = await settled((it) => it.view()?.outOf === 2);
    expect(idsOf(catalogue)?.sort()).toEqual(['a', 'c']);
  });

  it('reads once more when the index was rebuilt in between', async () => {
    open = () =>
      opened === 1
        ? shardsOf([anEntry({id: 'old'})], () => Promise.reject(new RevisionChanged()))
        : shardsOf([anEntry({id: 'new'})]);
    const catalogue = await settled((it) => idsOf(it)?.[0] === 'new');
    expect(idsOf(catalogue)).toEqual(['new']);
    expect(opened).toBe(2);
    expect(catalogue.isIncomplete()).toBeFalse();
  });

  it('says that something is missing instead of reading for ever', async () => {
    open = () => shardsOf([anEntry({id: 'a'})], () => Promise.reject(new RevisionChanged()));
    const catalogue = await settled((it) => it.isIncomplete());
    expect(opened).toBe(2);
    expect(idsOf(catalogue)).toEqual(['a']);
    expect(errors.length).toBe(1);
  });

  it('leaves out a damaged entry and shows the others', async () => {
    const warned = spyOn(console, 'warn');
    const payload = await packJson({entries: [{id: 'bad', title: 7}, anEntry({id: 'good'})]});
    open = () => Promise.resolve({count: 2, first: [payload], rest: () => Promise.resolve([])});
    expect(idsOf(await settled((it) => it.view() !== undefined))).toEqual(['good']);
    expect(warned.calls.mostRecent().args[0]).toContain('bad');
  });

  it('stands without names when the digest can’t be read', async () => {
    readDigest = () => Promise.reject(new ReadError('unreachable'));
    open = () => shardsOf([anEntry({id: 'a'})]);
    expect(idsOf(await settled((it) => it.view() !== undefined))).toEqual(['a']);
  });

  it('puts away what was shown as soon as somebody else is at the keyboard', async () => {
    open = () => shardsOf([anEntry({id: identity() === 'anonymous' ? 'public' : 'secret'})]);
    identity.set('uid member');
    const catalogue = await settled((it) => idsOf(it)?.[0] === 'secret');
    open = () => new Promise(() => undefined);
    identity.set('anonymous');
    TestBed.tick();
    expect(catalogue.view()).toBeUndefined();
    expect(catalogue.opened.hasValue()).toBeFalse();
  });

  it('searches a big catalogue in a worker, and says the same', async () => {
    const entries = Array.from({length: 30}, (_, i) =>
      anEntry({id: `e${i}`, title: i % 3 ? 'Sarcoma' : 'Melanoma'}),
    );
    open = async () => ({...(await shardsOf(entries)), count: 5_000});
    const catalogue = await settled((it) => it.view()?.outOf === 30);
    catalogue.show(stateFrom(new URLSearchParams('q=melanoma')));
    await settled((it) => it.view()?.total === 10 && !it.view()?.titlesOnly);
    expect(catalogue.view()?.total).toBe(10);
  });
});

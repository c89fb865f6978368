import {TestBed} from '@angular/core/testing';
import type {QueryConstraint} from 'firebase/firestore/lite';
import {auditStateFrom} from '@model/audit/audit-query';
import type {AuditEntry} from '@model/audit/entry';
import {DocumentReader} from '../core/firebase/document-reader';
import {AuditRepository} from './audit-repository';

describe('AuditRepository', () => {
  const entries = (count: number) =>
    Array.from({length: count}, (_, i): AuditEntry => {
      return {id: `e${i}`, at: new Date(2026, 0, 1), action: 'data-exported', by: 'a', target: 'a'};
    });

  /** A repository over a log of so many entries. */
  function over(count: number) {
    const asked: string[] = [];
    let left = entries(count);
    const list = (_path: string, _schema: unknown, ...constraints: QueryConstraint[]) => {
      asked.push(constraints.map(({type}) => type).join(' '));
      const wanted = (constraints.at(-1) as unknown as {_limit: number})._limit;
      const found = left.slice(0, wanted);
      left = left.slice(wanted - 1);
      return Promise.resolve(found);
    };
    TestBed.configureTestingModule({
      providers: [AuditRepository, {provide: DocumentReader, useValue: {list}}],
    });
    return {repository: TestBed.inject(AuditRepository), asked};
  }
  const state = (address: string) => auditStateFrom(new URLSearchParams(address));

  it('reads fifty at a time and knows whether there are older ones', async () => {
    const {repository, asked} = over(51);
    const read = await repository.read(state(''));
    expect([read.entries.length, read.hasOlder]).toEqual([50, true]);
    expect(asked).toEqual(['orderBy orderBy limit']);
    expect((await repository.read(state(''), read.entries.at(-1))).hasOlder).toBeFalse();
    expect(asked[1]).toBe('orderBy orderBy startAfter limit');
  });

  it('leaves filtering to the database', async () => {
    const {repository, asked} = over(0);
    await repository.read(state('action=role-granted&by=x&from=2026-01-01&to=2026-01-31'));
    expect(asked).toEqual(['where where where where orderBy orderBy limit']);
  });

  it('gathers all of it for an export, and stops', async () => {
    const {repository, asked} = over(1200);
    const read = await repository.all(state(''));
    expect([read.entries.length, read.hasOlder, asked.length]).toEqual([1200, false, 3]);
  });
});

import {TestBed} from '@angular/core/testing';
import type {PortalNotification} from '@model/notifications/notification';
import {FakeReader} from '../../testing/documents';
import {CommandRunner} from '../core/commands/command-runner';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';
import {NotificationRepository} from './notification-repository';

interface Constraint {
  readonly type: string;
  readonly _limit?: number;
  readonly _docOrFields?: readonly unknown[];
}

/** Newest first, then by id from the last on: Firestore's own order of `at` and `__name__`, both descending. */
const byInstantAndId = (a: PortalNotification, b: PortalNotification) =>
  b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);

describe('The reader’s notifications', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 10, minute));
  const one = (id: string, minute: number): PortalNotification => ({
    ...{id, uid: 'jane', kind: 'document-added', title: id, at: at(minute)},
  });
  /** Three of one instant, as one document in three work packages may bring. */
  const all = [one('a', 1), one('b', 2), one('c', 2), one('d', 2), one('e', 3)].sort(byInstantAndId);
  let asked: string[];

  function over(uid = 'jane') {
    asked = [];
    const list = async (path: string, _schema: unknown, ...constraints: Constraint[]) => {
      asked.push(`${path}: ${constraints.map(({type}) => type).join(' ')}`);
      const count = constraints.find(({type}) => type === 'limit')?._limit ?? Infinity;
      const after = constraints.find(({type}) => type === 'startAfter')?._docOrFields;
      const [instant, id] = (after ?? []) as [Date?, string?];
      const last = instant && ({at: instant, id} as PortalNotification);
      return all.filter((item) => !last || byInstantAndId(item, last) > 0).slice(0, count);
    };
    const reader = uid ? new FakeReader('member', uid) : {ready: async () => undefined, user: () => null};
    TestBed.configureTestingModule({
      providers: [
        NotificationRepository,
        {provide: DocumentReader, useValue: {list}},
        {provide: CommandRunner, useValue: {}},
        {provide: Session, useValue: reader},
      ],
    });
    return TestBed.inject(NotificationRepository);
  }

  it('come page by page, none twice and none left out, also where several are of one instant', async () => {
    const repository = over();
    const seen: string[] = [];
    let last: PortalNotification | undefined;
    for (let pages = 0; pages < 3; pages++) {
      const page = await repository.list(2, last);
      seen.push(...page.map(({id}) => id));
      last = page.at(-1);
    }
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('are the reader’s own, and no more than asked for', async () => {
    const repository = over();
    await repository.list(10);
    await repository.list(10, all[1]);
    expect(asked).toEqual([
      'notifications: where orderBy orderBy limit',
      'notifications: where orderBy orderBy startAfter limit',
    ]);
  });

  it('are none for nobody, without a read', async () => {
    expect(await over('').list(10)).toEqual([]);
    expect(asked).toEqual([]);
  });
});

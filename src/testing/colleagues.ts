import type {Provider} from '@angular/core';
import {Colleagues} from '../app/publishing/colleagues';

/** What those who write and publish are called, to the one of them who reads. */
export function provideColleagues(reader: string, names: Readonly<Record<string, string>>): Provider {
  const called = (uid: string, oneself: string, other: string) =>
    uid === reader ? oneself : (names[uid] ?? other);
  return {
    provide: Colleagues,
    useValue: {
      read: {hasValue: () => true, error: () => undefined, reload: () => false},
      nameOf: (uid: string) => called(uid, 'You', 'A colleague'),
      within: (uid: string) => called(uid, 'you', 'a colleague'),
    },
  };
}

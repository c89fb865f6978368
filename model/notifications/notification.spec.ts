import * as v from 'valibot';
import {markNotificationsRead, notificationSchema} from './notification';

describe('A notification', () => {
  const notification = {uid: 'ada', kind: 'document-added', at: new Date('2026-01-01T00:00:00Z')};

  it('is for somebody, of a kind, from a moment on', () => {
    expect(v.is(notificationSchema, notification)).toBeTrue();
    for (const missing of ['uid', 'kind', 'at']) {
      expect(v.is(notificationSchema, {...notification, [missing]: undefined}))
        .withContext(missing)
        .toBeFalse();
    }
    expect(v.is(notificationSchema, {...notification, kind: 'gossip'})).toBeFalse();
  });
});

describe('Marking notifications as read', () => {
  const accepts = (input: unknown) => v.is(markNotificationsRead.input, input);

  it('takes up to a hundred ids, or none', () => {
    expect(accepts({})).toBeTrue();
    expect(accepts({ids: Array.from({length: 100}, (_, i) => `task-${i}`)})).toBeTrue();
    expect(accepts({ids: Array.from({length: 101}, (_, i) => `task-${i}`)})).toBeFalse();
  });

  it('takes no id that leads elsewhere', () => {
    for (const id of ['', 'a/b', '../members/ada', '.', 'x'.repeat(129)]) {
      expect(accepts({ids: [id]}))
        .withContext(id)
        .toBeFalse();
    }
  });

  it('takes ids that name a task and a person', () => {
    expect(accepts({ids: ['AbCdEfGhIjKlMnOpQrSt-Zk3xW9yU7vT5sR3qP1oN9mL7kJ5i']})).toBeTrue();
  });
});

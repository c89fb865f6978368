import {command} from '@model/commands/command';
import * as v from 'valibot';
import {emulatedFirestore, emptyDatabase} from '../testing/emulated';
import {type Actor, callAs, refusing} from '../testing/people';
import {answer, type Caller} from './answer';

const say = command<{readonly said: string}>()('say', v.strictObject({word: v.pipe(v.string(), v.trim())}));
const GRANTED = 1_700_000_000;

function actor(token: Record<string, unknown> = {}): Actor {
  return {uid: 'ada', token: {email: 'Ada@Partner.Example', email_verified: true, ...token}};
}

describe('A command’s function', () => {
  const db = emulatedFirestore();
  let callers: Caller[];

  beforeEach(async () => {
    await emptyDatabase();
    callers = [];
  });

  const sayAs = (needs: Parameters<typeof answer>[1]) =>
    answer(say, needs, async ({word}, caller) => {
      callers.push(caller);
      return {said: word};
    });
  const call = (
    needs: Parameters<typeof answer>[1],
    who: Actor | undefined,
    data: unknown = {word: ' yes '},
  ) => callAs(sayAs(needs), who, data);

  it('works with what the schema makes of its input, and with who the token says', async () => {
    const who = actor({role: 'editor', roleSince: GRANTED, auth_time: 5, name: 'Ada'});
    expect(await call('signed-in', who)).toEqual({said: 'yes'});
    expect(callers).toEqual([
      {
        uid: 'ada',
        email: 'ada@partner.example',
        emailVerified: true,
        name: 'Ada',
        role: 'editor',
        signedInAt: 5,
      },
    ]);
  });

  it('refuses who has not signed in, whatever it needs', async () => {
    for (const needs of ['signed-in', 'verified', 'member', 'admin'] as const) {
      await expectAsync(call(needs, undefined)).toBeRejectedWith(refusing('signed-out'));
    }
    expect(callers).toEqual([]);
  });

  it('refuses an unverified address, and an account without one, where a verified one is needed', async () => {
    const strange = [{email_verified: false}, {email_verified: undefined}, {email: undefined}, {email: ''}];
    for (const token of strange) {
      await expectAsync(call('verified', actor(token))).toBeRejectedWith(refusing('not-verified'));
    }
    await expectAsync(call('verified', actor())).toBeResolved();
  });

  it('refuses a lesser role, no role, and one that was given to another address', async () => {
    const holder = {role: 'editor', roleSince: GRANTED};
    await expectAsync(call('admin', actor(holder))).toBeRejectedWith(refusing('not-allowed'));
    await expectAsync(call('member', actor())).toBeRejectedWith(refusing('not-allowed'));
    const elsewhere = actor({...holder, roleEmail: 'old@partner.example'});
    await expectAsync(call('member', elsewhere)).toBeRejectedWith(refusing('not-allowed'));
    await expectAsync(call('editor', actor({...holder, roleEmail: 'Ada@Partner.Example'}))).toBeResolved();
    await expectAsync(call('editor', actor(holder))).toBeResolved();
  });

  it('refuses a role that was taken away while the token lives', async () => {
    const holder = actor({role: 'admin', roleSince: GRANTED});
    await db.doc('revocations/ada').set({since: GRANTED});
    await expectAsync(call('member', holder)).toBeRejectedWith(refusing('not-allowed'));
    await db.doc('revocations/ada').set({since: GRANTED - 1});
    await expectAsync(call('admin', holder)).toBeResolved();
  });

  it('refuses input that fails the schema, naming the field and not what stood in it', async () => {
    const failing = call('signed-in', actor(), {word: 7, secret: 'ada@partner.example'});
    const error = await failing.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toEqual(refusing('bad-input'));
    expect(JSON.stringify(error)).toContain('word');
    expect(JSON.stringify(error)).not.toContain('ada@partner.example');
    for (const data of [null, undefined, [], 'word', {}]) {
      // `undefined` would become the helper's default.
      await expectAsync(call('signed-in', actor(), data ?? null)).toBeRejectedWith(refusing('bad-input'));
    }
  });
});

import * as v from 'valibot';
import {
  afterLook,
  isLookDue,
  isWithoutNetwork,
  type Known,
  linkCheckSchema,
  type LinkAnswer,
  unknown,
} from './link-check';

const night = (n: number) => new Date(Date.UTC(2026, 0, 1 + n, 3));
const NOT_FOUND: LinkAnswer = {kind: 'failed', why: 'not-found', status: 404};

/** What is known after these answers, one each night. */
function after(...answers: readonly LinkAnswer[]): Known {
  return answers.reduce((known, answer, n) => afterLook(known, answer, night(n)), unknown(night(0)));
}

describe('What is known of an address', () => {
  it('begins with nothing, and a look at once', () => {
    expect(isLookDue(unknown(night(0)), night(0))).toBeTrue();
  });

  it('rests for two weeks where it answers', () => {
    const known = after({kind: 'fine'});
    expect(known.state).toBe('fine');
    expect(isLookDue(known, night(13))).toBeFalse();
    expect(isLookDue(known, night(14))).toBeTrue();
  });

  it('is that it fails after one bad night, and that it is looked at again in the next', () => {
    const known = after(NOT_FOUND);
    expect(known).toEqual(jasmine.objectContaining({state: 'failing', why: 'not-found', status: 404}));
    expect(isLookDue(known, night(1))).toBeTrue();
  });

  it('is that it is dead after three bad days, and not after three looks in one', () => {
    expect(after(NOT_FOUND, NOT_FOUND).state).toBe('failing');
    expect(after(NOT_FOUND, NOT_FOUND, NOT_FOUND).state).toBe('dead');
    const sameDay = [1, 2, 3].reduce<Known>(
      (known) => afterLook(known, NOT_FOUND, night(0)),
      unknown(night(0)),
    );
    expect(sameDay.state).toBe('failing');
  });

  it('is that it lives again as soon as it answers', () => {
    const known = after(NOT_FOUND, NOT_FOUND, NOT_FOUND, {kind: 'fine'});
    expect(known).toEqual(jasmine.objectContaining({state: 'fine', failedOn: []}));
    expect(known.why).toBeUndefined();
  });

  it('is asked ever more seldom while it is dead, yet once a month', () => {
    let known = unknown(night(0));
    const rests: number[] = [];
    for (let n = 0, at = night(0); n < 12; n++) {
      known = afterLook(known, NOT_FOUND, at);
      rests.push(Math.round((known.nextAt.getTime() - at.getTime()) / 86_400_000));
      at = new Date(at.getTime() + (rests.at(-1) ?? 1) * 86_400_000);
    }
    expect(rests).toEqual([1, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30, 30]);
    expect(known.failedOn.length).toBe(10);
    expect(known.failedOn[0]).toBe('2026-01-01');
  });

  it('is never death where somebody is there who does not answer machines', () => {
    const blocked: LinkAnswer = {kind: 'unclear', status: 403};
    expect(after(blocked, blocked, blocked, blocked).state).toBe('unclear');
  });

  it('is where it stands now, if it says so', () => {
    const known = after({kind: 'moved', to: 'https://b.example/'});
    expect(known).toEqual(jasmine.objectContaining({state: 'moved', movedTo: 'https://b.example/'}));
    expect(after({kind: 'moved', to: 'https://b.example/'}, {kind: 'fine'}).movedTo).toBeUndefined();
  });

  it('can be stored', () => {
    const known = after(NOT_FOUND);
    expect(v.is(linkCheckSchema, {...known, url: 'https://a.example/', items: []})).toBeTrue();
  });
});

describe('A night without a network', () => {
  const unreached: LinkAnswer = {kind: 'failed', why: 'no-such-host'};

  it('is one in which nobody at all was reached', () => {
    expect(isWithoutNetwork([unreached, unreached, {kind: 'failed', why: 'no-answer'}])).toBeTrue();
    expect(isWithoutNetwork([unreached, unreached, {kind: 'insecure'}, unreached])).toBeTrue();
  });

  it('is not one in which anybody said anything, or hardly anybody was asked', () => {
    expect(isWithoutNetwork([unreached, unreached, unreached, NOT_FOUND])).toBeFalse();
    expect(isWithoutNetwork([unreached, unreached, unreached, {kind: 'fine'}])).toBeFalse();
    expect(isWithoutNetwork([unreached, unreached])).toBeFalse();
    expect(isWithoutNetwork([])).toBeFalse();
  });
});

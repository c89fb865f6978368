import {confirming} from './confirming';
import {mayBeAsked, suppressedFor, type SuppressionReason} from './suppression';

const ASKED = new Date('2026-11-24T10:00:00Z');
const before = new Date(ASKED.getTime() - 1);
const after = new Date(ASKED.getTime() + 1);
const suppressed = (why: SuppressionReason, at: Date) => ({why, at});

describe('A confirmation', () => {
  it('subscribes an address that nothing is known of', () => {
    expect(confirming(ASKED, undefined, undefined)).toBe('subscribe');
  });

  it('changes the choices of a reader who asked anew, and changes nothing when given twice', () => {
    expect(confirming(ASKED, {askedAt: before}, undefined)).toBe('subscribe');
    expect(confirming(ASKED, {askedAt: ASKED}, undefined)).toBe('already');
  });

  it('says nothing any more once a later one was given', () => {
    expect(confirming(ASKED, {askedAt: after}, undefined)).toBe('used');
  });

  it('brings back who left before asking, and not who left after', () => {
    expect(confirming(ASKED, undefined, suppressed('left', before))).toBe('subscribe');
    expect(confirming(ASKED, undefined, suppressed('left', after))).toBe('used');
    expect(confirming(ASKED, undefined, suppressed('left', ASKED))).toBe('used');
  });

  it('never lifts a complaint or a bounce, however old', () => {
    for (const why of ['complaint', 'bounce'] as const) {
      expect(confirming(ASKED, undefined, suppressed(why, new Date(0)))).toBe('suppressed');
    }
  });
});

describe('A suppression', () => {
  it('lets only who left be asked again', () => {
    expect(mayBeAsked(undefined)).toBeTrue();
    expect(mayBeAsked(suppressed('left', ASKED))).toBeTrue();
    expect(mayBeAsked(suppressed('bounce', ASKED))).toBeFalse();
    expect(mayBeAsked(suppressed('complaint', ASKED))).toBeFalse();
  });

  it('keeps the stronger reason, and of the same the later moment', () => {
    const kept = (standing: SuppressionReason, next: SuppressionReason) =>
      suppressedFor(next, after, suppressed(standing, before));
    expect(kept('left', 'complaint')).toEqual(suppressed('complaint', after));
    expect(kept('complaint', 'left')).toEqual(suppressed('complaint', before));
    expect(kept('complaint', 'bounce')).toEqual(suppressed('complaint', before));
    expect(kept('bounce', 'left')).toEqual(suppressed('bounce', before));
    expect(kept('left', 'left')).toEqual(suppressed('left', after));
    expect(suppressedFor('left', after, undefined)).toEqual(suppressed('left', after));
  });
});

import type {Review, Schedule} from './draft';
import {approvalBar, draftState, mayPublish} from './review';

describe('A working copy', () => {
  const hash = 'a'.repeat(64);
  const edited = 'b'.repeat(64);
  const at = new Date('2026-06-01T00:00:00Z');
  const review = (state: Review['state']): Review => ({state, hash, submittedBy: 'ada', submittedAt: at});
  const schedule: Schedule = {at, by: 'ada', hash};
  const on = {fourEyes: true};
  const off = {fourEyes: false};

  it('is where its review says', () => {
    expect(draftState({}, hash)).toBe('writing');
    for (const state of ['in-review', 'approved', 'returned'] as const) {
      expect(draftState({review: review(state)}, hash)).toBe(state);
    }
    expect(draftState({review: review('approved'), schedule}, hash)).toBe('scheduled');
    expect(draftState({review: review('in-review'), schedule}, hash)).toBe('in-review');
    expect(draftState({schedule}, hash)).toBe('scheduled');
  });

  it('is being written again once it was edited', () => {
    expect(draftState({review: review('approved'), schedule}, edited)).toBe('writing');
  });

  it('is approved by somebody who did not write in it, or with two eyes by anybody', () => {
    const draft = {review: review('in-review'), editors: ['ada']};
    expect(approvalBar(draft, hash, 'ada', on)).toBe('own-work');
    expect(approvalBar(draft, hash, 'bo', on)).toBeUndefined();
    expect(approvalBar(draft, hash, 'ada', off)).toBeUndefined();
    expect(approvalBar(draft, edited, 'bo', on)).toBe('not-in-review');
    expect(approvalBar({...draft, review: review('approved')}, hash, 'bo', on)).toBe('not-in-review');
  });

  it('is published as it was approved, or with two eyes as it stands', () => {
    expect(mayPublish({review: review('approved')}, hash, on)).toBeTrue();
    expect(mayPublish({review: review('approved')}, edited, on)).toBeFalse();
    expect(mayPublish({review: review('in-review')}, hash, on)).toBeFalse();
    expect(mayPublish({}, hash, on)).toBeFalse();
    expect(mayPublish({}, hash, off)).toBeTrue();
  });
});

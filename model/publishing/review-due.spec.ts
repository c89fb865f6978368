import {isReviewDue, reviewDueBefore} from './review-due';

describe('An outcome is due for review', () => {
  const now = new Date('2026-06-01T00:00:00Z');

  it('a year after it was last touched, and not a moment before', () => {
    expect(isReviewDue({updatedAt: new Date('2025-05-31T23:59:59Z')}, now)).toBeTrue();
    expect(isReviewDue({updatedAt: new Date('2025-06-01T00:00:00Z')}, now)).toBeFalse();
    expect(reviewDueBefore(now)).toEqual(new Date('2025-06-01T00:00:00Z'));
  });

  it('never once it is withdrawn', () => {
    expect(isReviewDue({updatedAt: new Date('2020-01-01T00:00:00Z'), withdrawn: {}}, now)).toBeFalse();
  });
});

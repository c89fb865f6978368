import {monthsBefore} from '../dates/months-before';

/** Months after which somebody should look whether an outcome still holds. */
export const REVIEW_MONTHS = 12;

/** The moment before which whatever was last touched is due for review. */
export function reviewDueBefore(now: Date): Date {
  return monthsBefore(now, REVIEW_MONTHS);
}

/** Whether somebody should look at an outcome again: nobody has touched it for long, and it stands. */
export function isReviewDue(
  {updatedAt, withdrawn}: {readonly updatedAt: Date; readonly withdrawn?: object | undefined},
  now: Date,
): boolean {
  return withdrawn === undefined && updatedAt < reviewDueBefore(now);
}

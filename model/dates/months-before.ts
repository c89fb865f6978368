/**
 * The same moment so many months before, UTC. Where that month is too short it is its last day: a month before the 31st
 * of March is the end of February.
 */
export function monthsBefore(moment: Date, months: number): Date {
  const before = new Date(moment);
  before.setUTCMonth(before.getUTCMonth() - months);
  // A day that the month does not have runs over into the next one.
  if (before.getUTCDate() !== moment.getUTCDate()) before.setUTCDate(0);
  return before;
}

/** What a stage of `npm test` proved. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Nothing ran: a stage that says so has failed. */
export const NOTHING: Counts = {passed: 0, failed: 0};

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce((a, b) => ({passed: a.passed + b.passed, failed: a.failed + b.failed}), NOTHING);
}

/** The line the whole run ends with. */
export function inWords({passed, failed}: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/** Of Jasmine on Node: `12 specs, 1 failure, 2 pending specs`. Pending specs count as nothing. */
export function jasmineCounts(output: string): Counts {
  const line = /^(\d+) specs?, (\d+) failures?(?:, (\d+) pending specs?)?/m.exec(output);
  if (!line) return NOTHING;
  const [specs = 0, failed = 0, pending = 0] = line.slice(1).map((text) => Number(text ?? 0));
  return {passed: specs - failed - pending, failed};
}

/** Of Karma: the last `Executed 12 of 14 (1 FAILED) (skipped 2)`. */
export function karmaCounts(output: string): Counts {
  const line = [...output.matchAll(/Executed (\d+) of \d+(?: \((\d+) FAILED\))?/g)].at(-1);
  if (!line) return NOTHING;
  const [executed = 0, failed = 0] = line.slice(1).map((text) => Number(text ?? 0));
  return {passed: executed - failed, failed};
}

/** Of Playwright's JSON report. A journey that needed a second try has failed. */
export function playwrightCounts(report: string): Counts {
  try {
    const {stats} = JSON.parse(report) as {stats?: {expected: number; unexpected: number; flaky: number}};
    return stats ? {passed: stats.expected, failed: stats.unexpected + stats.flaky} : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Of a check that finds problems or finds none. */
export function checkCounts(code: number, problems: number): Counts {
  return code === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: Math.max(problems, 1)};
}

/** What a stage's counts come to, given how its command ended: neither a crash nor silence is a success. */
export function judged(counts: Counts, code: number): Counts {
  const isSilent = counts.passed + counts.failed === 0;
  const crashed = code !== 0 && counts.failed === 0;
  return isSilent || crashed ? {...counts, failed: counts.failed + 1} : counts;
}

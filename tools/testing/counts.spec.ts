import {
  checkCounts,
  inWords,
  jasmineCounts,
  judged,
  karmaCounts,
  NOTHING,
  playwrightCounts,
  sum,
} from './counts';

describe('the counts of a test run', () => {
  it("are read from Jasmine's summary, without what is pending", () => {
    expect(jasmineCounts('....F*\n\n12 specs, 1 failure, 2 pending specs\nFinished')).toEqual({
      passed: 9,
      failed: 1,
    });
    expect(jasmineCounts('1 spec, 0 failures\n')).toEqual({passed: 1, failed: 0});
  });

  it("are read from the last of Karma's lines, without what was skipped", () => {
    const output = 'Executed 1 of 5 SUCCESS\rExecuted 4 of 5 (1 FAILED) (skipped 1) (0.2 secs)\n';
    expect(karmaCounts(output)).toEqual({passed: 3, failed: 1});
    expect(karmaCounts('Executed 5 of 5 SUCCESS (0.1 secs)')).toEqual({passed: 5, failed: 0});
  });

  it("are read from Playwright's report, where a second try counts as a failure", () => {
    const report = JSON.stringify({stats: {expected: 7, unexpected: 1, flaky: 2, skipped: 3}});
    expect(playwrightCounts(report)).toEqual({passed: 7, failed: 3});
  });

  for (const [name, read] of Object.entries({jasmineCounts, karmaCounts, playwrightCounts})) {
    it(`are none where ${name} finds no summary`, () => {
      expect(read('Killed')).toEqual(NOTHING);
      expect(read('')).toEqual(NOTHING);
    });
  }

  it('of a check are one, or as many failures as it found', () => {
    expect(checkCounts(0, 0)).toEqual({passed: 1, failed: 0});
    expect(checkCounts(1, 3)).toEqual({passed: 0, failed: 3});
    expect(checkCounts(2, 0)).toEqual({passed: 0, failed: 1});
  });

  it('have a failure when nothing ran, or when a command crashed after its last success', () => {
    expect(judged(NOTHING, 0)).toEqual({passed: 0, failed: 1});
    expect(judged({passed: 3, failed: 0}, 1)).toEqual({passed: 3, failed: 1});
    expect(judged({passed: 3, failed: 2}, 1)).toEqual({passed: 3, failed: 2});
    expect(judged({passed: 3, failed: 0}, 0)).toEqual({passed: 3, failed: 0});
  });

  it('add up to the last line of the run', () => {
    expect(
      inWords(
        sum([
          {passed: 1, failed: 2},
          {passed: 3, failed: 0},
        ]),
      ),
    ).toBe('4 passed, 2 failed');
    expect(inWords(sum([]))).toBe('0 passed, 0 failed');
  });
});

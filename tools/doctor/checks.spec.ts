import {diskFinding, javaFinding, nodeFinding} from './checks';

describe('npm run doctor', () => {
  it("reads Java's version in all the ways it is written", () => {
    expect(javaFinding('openjdk version "17.0.15" 2025-04-15').ok).toBeTrue();
    expect(javaFinding('openjdk version "11" 2018-09-25').ok).toBeTrue();
    expect(javaFinding('java version "1.8.0_402"').ok).toBeFalse();
  });

  it('says how to get Java where there is none', () => {
    const finding = javaFinding('');
    expect(finding.ok).toBeFalse();
    expect(finding.mend).toContain('apt-get install');
  });

  it('asks for a Node that Angular runs on', () => {
    expect(nodeFinding('24.21.0').ok).toBeTrue();
    expect(nodeFinding('20.20.2').ok).toBeFalse();
  });

  it('asks for room', () => {
    expect(diskFinding(3).ok).toBeTrue();
    expect(diskFinding(2.9).ok).toBeFalse();
  });
});

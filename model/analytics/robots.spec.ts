import {robotsOf} from './robots';

describe('A list of robots as COUNTER publishes it', () => {
  const BROWSER =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36';
  const list = (...patterns: string[]) => patterns.map((pattern) => ({pattern, last_changed: '2026-01-15'}));

  it('tells them by any of its patterns, in whatever case, and lets people pass', () => {
    const isRobot = robotsOf(list('^paperproof\\/\\d', 'reference(\\s|\\+)gatherer', '^.?$'));
    for (const robot of ['PaperProof/2.1', 'Mozilla/5.0 (a Reference+Gatherer)', '', '-']) {
      expect(isRobot(robot)).withContext(robot).toBeTrue();
    }
    for (const person of [BROWSER, 'no PaperProof/2.1']) {
      expect(isRobot(person)).withContext(person).toBeFalse();
    }
  });

  it('is refused where it is no list, or none that can be used', () => {
    for (const wrong of [undefined, {}, [], ['bot'], [{name: 'bot'}], list('')]) {
      expect(() => robotsOf(wrong))
        .withContext(JSON.stringify(wrong) ?? 'nothing')
        .toThrowError(/no list of robots/);
    }
    for (const wrong of ['(unclosed', '(a+)+$', '(\\w*\\s?){2,}x']) {
      expect(() => robotsOf(list('paperproof', wrong))).toThrowError(/can't be used/);
    }
  });

  it('is refused where nobody would be counted by it', () => {
    expect(() => robotsOf(list('paperproof', 'mozilla'))).toThrowError(/people are robots too/);
    expect(() => robotsOf(list('paperproof', 'safari\\/604'))).toThrowError(/iPhone/);
  });

  it('answers at once, however long a name is', () => {
    const isRobot = robotsOf(list('(\\s|\\+)gatherer', 'paper.*proof'));
    const start = performance.now();
    expect(isRobot('paper '.repeat(100_000))).toBeFalse();
    expect(performance.now() - start).toBeLessThan(200);
  });
});

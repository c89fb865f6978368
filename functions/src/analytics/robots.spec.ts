import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {isbot} from 'isbot';
import {robotsBy} from './robots';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
/** Gives itself a browser's name; only the list knows better. */
const LISTED = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 PaperProof/2.1';

describe('Robots', () => {
  let file: string;

  beforeEach(async () => {
    file = join(await mkdtemp(join(tmpdir(), 'canheal-robots-')), 'robots.json');
  });

  afterEach(() => rm(join(file, '..'), {recursive: true}));

  it('are told by COUNTER’s list too, where a deployment brought it along', async () => {
    expect(isbot(LISTED)).toBeFalse();
    await writeFile(file, JSON.stringify([{pattern: 'paper[-\\s]?proof\\/\\d', last_changed: '2026-01-15'}]));
    const isRobot = robotsBy(file);
    expect(isRobot(LISTED)).toBeTrue();
    expect(isRobot('Googlebot/2.1 (+http://www.google.com/bot.html)')).toBeTrue();
    expect(isRobot(BROWSER)).toBeFalse();
  });

  it('are told by isbot alone where it did not', () => {
    const isRobot = robotsBy(file);
    expect(isRobot(LISTED)).toBeFalse();
    expect(isRobot('Googlebot/2.1 (+http://www.google.com/bot.html)')).toBeTrue();
    expect(isRobot(BROWSER)).toBeFalse();
  });
});

/**
 * COUNTER's list of robots (Code of Practice 5.1, section 7.8): patterns of the names that browsers and programs give
 * themselves. Those who keep the list bring it up to date several times a year, so a deployment brings it along.
 */
import * as v from 'valibot';

/** Longest part of a name that is looked at. Browsers' are below 250 characters. */
const LONGEST_NAME = 512;

const listSchema = v.pipe(
  v.array(v.object({pattern: v.pipe(v.string(), v.minLength(1), v.maxLength(300))})),
  v.minLength(1),
  v.maxLength(5000),
);

/** A repetition of what repeats itself: some names would take such a pattern for ever. */
const ENDLESS = /\([^)]*[*+{][^)]*\)[*+{]/;

/** What people read with. A list by which one of these is a robot counts nobody. */
const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
];

/** Tells a robot by the name it gives itself. */
export type TellRobot = (userAgent: string) => boolean;

/**
 * Makes one test of a list as COUNTER publishes it: an array of `{pattern}`, regular expressions in which upper and lower
 * case are alike.
 *
 * @throws Error in a sentence, where it is no such list, or would count nobody
 */
export function robotsOf(list: unknown): TellRobot {
  const parsed = v.safeParse(listSchema, list);
  if (!parsed.success) throw new Error('This is no list of robots: an array of {"pattern": "..."} is.');
  const patterns = parsed.output.map(({pattern}) => pattern);
  const broken = patterns.find((pattern) => ENDLESS.test(pattern) || !isExpression(pattern));
  if (broken !== undefined) throw new Error(`The list of robots has a pattern that can't be used: ${broken}`);
  const all = new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'i');
  const isRobot: TellRobot = (userAgent) => all.test(userAgent.slice(0, LONGEST_NAME));
  const browser = BROWSERS.find(isRobot);
  if (browser) throw new Error(`By this list of robots people are robots too, as with ${browser}`);
  return isRobot;
}

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'i').source.length > 0;
  } catch {
    return false;
  }
}

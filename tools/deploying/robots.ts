import {existsSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {robotsOf} from '../../model/analytics/robots';
import {messageOf} from '../terminal';

/** Where COUNTER's list of robots is kept (MIT licence), which every statistic by its Code of Practice is to use. */
export const ROBOTS_URL =
  'https://raw.githubusercontent.com/atmire/COUNTER-Robots/master/COUNTER_Robots_list.json';
/** The list as a file of the deployer's, which is then used in its place. */
export const OWN_ROBOTS = 'COUNTER_Robots_list.json';
/** Where the functions look for it: among what is built of them, since the list belongs to a deployment. */
const BUILT_ROBOTS = 'functions/lib/robots.json';

const PATIENCE_MS = 20_000;

/**
 * Puts COUNTER's list of robots beside the functions. Where it can't be had, or is none that can be used, what an earlier
 * deployment fetched stays, or nothing: then the functions tell robots by isbot alone. A deployer's own file must be right.
 *
 * @returns what became of it, in a sentence
 */
export async function bringRobots(root: string, ask: typeof fetch = fetch): Promise<string> {
  const target = join(root, BUILT_ROBOTS);
  const own = join(root, OWN_ROBOTS);
  if (existsSync(own)) {
    await write(target, await readFile(own, 'utf8'));
    return `COUNTER's list of robots is taken from ${OWN_ROBOTS}`;
  }
  try {
    const answer = await ask(ROBOTS_URL, {signal: AbortSignal.timeout(PATIENCE_MS)});
    if (!answer.ok) throw new Error(`it was answered ${answer.status}`);
    await write(target, await answer.text());
    return "COUNTER's list of robots is fetched";
  } catch (error) {
    const instead = existsSync(target) ? 'the one fetched before is used' : 'robots are told by isbot alone';
    return `COUNTER's list of robots can't be had, ${instead} (${messageOf(error)})`;
  }
}

async function write(target: string, text: string): Promise<void> {
  robotsOf(JSON.parse(text));
  await mkdir(dirname(target), {recursive: true});
  await writeFile(target, text);
}

import type {LinkAnswer} from '@model/links/link-check';
import {setTimeout} from 'node:timers/promises';

/** Hosts that are asked at once. */
const AT_ONCE = 8;

/** Questions to one host in a night: the others wait for the next. */
const EACH = 25;

/**
 * Asks for many addresses: of one host one after the other with a pause between, and no more than a few in a night.
 * Answers what came of those that were asked by `until`.
 */
export async function askPolitely(
  urls: readonly string[],
  look: (url: string) => Promise<LinkAnswer>,
  {pause, until}: {readonly pause: number; readonly until: number},
): Promise<Map<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>();
  const hosts = Map.groupBy(urls, (url) => new URL(url).host).values();
  const worker = async () => {
    for (const ofHost of hosts) {
      for (const [n, url] of ofHost.slice(0, EACH).entries()) {
        if (n > 0) await setTimeout(pause);
        if (Date.now() >= until) return;
        answers.set(url, await look(url));
      }
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, worker));
  return answers;
}

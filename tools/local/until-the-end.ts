import {messageOf} from '../terminal';

/** What a run has started, to be ended in reverse order. */
export interface Life {
  /** Aborted when the end has begun: nothing more may be started. */
  readonly ending: AbortSignal;
  /** Registers how to end something that was started. */
  onEnd(end: () => Promise<void>): void;
}

/**
 * Runs something that stays up until Ctrl-C (or SIGTERM, or a closed terminal), then ends all it started.
 *
 * @param live starts everything and settles with a sentence when it cannot go on
 * Exits with 0 when it was asked to end, with 1 when it could not start or could not go on.
 */
export async function untilTheEnd(live: (life: Life) => Promise<string>): Promise<never> {
  const ends: (() => Promise<void>)[] = [];
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  const end = new AbortController();
  const life: Life = {ending: end.signal, onEnd: (how) => void ends.push(how)};

  const why = await Promise.race([
    asked.then(() => undefined),
    live(life)
      .then((died) => died)
      .catch((error: unknown) => messageOf(error)),
  ]);
  end.abort();
  if (why === undefined) console.log('\nEnding ...');
  else console.error(`\n${why}`);
  for (const how of ends.reverse()) {
    await how().catch((error: unknown) => console.error(messageOf(error)));
  }
  process.exit(why === undefined ? 0 : 1);
}

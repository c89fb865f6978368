import {messageOf} from '../terminal';

/** What a run has started, to be ended in reverse order. */
export interface Life {
  /** Aborted when the end has begun: nothing more may be started. */
  readonly ending: AbortSignal;
  /** Registers how to end something that was started. */
  onEnd(end: () => Promise<void>): void;
}

/** How a run ends. */
export interface Ending {
  readonly code: number;
  /** Why, said before what was started is ended. */
  readonly why?: string;
  /** The last line, when all has ended. */
  readonly lastWords?: string;
}

/**
 * Runs something until it ends by itself, or by Ctrl-C (SIGTERM, a closed terminal), then ends all it started, in
 * reverse order, and exits.
 *
 * @param live starts everything and settles with how it ended; an error is said and exits with 1
 * @param asked how a run ends that was asked to
 */
export async function untilTheEnd(live: (life: Life) => Promise<Ending>, asked: Ending): Promise<never> {
  const ends: (() => Promise<void>)[] = [];
  const end = new AbortController();
  const life: Life = {ending: end.signal, onEnd: (how) => void ends.push(how)};

  const signalled = new Promise<Ending>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(asked));
  });
  const lived = live(life).catch((error: unknown): Ending => ({code: 1, why: messageOf(error)}));
  const {code, why, lastWords} = await Promise.race([signalled, lived]);
  end.abort();

  if (why !== undefined) (code === 0 ? console.log : console.error)(`\n${why}`);
  for (const how of ends.reverse()) {
    await how().catch((error: unknown) => console.error(messageOf(error)));
  }
  if (lastWords !== undefined) console.log(lastWords);
  process.exit(code);
}

/** How a portal that stays up ends when a person presses Ctrl-C. */
export const ENDED_BY_PERSON: Ending = {code: 0, why: 'Ending ...'};

import type {Ports} from '../ports';

const MINUTE_MS = 60_000;

/**
 * What runs every few minutes where the portal is deployed: publications and newsletters that wait for their time, and work
 * that failed and is due again. What runs every night is left out: nobody who tries the portal waits for it.
 */
const JOBS = ['publishDue', 'sweepNewsletters', 'sweepOutbox'];

/**
 * Stands in for Cloud Scheduler, which the emulators have not: calls the jobs every minute. A job that fails is told of, and
 * called again all the same.
 *
 * @returns ends it
 */
export function startScheduler(
  projectId: string,
  {FUNCTIONS}: Pick<Ports, 'FUNCTIONS'>,
  everyMs = MINUTE_MS,
): () => Promise<void> {
  const functions = `http://127.0.0.1:${FUNCTIONS}/${projectId}/europe-west1`;
  const call = async (job: string) => {
    const {ok, status} = await fetch(`${functions}/${job}-0`, {method: 'POST'});
    if (!ok) console.warn(`  ${job} failed with ${status}.`);
  };
  const timer = setInterval(() => {
    for (const job of JOBS) call(job).catch((error: unknown) => console.warn(`  ${job} failed:`, error));
  }, everyMs);
  return () => {
    clearInterval(timer);
    return Promise.resolve();
  };
}

/**
 * Does for many at once what is asked for one by one: whatever is asked while a round is under way is in the next one. So
 * nobody waits where there is little to do, and where there is much, a round trip serves many.
 *
 * @param round does it for some, and answers each in their order, with an `Error` for whom it failed
 * @param most how many a round may serve
 */
export function together<T, R>(
  round: (items: readonly T[]) => Promise<readonly (R | Error)[]>,
  most: number,
): (item: T) => Promise<R> {
  let waiting: {readonly item: T; readonly settle: (answer: R | Error) => void}[] = [];
  let isBusy = false;
  const serve = async () => {
    isBusy = true;
    while (waiting.length > 0) {
      const served = waiting.slice(0, most);
      waiting = waiting.slice(most);
      const answers = await round(served.map(({item}) => item)).catch((error: unknown) =>
        served.map(() => (error instanceof Error ? error : new Error(String(error)))),
      );
      for (const [i, {settle}] of served.entries()) {
        settle(i < answers.length ? (answers[i] as R | Error) : new Error('The round answered too few.'));
      }
    }
    isBusy = false;
  };
  return (item) =>
    new Promise<R>((resolve, reject) => {
      const settle = (answer: R | Error) => (answer instanceof Error ? reject(answer) : resolve(answer));
      waiting.push({item, settle});
      // In a moment, so that those who ask in this one are in the same round.
      if (!isBusy) queueMicrotask(() => void (isBusy || serve()));
    });
}

/**
 * Does the same with each item, so many at once, and answers in their order. After a failure nothing more is begun.
 */
export async function inParallel<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const source = (async function* () {
    yield* items;
  })();
  const results: R[] = [];
  let begun = 0;
  const worker = async () => {
    for (;;) {
      // A generator answers those who ask it in turn, so no item goes to two of them.
      const found = await source.next();
      if (found.done) return;
      const place = begun++;
      results[place] = await work(found.value);
    }
  };
  try {
    await Promise.all(Array.from({length: atOnce}, worker));
  } finally {
    await source.return(undefined);
  }
  return results;
}

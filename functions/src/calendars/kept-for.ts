/**
 * Makes something once for all who ask within some time, however many ask at once. What failed is not kept.
 *
 * @param ms milliseconds from the moment at which the making begins
 */
export function keptFor<T>(ms: number, make: () => Promise<T>, now = () => Date.now()): () => Promise<T> {
  let kept: {readonly until: number; readonly made: Promise<T>} | undefined;
  return () => {
    if (kept && now() < kept.until) return kept.made;
    const made = make();
    const current = {until: now() + ms, made};
    kept = current;
    made.catch(() => {
      if (kept === current) kept = undefined;
    });
    return made;
  };
}

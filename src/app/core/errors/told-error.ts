/** An error that says in a sentence, in the page's own language, what went wrong and what a person can do. */
export class ToldError extends Error {
  constructor(
    readonly sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
    this.name = 'ToldError';
  }
}

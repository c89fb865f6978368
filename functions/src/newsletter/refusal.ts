import {NEWSLETTER_PROBLEMS, type NewsletterProblem} from '@model/newsletter/api';

/** Why a request to the newsletter's addresses is not granted. Answered as problem details. */
export class NewsletterRefusal extends Error {
  constructor(
    readonly reason: NewsletterProblem,
    readonly more: {
      /** What is wrong with the input, field by field. */
      readonly issues?: readonly string[];
      /** Epoch milliseconds from which on it may be tried again. */
      readonly retryAt?: number;
      /** The methods that the address answers. */
      readonly allow?: string;
    } = {},
  ) {
    super(NEWSLETTER_PROBLEMS[reason][1]);
    this.name = 'NewsletterRefusal';
  }
}

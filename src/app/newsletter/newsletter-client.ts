import {inject, Injectable} from '@angular/core';
import {
  type Confirmed,
  NEWSLETTER_ADDRESS,
  NEWSLETTER_PROBLEMS,
  type NewsletterProblem,
  type PreferencesInput,
  type ReaderRecord,
} from '@model/newsletter/api';
import type {Puzzle} from '@model/newsletter/puzzle';
import type {Preferences, Subscription} from '@model/newsletter/subscription';
import {ToldError} from '../core/errors/told-error';
import {withTimeLimit} from '../core/errors/time-limit';
import {PuzzleSolver} from './puzzle/puzzle-solver';
import {PROBLEM_WORDS} from './words';

/** Why the newsletter did not do what was asked; `unreachable` when no answer came. */
export class NewsletterError extends ToldError {
  constructor(
    readonly reason: NewsletterProblem | 'unreachable',
    options?: ErrorOptions,
  ) {
    super(
      reason === 'unreachable'
        ? $localize`The portal can't be reached. Check your connection, then try again.`
        : PROBLEM_WORDS[reason](),
      options,
    );
  }
}

/** Asks the newsletter's own addresses, by plain fetch: no account, no cookie, no Firebase. */
@Injectable({providedIn: 'root'})
export class NewsletterClient {
  private readonly solver = inject(PuzzleSolver);

  /** Has a confirmation mailed. The answer never tells whether the address is known. @throws NewsletterError */
  async subscribe(subscription: Subscription): Promise<void> {
    const puzzle = await ask<Puzzle>('subscribe');
    const solution = await this.solver.solve(puzzle);
    await ask('subscribe', {...subscription, puzzle: puzzle.puzzle, solution});
  }

  /** @throws NewsletterError */
  confirm(token: string): Promise<Confirmed> {
    return ask('confirm', {token});
  }

  /** @throws NewsletterError */
  async leave(token: string): Promise<void> {
    await ask('unsubscribe', {token});
  }

  /** What is stored of the reader. @throws NewsletterError */
  record(token: string): Promise<ReaderRecord> {
    return ask(`preferences?${new URLSearchParams({token})}`);
  }

  /** @throws NewsletterError */
  change(token: string, preferences: Preferences): Promise<ReaderRecord> {
    const input: PreferencesInput = {token, ...preferences};
    return ask('preferences', input);
  }
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const init: RequestInit = body
    ? {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)}
    : {};
  const request = fetch(`${NEWSLETTER_ADDRESS}/${path}`, {...init, credentials: 'omit', redirect: 'error'});
  const answer = await withTimeLimit(request).catch((cause: unknown) => {
    throw new NewsletterError('unreachable', {cause});
  });
  const said: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return said as T;
  const title = (said as {title?: unknown} | undefined)?.title;
  throw new NewsletterError(isProblem(title) ? title : 'unavailable');
}

function isProblem(title: unknown): title is NewsletterProblem {
  return typeof title === 'string' && Object.hasOwn(NEWSLETTER_PROBLEMS, title);
}

import {DOCUMENT, inject, Injectable} from '@angular/core';
import {type AnswerOf, type Command, COMMAND_ADDRESS, type InputOf} from '@model/commands/command';
import type {RefusalDetails} from '@model/commands/refusal';
import {appOptions, FIREBASE_CONFIG} from '../firebase/firebase-config';
import type * as v from 'valibot';
import {CommandError} from './command-error';

/** Milliseconds a command may take: Hosting gives up after a minute. */
const TIME_LIMIT = 60_000;

/**
 * Asks the functions for what only they may do, on the portal's own host and in the name of who is signed in. Firebase
 * Auth must be loaded; its own client of the functions is fetched at the first call.
 */
@Injectable({providedIn: 'root'})
export class CommandRunner {
  private readonly config = inject(FIREBASE_CONFIG);
  private readonly origin = inject(DOCUMENT).location.origin;

  /** @throws CommandError */
  async run<C extends Command<v.GenericSchema, unknown>>(
    command: C,
    input: InputOf<C>,
  ): Promise<AnswerOf<C>> {
    try {
      const [{initializeApp}, {getFunctions, httpsCallable}] = await Promise.all([
        import('firebase/app'),
        import('firebase/functions'),
      ]);
      const functions = getFunctions(
        initializeApp(appOptions(this.config)),
        `${this.origin}${COMMAND_ADDRESS}`,
      );
      const call = httpsCallable<InputOf<C>, AnswerOf<C>>(functions, command.name, {timeout: TIME_LIMIT});
      return (await call(input)).data;
    } catch (error) {
      throw commandErrorOf(error);
    }
  }
}

function commandErrorOf(error: unknown): CommandError {
  const {code, details} = error as {code?: unknown; details?: unknown};
  if (isRefusal(details)) return new CommandError('refused', details, {cause: error});
  // The client calls a request that never arrived "internal", and so does a function that broke.
  const answered = code !== undefined && code !== 'functions/deadline-exceeded' && navigator.onLine;
  return new CommandError(answered ? 'failed' : 'unreachable', undefined, {cause: error});
}

function isRefusal(details: unknown): details is RefusalDetails {
  return typeof details === 'object' && details !== null && 'reason' in details;
}

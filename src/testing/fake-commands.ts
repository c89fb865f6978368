import type {Provider} from '@angular/core';
import type {Refusal} from '@model/commands/refusal';
import {CommandError} from '../app/core/commands/command-error';
import {CommandRunner} from '../app/core/commands/command-runner';

/** The functions, played by the spec: what each command answers, or the reason it is refused for. */
export class FakeCommands {
  /** What was asked, in order. */
  readonly asked: {readonly name: string; readonly input: unknown}[] = [];

  constructor(private readonly answers: Record<string, unknown> = {}) {}

  /** From now on the command is answered so. */
  answer(name: string, answer: unknown): void {
    this.answers[name] = answer;
  }

  provider(): Provider {
    const run = ({name}: {name: string}, input: unknown) => {
      this.asked.push({name, input});
      const answer = this.answers[name];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    return {provide: CommandRunner, useValue: {run}};
  }
}

/** A command's refusal, as `CommandRunner` throws it. */
export function refused(reason: Refusal): CommandError {
  return new CommandError('refused', {reason});
}

import {inject} from '@angular/core';
import type {AnswerOf, Command, InputOf} from '@model/commands/command';
import type {Content} from '@model/publishing/draft-changes';
import {checkDraftFile} from '@model/publishing/commands';
import * as v from 'valibot';
import {CommandRunner} from '../core/commands/command-runner';
import {readErrorKind} from '../core/errors/read-error';
import {DocumentReader} from '../core/firebase/document-reader';
import {DocumentWriter} from '../core/firebase/document-writer';
import {LiveDocuments} from '../core/firebase/live-documents';
import {Session} from '../members/session';
import {DraftProblem} from './draft-problem';

/**
 * Where an open working copy is written, whatever it is of, and what the repositories of such have in common. The page
 * says which of them it is.
 */
export abstract class DraftStore {
  protected readonly reader = inject(DocumentReader);
  protected readonly writer = inject(DocumentWriter);
  protected readonly documents = inject(LiveDocuments);
  protected readonly session = inject(Session);
  private readonly commands = inject(CommandRunner);

  /**
   * Writes a working copy's content over the revision that this person has seen, and answers the new revision.
   *
   * @throws DraftProblem `outdated`, with the working copy as it stands, where that is another revision
   */
  abstract write(id: string, seen: number, content: Content): Promise<number>;

  readonly checkFile = this.asker(checkDraftFile);

  /** Whether nobody may approve what they wrote themselves. @throws ReadError */
  async fourEyes(): Promise<boolean> {
    await this.session.ready();
    // Asked for by its name: editors may not list settings, and a refusal would sound as if their role had been lost.
    try {
      return (await this.reader.get('settings/publishing', v.object({fourEyes: v.boolean()}))).fourEyes;
    } catch (error) {
      if (readErrorKind(error) === 'absent') return true;
      throw error;
    }
  }

  /** Asks for a command. @throws CommandError */
  protected asker<C extends Command<v.GenericSchema, unknown>>(command: C) {
    return (input: InputOf<C>): Promise<AnswerOf<C>> => this.commands.run(command, input);
  }

  /** Whose writing it is. @throws DraftProblem `refused` where nobody is signed in any more */
  protected async writerUid(): Promise<string> {
    await this.session.ready();
    const uid = this.session.user()?.uid;
    if (!uid) throw new DraftProblem('refused');
    return uid;
  }
}

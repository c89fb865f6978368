import {inject, Injectable} from '@angular/core';
import {deliverableSchema} from '@model/deliverables/deliverable';
import * as v from 'valibot';
import {readErrorKind} from '../core/errors/read-error';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

/** How many outcomes one page looks up: each is a document read. */
const MOST = 10;

const titledSchema = v.pick(deliverableSchema, ['title', 'category', 'visibility', 'demo', 'withdrawn']);

/** An outcome as other nouns' pages link to it. */
export type TitledOutcome = v.InferOutput<typeof titledSchema> & {readonly id: string};

/** Titles of outcomes that news and events name by id. */
@Injectable()
export class OutcomeTitles {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** Those of these outcomes that this person may see, in the order of `ids`; ten at most. */
  async of(ids: readonly string[]): Promise<TitledOutcome[]> {
    await this.session.ready();
    const found = await Promise.all(ids.slice(0, MOST).map((id) => this.find(id)));
    return found.filter((item) => item !== undefined);
  }

  /** By a get for each: a query for their ids is refused whole when one of them is absent or forbidden. */
  private async find(id: string): Promise<TitledOutcome | undefined> {
    try {
      return await this.reader.get(`deliverables/${id}`, titledSchema);
    } catch (error) {
      // Only a failed connection is worth telling: the reader can try again.
      if (readErrorKind(error) === 'unreachable') throw error;
      return undefined;
    }
  }
}

import {inject, Injectable} from '@angular/core';
import {documentId, where} from 'firebase/firestore/lite';
import {deliverableSchema} from '@model/deliverables/deliverable';
import * as v from 'valibot';
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
    if (ids.length === 0) return [];
    const asked = ids.slice(0, MOST);
    const found = await this.reader.list(
      'deliverables',
      titledSchema,
      where('visibility', 'in', await this.session.visibilities()),
      where(documentId(), 'in', asked),
    );
    return found.sort((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id));
  }
}

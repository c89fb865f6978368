import {Injectable} from '@angular/core';
import {limit, where} from 'firebase/firestore/lite';
import {aliasIdOf, aliasSchema} from '@model/publishing/alias';
import {
  cancelSchedule,
  discardDraft,
  publishDraft,
  reinstateItem,
  reviewDraft,
  submitDraft,
  unpublishItem,
  withdrawItem,
} from '@model/publishing/commands';
import {type Draft, draftIdOf, draftSchema, parseDraftId} from '@model/publishing/draft';
import {KIND_COLLECTIONS, KIND_SCHEMAS, KINDS, type Kind} from '@model/publishing/kind';
import {type Publication, publicationSchema} from '@model/publishing/publication';
import * as v from 'valibot';
import {ReadError} from '../core/errors/read-error';
import {DraftStore} from './draft-store';
import {type Followed, readAndFollow} from './draft-stream';
import {createDraft, writeDraft} from './draft-writing';

/** Working copies, and publications of one item, that are read at most. */
const MOST_READ = 500;

/** An item as it is published, whatever its kind: fields by name. */
export type PublishedItem = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly updatedAt: Date;
};

/** Working copies: read, followed, written; and what functions are asked to do with them. For editors. */
@Injectable()
export class DraftRepository extends DraftStore {
  /** A working copy by its id. @throws ReadError */
  async get(id: string): Promise<Draft> {
    if (!parseDraftId(id)) throw new ReadError('absent');
    await this.session.ready();
    return this.reader.get(`drafts/${id}`, draftSchema);
  }

  /** All working copies but newsletters', the latest written first. @throws ReadError */
  async list(): Promise<Draft[]> {
    await this.session.ready();
    const found = await this.reader.list('drafts', draftSchema, where('kind', 'in', KINDS), limit(MOST_READ));
    return found.sort(byLatest);
  }

  /** A working copy as it changes; an error `absent` once it is gone. For `resource({stream})`. @throws ReadError */
  follow(id: string, until: AbortSignal): Promise<Followed<Draft>> {
    return readAndFollow(
      () => this.get(id),
      (tell) =>
        this.documents.watch(`drafts/${id}`, (state) => {
          const draft = state.kind === 'document' ? parseDraft(id, state.data) : undefined;
          const error = new ReadError(state.kind === 'document' ? 'damaged' : 'absent');
          tell(draft ? {value: draft} : {error});
        }),
      until,
    );
  }

  /** All working copies as they change. For `resource({stream})`. @throws ReadError */
  followAll(until: AbortSignal): Promise<Followed<Draft[]>> {
    return readAndFollow(
      () => this.list(),
      (tell) =>
        this.documents.watch('drafts', (state) => {
          if (state.kind !== 'documents') return tell({error: new ReadError('absent')});
          const drafts = state.documents.flatMap(({id, data}) => parseDraft(id, data) ?? []);
          tell({value: drafts.sort(byLatest)});
        }),
      until,
    );
  }

  /** A working copy, or nothing where nobody has begun one. @throws ReadError */
  async find(id: string): Promise<Draft | undefined> {
    await this.session.ready();
    return this.reader.find('drafts', id, draftSchema);
  }

  /** The item as it is published; `undefined` where it is not. @throws ReadError */
  async published(kind: Kind, item: string): Promise<PublishedItem | undefined> {
    await this.session.ready();
    // One schema or the other: what they have in common is all that is needed here.
    const schema = KIND_SCHEMAS[kind] as v.GenericSchema<unknown, {updatedAt: Date}>;
    return (await this.reader.find(KIND_COLLECTIONS[kind], item, schema)) as PublishedItem | undefined;
  }

  /** Where links to an address lead on; `undefined` where it is no earlier address. @throws ReadError */
  async leadsOn(kind: Kind, item: string): Promise<string | undefined> {
    await this.session.ready();
    return (await this.reader.find('aliases', aliasIdOf(kind, item), aliasSchema))?.target;
  }

  /** What was published of an item, and when, the latest first. @throws ReadError */
  async publications(kind: Kind, item: string): Promise<Publication[]> {
    await this.session.ready();
    const found = await this.reader.list(
      'publications',
      publicationSchema,
      where('kind', '==', kind),
      where('item', '==', item),
      limit(MOST_READ),
    );
    return found.sort((a, b) => b.number - a.number);
  }

  /**
   * Begins a working copy, and answers its id.
   *
   * @param base `updatedAt` of the published item that it begins from
   * @throws DraftProblem `taken`, with the working copy that is there
   */
  async create(kind: Kind, item: string, content: Draft['content'], base?: Date): Promise<string> {
    const id = draftIdOf(kind, item);
    await createDraft(this.writer, await this.writerUid(), {kind, item, content, base}, () => this.get(id));
    return id;
  }

  override async write(id: string, seen: number, content: Draft['content']): Promise<number> {
    const uid = await this.writerUid();
    return writeDraft(this.writer, uid, {id, seen, content}, (data) => parseDraft(id, data));
  }

  readonly submit = this.asker(submitDraft);
  readonly review = this.asker(reviewDraft);
  readonly publish = this.asker(publishDraft);
  readonly cancelSchedule = this.asker(cancelSchedule);
  readonly discard = this.asker(discardDraft);
  readonly withdraw = this.asker(withdrawItem);
  readonly reinstate = this.asker(reinstateItem);
  readonly unpublish = this.asker(unpublishItem);
}

function parseDraft(id: string, data: Readonly<Record<string, unknown>>): Draft | undefined {
  const parsed = parseDraftId(id) && v.safeParse(draftSchema, data);
  return parsed?.success ? {...parsed.output, id} : undefined;
}

function byLatest(a: Draft, b: Draft): number {
  return b.updatedAt.getTime() - a.updatedAt.getTime();
}

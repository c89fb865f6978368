import {Injectable, type ResourceStreamItem, signal} from '@angular/core';
import {limit, orderBy, where} from 'firebase/firestore/lite';
import {aliasIdOf} from '@model/publishing/alias';
import {
  countReaders,
  discardIssue,
  fillIssue,
  previewIssue,
  submitIssue,
  testIssue,
} from '@model/newsletter/commands';
import {type IssueDraft, issueDraftId, issueDraftSchema} from '@model/newsletter/draft';
import {type Issue, issueSchema} from '@model/newsletter/sending';
import type {Content} from '@model/publishing/draft-changes';
import {idSchema} from '@model/schema/fields';
import * as v from 'valibot';
import {ReadError} from '../../core/errors/read-error';
import {type Followed, readAndFollow} from '../../publishing/draft-stream';
import {DraftStore} from '../../publishing/draft-store';
import {createDraft, writeDraft} from '../../publishing/draft-writing';

/** Issues that are listed at most: one a week for ten years. */
const MOST_LISTED = 500;

/** An issue that was handed over: `newsletters/{id}`. */
export type KeptIssue = Issue & {readonly id: string};

/** An issue: a working copy while it is written, and what is sent from then on. Never both. */
export type DeskIssue =
  | {readonly draft: IssueDraft; readonly issue?: undefined}
  | {readonly issue: KeptIssue; readonly draft?: undefined};

/** Everything there is of the newsletter. */
export interface Desk {
  readonly drafts: readonly IssueDraft[];
  readonly issues: readonly KeptIssue[];
}

/** Issues of the newsletter: read, followed, written; and what functions are asked about those that are written. For editors. */
@Injectable()
export class DeskRepository extends DraftStore {
  /** An issue, whatever its state. @throws ReadError */
  async get(issue: string): Promise<DeskIssue> {
    if (!v.is(idSchema, issue)) throw new ReadError('absent');
    await this.session.ready();
    const [draft, kept] = await Promise.all([
      this.reader.find('drafts', issueDraftId(issue), issueDraftSchema),
      this.reader.find('newsletters', issue, issueSchema),
    ]);
    if (kept) return {issue: kept};
    if (draft) return {draft};
    throw new ReadError('absent');
  }

  /**
   * An issue as it changes, from a working copy to what is sent and back; an error `absent` once it is neither. For
   * `resource({stream})`. @throws ReadError
   */
  async follow(issue: string, until: AbortSignal): Promise<Followed<DeskIssue>> {
    const item = signal<ResourceStreamItem<DeskIssue>>({value: await this.get(issue)});
    const followFrom = (found: DeskIssue) => {
      if (until.aborted) return;
      const isDraft = found.draft !== undefined;
      const path = isDraft ? `drafts/${issueDraftId(issue)}` : `newsletters/${issue}`;
      const stop = this.documents.watch(path, (state) => {
        const value = state.kind === 'document' ? parse(isDraft, issue, state.data) : undefined;
        if (value) return item.set({value});
        stop();
        // It may have become the other.
        void this.get(issue).then(
          (next) => {
            item.set({value: next});
            followFrom(next);
          },
          (error: Error) => item.set({error}),
        );
      });
      until.addEventListener('abort', stop);
    };
    const first = item();
    if ('value' in first) followFrom(first.value);
    return item;
  }

  /** All issues that are written, and the latest of those that were handed over. @throws ReadError */
  async list(): Promise<Desk> {
    await this.session.ready();
    const [drafts, issues] = await Promise.all([
      this.reader.list('drafts', issueDraftSchema, where('kind', '==', 'newsletter'), limit(MOST_LISTED)),
      this.reader.list('newsletters', issueSchema, orderBy('updatedAt', 'desc'), limit(MOST_LISTED)),
    ]);
    return {drafts, issues};
  }

  /** The same as they change. For `resource({stream})`. @throws ReadError */
  followAll(until: AbortSignal): Promise<Followed<Desk>> {
    return readAndFollow(
      () => this.list(),
      (tell) => {
        let desk: Partial<Desk> = {};
        const watch = (path: string, take: (id: string, data: Content) => void, begin: () => void) =>
          this.documents.watch(path, (state) => {
            if (state.kind !== 'documents') return tell({error: new ReadError('absent')});
            begin();
            for (const {id, data} of state.documents) take(id, data);
            const {drafts, issues} = desk;
            if (drafts && issues) tell({value: {drafts, issues}});
          });
        const stops = [
          watch(
            'drafts',
            (id, data) => {
              const parsed = v.safeParse(issueDraftSchema, data);
              if (parsed.success) desk = {...desk, drafts: [...(desk.drafts ?? []), {...parsed.output, id}]};
            },
            () => (desk = {...desk, drafts: []}),
          ),
          watch(
            'newsletters',
            (id, data) => {
              const parsed = v.safeParse(issueSchema, data);
              if (parsed.success) desk = {...desk, issues: [...(desk.issues ?? []), {...parsed.output, id}]};
            },
            () => (desk = {...desk, issues: []}),
          ),
        ];
        return () => stops.forEach((stop) => stop());
      },
      until,
    );
  }

  /** Whether an issue, or the outcome that a sent one becomes, has this id already. @throws ReadError */
  async isTaken(issue: string): Promise<boolean> {
    await this.session.ready();
    const anything = v.object({});
    const found = await Promise.all([
      this.reader.find('drafts', issueDraftId(issue), anything),
      this.reader.find('newsletters', issue, anything),
      this.reader.find('deliverables', issue, anything),
      this.reader.find('aliases', aliasIdOf('deliverable', issue), anything),
    ]);
    return found.some((it) => it !== undefined);
  }

  /** Begins a working copy. @throws DraftProblem `taken` where there is one of this id */
  async create(issue: string, content: Content): Promise<void> {
    const id = issueDraftId(issue);
    await createDraft(this.writer, await this.writerUid(), {kind: 'newsletter', item: issue, content}, () =>
      this.reader.find('drafts', id, issueDraftSchema),
    );
  }

  /** @throws DraftProblem */
  override async write(id: string, seen: number, content: Content): Promise<number> {
    const uid = await this.writerUid();
    return writeDraft(this.writer, uid, {id, seen, content}, (data) => {
      const parsed = v.safeParse(issueDraftSchema, data);
      return parsed.success ? parsed.output : undefined;
    });
  }

  readonly preview = this.asker(previewIssue);
  readonly test = this.asker(testIssue);
  readonly countReaders = this.asker(countReaders);
  readonly fill = this.asker(fillIssue);
  readonly discard = this.asker(discardIssue);
  readonly submit = this.asker(submitIssue);
}

function parse(isDraft: boolean, issue: string, data: Content): DeskIssue | undefined {
  if (isDraft) {
    const parsed = v.safeParse(issueDraftSchema, data);
    return parsed.success ? {draft: {...parsed.output, id: issueDraftId(issue)}} : undefined;
  }
  const parsed = v.safeParse(issueSchema, data);
  return parsed.success ? {issue: {...parsed.output, id: issue}} : undefined;
}

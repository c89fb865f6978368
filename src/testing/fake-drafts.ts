import {type Provider, type ResourceStreamItem, signal, type WritableSignal} from '@angular/core';
import type {Draft} from '@model/publishing/draft';
import type {Content} from '@model/publishing/draft-changes';
import {ReadError} from '../app/core/errors/read-error';
import {DraftProblem} from '../app/publishing/draft-problem';
import {DraftRepository} from '../app/publishing/draft-repository';

/** The database's drafts, played by the spec: it can be unreachable, refuse, or be written by somebody else. */
export class FakeDrafts {
  readonly drafts = new Map<string, Draft>();
  /** What was written, in order. */
  readonly written: Content[] = [];
  /** What the next writings end in. */
  problem?: DraftProblem;
  /** Set to hold an answer back until it is called. */
  hold?: {answer: () => void};
  private readonly followers: {
    readonly id: string;
    readonly item: WritableSignal<ResourceStreamItem<Draft>>;
  }[] = [];

  constructor(...drafts: readonly Draft[]) {
    for (const draft of drafts) this.drafts.set(draft.id, draft);
  }

  provider(more: Partial<Record<keyof DraftRepository, unknown>> = {}): Provider {
    return {
      provide: DraftRepository,
      useValue: {
        get: (id: string) => this.get(id),
        follow: (id: string) => this.follow(id),
        write: (id: string, seen: number, content: Content) => this.write(id, seen, content),
        published: () => Promise.resolve(undefined),
        fourEyes: () => Promise.resolve(true),
        ...more,
      },
    };
  }

  /** Somebody else writes, and everybody who follows hears of it. */
  writeAs(uid: string, id: string, content: Content): void {
    const draft = this.drafts.get(id);
    if (!draft) throw new Error(`There is no ${id}.`);
    const updatedAt = new Date(draft.updatedAt.getTime() + 60_000);
    this.set({...draft, content, revision: draft.revision + 1, updatedBy: uid, updatedAt});
  }

  /** It is published, or discarded. */
  remove(id: string): void {
    this.drafts.delete(id);
    this.tell(id, {error: new ReadError('absent')});
  }

  private async get(id: string): Promise<Draft> {
    const draft = this.drafts.get(id);
    if (!draft) throw new ReadError('absent');
    return draft;
  }

  private async follow(id: string) {
    const item = signal<ResourceStreamItem<Draft>>({value: await this.get(id)});
    this.followers.push({id, item});
    return item;
  }

  private async write(id: string, seen: number, content: Content): Promise<number> {
    this.written.push(content);
    if (this.hold) await new Promise<void>((resolve) => this.hold && (this.hold.answer = resolve));
    if (this.problem) throw this.problem;
    const draft = this.drafts.get(id);
    if (!draft) throw new DraftProblem('refused');
    if (draft.revision !== seen) throw new DraftProblem('outdated', draft);
    this.set({...draft, content, revision: seen + 1, updatedBy: 'jane'});
    return seen + 1;
  }

  private set(draft: Draft): void {
    this.drafts.set(draft.id, draft);
    this.tell(draft.id, {value: draft});
  }

  private tell(id: string, told: ResourceStreamItem<Draft>): void {
    for (const follower of this.followers) if (follower.id === id) follower.item.set(told);
  }
}

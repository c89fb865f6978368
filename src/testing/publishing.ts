import {
  ApplicationRef,
  type EnvironmentProviders,
  type Provider,
  signal,
  type Type,
  type WritableSignal,
} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter, withComponentInputBinding} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import type {Refusal} from '@model/commands/refusal';
import {contentHash} from '@model/publishing/content-hash';
import type {PublishedRow} from '@model/publishing/content-list';
import {type Draft, draftIdOf} from '@model/publishing/draft';
import type {Kind} from '@model/publishing/kind';
import type {Publication} from '@model/publishing/publication';
import {CommandError} from '../app/core/commands/command-error';
import {ReadError} from '../app/core/errors/read-error';
import {Session} from '../app/members/session';
import {BeginDraft} from '../app/publishing/begin-draft';
import {ContentRepository} from '../app/publishing/content-repository';
import {DraftProblem} from '../app/publishing/draft-problem';
import {DraftRepository, type PublishedItem} from '../app/publishing/draft-repository';
import {provideColleagues} from './colleagues';
import {FakeReader} from './documents';
import {said, type} from './people';
import {until} from './until';

const THEN = new Date('2026-01-10T09:00:00Z');
const NAMES: Readonly<Record<string, string>> = {ada: 'Ada', john: 'John'};

/** A working copy of news, which `ada` writes. */
export function aDraft(differing: Partial<Draft> = {}): Draft {
  const {kind = 'news', item = 'first'} = differing;
  return {
    id: draftIdOf(kind, item),
    kind,
    item,
    content: {title: 'First results', visibility: 'public', summary: 'What happened.'},
    revision: 1,
    editors: ['ada'],
    updatedBy: 'ada',
    updatedAt: THEN,
    ...differing,
  };
}

/** The same as its reviewer finds it: put up by its writer, or further on. */
export async function aReviewedDraft(
  review: Partial<NonNullable<Draft['review']>> = {},
  differing: Partial<Draft> = {},
): Promise<Draft> {
  const draft = aDraft(differing);
  const hash = await contentHash(draft.content);
  return {...draft, review: {state: 'in-review', hash, submittedBy: 'ada', submittedAt: THEN, ...review}};
}

/** Working copies and what is published, as the spec has them; commands are noted. */
export class FakePublishing {
  readonly drafts: WritableSignal<Draft[]> = signal([]);
  published = new Map<string, PublishedItem>();
  /** Where earlier addresses lead, by the id of a working copy under them. */
  earlier = new Map<string, string>();
  rows: PublishedRow[] = [];
  publications: Publication[] = [];
  fourEyes = true;
  /** Commands and writings asked for, in order. */
  readonly asked: {name: string; input: unknown}[] = [];
  /** What the next command is refused with. */
  refusal?: Refusal;
  /** What the next refusal says is wrong. */
  issues: string[] = [];
  answers: Record<string, unknown> = {};
  isBroken = false;

  readonly repository = {
    get: (id: string) => this.read(this.find(id)),
    find: async (id: string) => {
      await this.read([]);
      return this.find(id);
    },
    follow: async (id: string) => {
      await this.read(this.find(id));
      const item = signal<{value: Draft} | {error: Error}>({value: this.find(id) as Draft});
      this.followers.push(() => {
        const found = this.find(id);
        item.set(found ? {value: found} : {error: new ReadError('absent')});
      });
      return item;
    },
    list: () => this.read(this.drafts()),
    followAll: async () => {
      await this.read([]);
      const item = signal({value: this.drafts()});
      this.followers.push(() => item.set({value: this.drafts()}));
      return item;
    },
    published: async (kind: Kind, item: string) => {
      await this.read([]);
      return this.published.get(draftIdOf(kind, item));
    },
    leadsOn: async (kind: Kind, item: string) => {
      await this.read([]);
      return this.earlier.get(draftIdOf(kind, item));
    },
    publications: () => this.read(this.publications),
    fourEyes: () => this.read(this.fourEyes),
    create: (kind: Kind, item: string, content: unknown, base?: Date) => {
      const theirs = this.find(draftIdOf(kind, item));
      if (theirs) return Promise.reject(new DraftProblem('taken', theirs));
      this.asked.push({name: 'create', input: {kind, item, content, base}});
      return Promise.resolve(draftIdOf(kind, item));
    },
    write: (id: string, seen: number, content: unknown) => {
      this.asked.push({name: 'write', input: {id, seen, content}});
      return Promise.resolve(seen + 1);
    },
    submit: this.asker('submit'),
    review: this.asker('review'),
    publish: this.asker('publish'),
    cancelSchedule: this.asker('cancelSchedule'),
    discard: this.asker('discard'),
    withdraw: this.asker('withdraw'),
    reinstate: this.asker('reinstate'),
    unpublish: this.asker('unpublish'),
  };
  private readonly followers: (() => void)[] = [];

  /** Tells the pages that follow what the working copies are now. */
  change(drafts: Draft[]): void {
    this.drafts.set(drafts);
    this.followers.forEach((tell) => tell());
  }

  /** What pages of this part find, as `reader` uses them. */
  providers(reader: FakeReader): (Provider | EnvironmentProviders)[] {
    return [
      BeginDraft,
      {provide: Session, useValue: reader},
      {provide: DraftRepository, useValue: this.repository},
      {
        provide: ContentRepository,
        useValue: {
          published: () => this.read(this.rows),
          one: (kind: Kind, item: string) =>
            Promise.resolve(this.rows.find((row) => row.kind === kind && row.item === item) ?? null),
        },
      },
      provideColleagues(reader.uid, NAMES),
    ];
  }

  private find(id: string): Draft | undefined {
    return this.drafts().find((draft) => draft.id === id);
  }

  private read<T>(value: T | undefined): Promise<T> {
    if (this.isBroken) return Promise.reject(new ReadError('unreachable'));
    return value === undefined ? Promise.reject(new ReadError('absent')) : Promise.resolve(value);
  }

  private asker(name: string) {
    return (input: unknown) => {
      this.asked.push({name, input});
      const {refusal} = this;
      delete this.refusal;
      return refusal
        ? Promise.reject(new CommandError('refused', {reason: refusal, issues: this.issues}))
        : Promise.resolve(this.answers[name]);
    };
  }
}

/** Looks for an item in a picker, and picks the first that is offered. Answers what was offered. */
export async function pickItem(label: string, words: string): Promise<string[]> {
  // Choices are offered only to who is in the field.
  type(label, '').focus();
  type(label, words);
  let options: HTMLElement[] = [];
  await until('something to pick', () => {
    options = [...document.querySelectorAll<HTMLElement>('mat-option')];
    return options.length > 0;
  });
  // What is offered narrows with the words, and is listened to, a moment later.
  await TestBed.inject(ApplicationRef).whenStable();
  options = [...document.querySelectorAll<HTMLElement>('mat-option')];
  const offered = options.map(said);
  options[0]?.click();
  await TestBed.inject(ApplicationRef).whenStable();
  return offered;
}

/** A page of the editors' at an address, as `reader` sees it; addresses it leads to show nothing. */
export async function openPublishingPage(
  page: Type<unknown>,
  publishing: FakePublishing,
  {
    route = '**',
    address = '/',
    reader = new FakeReader('editor', 'john'),
    inputs = false,
    providers = [],
  }: {
    route?: string;
    address?: string;
    reader?: FakeReader;
    /** Whether the page takes its inputs from the address. */
    inputs?: boolean;
    providers?: (Provider | EnvironmentProviders)[];
  } = {},
) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [{path: route, component: page}, ...(route === '**' ? [] : [{path: '**', children: []}])],
        ...(inputs ? [withComponentInputBinding()] : []),
      ),
      ...publishing.providers(reader),
      ...providers,
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  await harness.fixture.whenStable();
  const root = harness.fixture.nativeElement as HTMLElement;
  return {
    fixture: harness.fixture,
    root,
    /** The control, on the page or in a dialog over it, whose words are these. */
    press: async (words: string) => {
      let found: HTMLElement | undefined;
      await until(`a control "${words}"`, () => {
        found = [...document.querySelectorAll<HTMLElement>('button, a, summary, label')].find(
          (it) => said(it) === words,
        );
        return found !== undefined;
      });
      found?.click();
      await harness.fixture.whenStable();
    },
    says: (words: string) => until(`"${words}"`, () => said(document.body).includes(words)),
    items: (selector: string) => [...root.querySelectorAll(selector)].map(said),
  };
}

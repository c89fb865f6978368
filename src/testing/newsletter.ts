import {type EnvironmentProviders, type Provider, type Type} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import type {Refusal} from '@model/commands/refusal';
import type {IssueContent} from '@model/newsletter/issue';
import {CommandError} from '../app/core/commands/command-error';
import {CommandRunner} from '../app/core/commands/command-runner';
import {DocumentReader} from '../app/core/firebase/document-reader';
import {Session} from '../app/members/session';
import {DeskRepository, type KeptIssue} from '../app/newsletter/desk/desk-repository';
import {provideColleagues} from './colleagues';
import {FakeReader, FakeReads} from './documents';
import {said} from './people';
import {until} from './until';

const THEN = new Date('2026-01-10T09:00:00Z');

export const AN_ISSUE: IssueContent = {
  ...{subject: 'What is new', preheader: 'In January', language: 'en'},
  to: {topics: [], audiences: ['patients'], languages: []},
  blocks: [{type: 'text', audiences: [], text: 'Hello.'}],
};

/** An issue that was handed over and waits for its time, written by `ada` and approved by `john`. */
export function anIssue(differing: Partial<KeptIssue> = {}): KeptIssue {
  return {
    ...{id: 'january', content: AN_ISSUE, state: 'scheduled', author: 'ada', approvedBy: 'john'},
    ...{frozen: false, recipients: 0, batches: 0, updatedAt: THEN},
    ...differing,
  };
}

/** The newsletter's functions and documents, as the spec has them; commands are noted. */
export class FakeDesk {
  readonly asked: {name: string; input: unknown}[] = [];
  readonly reads = new FakeReads();
  fourEyes = true;
  /** What commands answer, by their name. */
  answers: Record<string, unknown> = {};
  /** What the next command is refused with. */
  refusal?: Refusal;

  private readonly runner = {
    run: ({name}: {name: string}, input: unknown) => {
      this.asked.push({name, input});
      const {refusal} = this;
      delete this.refusal;
      if (refusal) return Promise.reject(new CommandError('refused', {reason: refusal}));
      const answer = this.answers[name];
      return Promise.resolve(
        typeof answer === 'function' ? (answer as (i: unknown) => unknown)(input) : answer,
      );
    },
  };

  providers(reader: FakeReader): (Provider | EnvironmentProviders)[] {
    return [
      {provide: Session, useValue: reader},
      {provide: CommandRunner, useValue: this.runner},
      {provide: DocumentReader, useValue: this.reads},
      {provide: DeskRepository, useValue: {fourEyes: () => Promise.resolve(this.fourEyes)}},
      provideColleagues(reader.uid, {ada: 'Ada', john: 'John'}),
    ];
  }
}

/** Something of the desk, as `reader` sees it; addresses it leads to show nothing. */
export async function openDesk(
  page: Type<unknown>,
  desk: FakeDesk,
  {
    reader = new FakeReader('editor', 'john'),
    providers = [],
  }: {reader?: FakeReader; providers?: (Provider | EnvironmentProviders)[]} = {},
) {
  TestBed.configureTestingModule({
    providers: [provideRouter([{path: '**', component: page}]), ...desk.providers(reader), ...providers],
  });
  const {fixture} = await RouterTestingHarness.create('/');
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return {
    fixture,
    root,
    /** The control, on the page or in a dialog over it, whose words are these. */
    press: async (words: string) => {
      let found: HTMLElement | undefined;
      await until(`a control "${words}"`, () => {
        const overlays = document.querySelector<HTMLElement>('.cdk-overlay-container');
        found = [root, ...(overlays ? [overlays] : [])]
          .flatMap((part) => [...part.querySelectorAll<HTMLElement>('button, a, label')])
          .find((it) => said(it) === words && !(it as HTMLButtonElement).disabled);
        return found !== undefined;
      });
      found?.click();
      await fixture.whenStable();
    },
    says: (words: string) => until(`"${words}"`, () => said(document.body).includes(words)),
    items: (selector: string) => [...root.querySelectorAll(selector)].map(said),
  };
}

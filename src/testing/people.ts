import {type EnvironmentProviders, type Provider, signal, type Type} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import type {Refusal} from '@model/commands/refusal';
import type {AccessRequest} from '@model/members/access-request';
import type {AdmittedDomain} from '@model/members/domain';
import type {Invitation} from '@model/members/invitation';
import type {Member} from '@model/members/member';
import {CommandError} from '../app/core/commands/command-error';
import {CommandRunner} from '../app/core/commands/command-runner';
import {PartnerNames} from '../app/members/people/partner-names';
import {PeopleRepository} from '../app/members/people/people-repository';
import {Requests} from '../app/members/people/requests';
import {Session} from '../app/members/session';
import {textOf} from './by-words';
import {until} from './until';

const THEN = new Date('2026-01-10T09:00:00Z');

export function aMember(id: string, differing: Partial<Member> = {}): Member {
  return {
    id,
    name: `Person ${id}`,
    email: `${id}@partner.example`,
    role: 'member',
    workPackages: [],
    listed: true,
    shows: [],
    admittedBy: 'invitation',
    joinedAt: THEN,
    updatedAt: THEN,
    ...differing,
  };
}

export function aRequest(id: string, differing: Partial<AccessRequest> = {}): AccessRequest {
  return {
    id,
    name: `Person ${id}`,
    email: `${id}@partner.example`,
    organisation: 'An institute',
    message: 'I work on WP7.',
    state: 'open',
    askedAt: THEN,
    ...differing,
  };
}

export function anInvitation(id: string, differing: Partial<Invitation> = {}): Invitation {
  return {
    id,
    email: `${id}@partner.example`,
    role: 'member',
    workPackages: [],
    state: 'open',
    secretHash: '0'.repeat(64),
    invitedBy: 'me',
    invitedAt: THEN,
    sentAt: THEN,
    expiresAt: new Date('2100-01-01'),
    ...differing,
  };
}

/** What the pages of the administration read, and what they ask for. */
export class FakePeople {
  members: Member[] = [];
  requests: AccessRequest[] = [];
  invitations: Invitation[] = [];
  domains: AdmittedDomain[] = [];
  /** Commands asked for, in order. */
  readonly asked: {name: string; input: unknown}[] = [];
  reads = 0;
  /** What the next command is refused with. */
  refusal?: Refusal;

  readonly repository = {
    members: () => this.read(this.members),
    requests: () => this.read(this.requests),
    invitations: () => this.read(this.invitations),
    domains: () => this.read(this.domains),
  };

  readonly runner = {
    run: ({name}: {name: string}, input: unknown) => {
      this.asked.push({name, input});
      const {refusal} = this;
      delete this.refusal;
      return refusal
        ? Promise.reject(new CommandError('refused', {reason: refusal}))
        : Promise.resolve(undefined);
    },
  };

  private read<T>(items: T[]): Promise<T[]> {
    this.reads++;
    return Promise.resolve([...items]);
  }
}

/** A page of the administration at an address, as the admin `me` sees it. */
export async function openAdminPage(
  page: Type<unknown>,
  people: FakePeople,
  {address = '/', providers = []}: {address?: string; providers?: (Provider | EnvironmentProviders)[]} = {},
) {
  const partners = [
    {id: 'sciensano', name: 'Sciensano'},
    {id: 'ucsc', name: 'Gemelli Hospital'},
  ];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{path: '**', component: page}]),
      {
        provide: Session,
        useValue: {identity: signal('me admin'), user: signal({uid: 'me'}), role: signal('admin')},
      },
      {provide: PeopleRepository, useValue: people.repository},
      {provide: CommandRunner, useValue: people.runner},
      {
        provide: PartnerNames,
        useValue: {
          read: {hasValue: () => true, error: () => undefined, reload: () => false},
          options: signal(partners),
          nameOf: (id: string) => partners.find((it) => it.id === id)?.name ?? id,
        },
      },
      Requests,
      ...providers,
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  const root = harness.fixture.nativeElement as HTMLElement;
  await harness.fixture.whenStable();
  return {
    fixture: harness.fixture,
    root,
    /** The control, on the page or in a dialog over it, whose words are these. */
    press: async (words: string) => {
      let found: HTMLElement | undefined;
      await until(`a button "${words}"`, () => {
        found = [...document.querySelectorAll<HTMLElement>('button')].find((it) => textOf(it) === words);
        return found !== undefined;
      });
      found?.click();
      await harness.fixture.whenStable();
    },
    says: (words: string) => until(`"${words}"`, () => said(document.body).includes(words)),
    items: (selector: string) => [...root.querySelectorAll(selector)].map(said),
  };
}

/** An element's words, what is only for ears included, with a space between any two parts. */
export function said(element: Element): string {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (texts.nextNode()) parts.push(texts.currentNode.textContent ?? '');
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Types into the field with this label, on the page or in a dialog over it. */
export function type(label: string, value: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find((it) => said(it) === label);
  const field = document.getElementById(found?.htmlFor ?? '') as HTMLInputElement | null;
  if (!field) throw new Error(`No field is labelled "${label}".`);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  return field;
}

import {computed, type EnvironmentProviders, type Provider, signal} from '@angular/core';
import {provideRouter} from '@angular/router';
import type {Role} from '@model/access/role';
import type {Deliverable} from '@model/deliverables/deliverable';
import {ReadError} from '../app/core/errors/read-error';
import {DocumentReader} from '../app/core/firebase/document-reader';
import {FIREBASE_CONFIG} from '../app/core/firebase/firebase-config';
import {Session} from '../app/members/session';
import {DeliverableRepository} from '../app/deliverables/deliverable-repository';
import {type Names, NameDirectory} from '../app/deliverables/record-page/names';

/** A reader at the keyboard: somebody with a role, or nobody. */
export function asReader(role?: Role): (Provider | EnvironmentProviders)[] {
  const session = {
    role: signal(role),
    identity: computed(() => role ?? 'anonymous'),
    idToken: () => Promise.resolve(role && `token-of-${role}`),
  };
  return [
    provideRouter([]),
    {provide: Session, useValue: session},
    {
      provide: FIREBASE_CONFIG,
      useValue: {projectId: 'demo-test', apiKey: 'key', storageBucket: 'demo-test.appspot.com'},
    },
  ];
}

type Reads = Pick<DeliverableRepository, 'record' | 'versions' | 'related' | 'find'>;

/** Outcomes from memory: one record that nobody has read yet, and nothing around it unless told. */
export function withOutcome(item: Deliverable, reads: Partial<Reads> = {}, names?: Names): Provider[] {
  const repository: Reads = {
    record: () => Promise.resolve({item, latest: item}),
    versions: () => Promise.resolve([]),
    related: () => Promise.resolve([]),
    find: () => Promise.resolve(undefined),
    ...reads,
  };
  const known = names ?? {partners: new Map(), workPackages: new Map()};
  return [
    {provide: DeliverableRepository, useValue: repository},
    {provide: NameDirectory, useValue: {read: () => Promise.resolve(known)}},
    // How often it was read is asked for as soon as a browser finds that part in view.
    {provide: DocumentReader, useValue: {get: () => Promise.reject(new ReadError('absent'))}},
  ];
}

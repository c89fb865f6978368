import {type Provider, signal} from '@angular/core';
import type {DirectoryEntry} from '@model/members/directory';
import type {DocumentEntry} from '@model/documents/entry';
import {Consortium} from '../app/workspace/consortium';

/** A read that has come. */
function come<T>(value: T) {
  return {
    hasValue: () => true,
    value: () => value,
    error: () => undefined,
    isLoading: () => false,
    reload: () => false,
  };
}

/** What the pages share, from memory. For specs. */
export function withConsortium(
  people: readonly DirectoryEntry[] = [],
  documents: readonly DocumentEntry[] = [],
  mine: readonly number[] = [],
): Provider {
  return {
    provide: Consortium,
    useValue: {
      me: come({name: 'Jane Roe', workPackages: mine}),
      people: come(people),
      documents: come(documents),
      freshen: () => undefined,
      mine: signal(mine),
      partners: signal([{id: 'eapm', name: 'European Alliance', acronym: 'EAPM'}]),
      partnerName: (id: string) => (id === 'eapm' ? 'European Alliance' : id),
      partnerWords: (id: string) => (id === 'eapm' ? 'European Alliance EAPM' : id),
      titleOf: (number: number) => `Work package ${number}`,
    },
  };
}

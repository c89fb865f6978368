import {computed, inject, Injectable, resource} from '@angular/core';
import {includesRole} from '@model/access/role';
import {DirectoryRepository} from '../members/directory/directory-repository';
import {PeopleRepository} from '../members/people/people-repository';
import {Session} from '../members/session';

/**
 * What people are called who write and publish: for admins everybody, for editors those who show themselves in the
 * directory. A page is worth showing without the names, too.
 */
@Injectable()
export class Colleagues {
  private readonly session = inject(Session);
  private readonly directory = inject(DirectoryRepository);
  private readonly people = inject(PeopleRepository);

  /** Shown with what names them. */
  readonly read = resource({
    params: () => this.session.identity(),
    loader: async () => {
      if (!includesRole(this.session.role(), 'admin')) return this.directory.list();
      return (await this.people.members()).map(({id, name}) => ({uid: id, name}));
    },
  });
  private readonly names = computed(
    () => new Map((this.read.hasValue() ? this.read.value() : []).map(({uid, name}) => [uid, name])),
  );

  /** How a sentence begins with this person. */
  nameOf(uid: string): string {
    if (uid === this.session.user()?.uid) return $localize`You`;
    if (uid === 'portal') return $localize`The portal`;
    return this.names().get(uid) ?? $localize`A colleague`;
  }

  /** What this person is called within a sentence. */
  within(uid: string): string {
    if (uid === this.session.user()?.uid) return $localize`you`;
    if (uid === 'portal') return $localize`the portal`;
    return this.names().get(uid) ?? $localize`a colleague`;
  }
}

import {computed, inject, Injectable, resource} from '@angular/core';
import {includesRole} from '@model/access/role';
import type {DocumentActor} from '@model/documents/allowed';
import {memberSchema} from '@model/members/member';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import {DocumentReader} from '../core/firebase/document-reader';
import {readErrorKind} from '../core/errors/read-error';
import {Session} from '../members/session';

/** What the reader's own profile says that documents ask for: their work packages, and when they were here last. */
@Injectable()
export class OwnProfile {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  readonly profile = resource({
    params: () => this.session.identity(),
    loader: async () => {
      const uid = this.session.user()?.uid;
      if (!uid || !this.session.role()) return {workPackages: [], visitedAt: undefined};
      try {
        const {workPackages, visitedAt} = await this.reader.get(`members/${uid}`, memberSchema);
        return {workPackages, visitedAt};
      } catch (error) {
        // Somebody whose role was given by the grant tool has no profile yet.
        if (readErrorKind(error) === 'unreachable') throw error;
        return {workPackages: [], visitedAt: undefined};
      }
    },
  });

  readonly workPackages = computed<readonly number[]>(() =>
    this.profile.hasValue() ? this.profile.value().workPackages : [],
  );
  /** When the workspace was last opened, as far as this visit read it. */
  readonly visitedAt = computed(() => (this.profile.hasValue() ? this.profile.value().visitedAt : undefined));
  /** The work packages this person may put documents into. */
  readonly open = computed<readonly number[]>(() =>
    includesRole(this.session.role(), 'editor') ? WORK_PACKAGE_NUMBERS : this.workPackages(),
  );
  /** Who asks to change a document; `undefined` when nobody is signed in. */
  readonly actor = computed<DocumentActor | undefined>(() => {
    const user = this.session.user();
    return user ? {uid: user.uid, role: user.role, workPackages: this.workPackages()} : undefined;
  });
}

import {inject, Injectable} from '@angular/core';
import type {Standing} from '@model/access/effective-role';
import {LiveDocuments} from '../core/firebase/live-documents';

/** Listens to what a person's own document says of their role. */
@Injectable({providedIn: 'root'})
export class MemberWatch {
  private readonly documents = inject(LiveDocuments);

  /**
   * Tells the standing of `uid` at each change, until the returned function is called. `null` says that the document
   * was there and is gone. A document that was never there tells nothing: the token decides, as for roles that were
   * given before there were such documents.
   */
  watch(uid: string, told: (standing: Standing | null) => void): () => void {
    let wasThere = false;
    return this.documents.watch(`members/${uid}`, (state) => {
      if (state.kind === 'document') told({role: state.data['role'], roleSince: state.data['roleSince']});
      else if (wasThere) told(null);
      wasThere ||= state.kind === 'document';
    });
  }
}

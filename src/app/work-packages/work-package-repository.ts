import {inject, Injectable} from '@angular/core';
import {documentId, where} from 'firebase/firestore/lite';
import {type WorkPackage, workPackageSchema} from '@model/work-packages/work-package';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

/** What has been published about the work packages. */
@Injectable()
export class WorkPackageRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /**
   * The published facts of one, or `undefined` where there are none this person may see. Most work packages
   * have no document, which is no error here; but to get an absent one, or to query for its very id, is refused
   * like a forbidden one. A range of ids that holds just this one is answered with nothing.
   *
   * @throws ReadError when it can't be found out
   */
  async find(number: number): Promise<WorkPackage | undefined> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const id = String(number);
    const from = where(documentId(), '>=', id);
    const to = where(documentId(), '<=', id);
    const [found] = await this.reader.list('workPackages', workPackageSchema, visible, from, to);
    return found && {...found, number};
  }
}

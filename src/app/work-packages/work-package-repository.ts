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
   * The published facts of one, or `undefined` where there are none this person may see. Asked as a query: most
   * work packages have no document, which is no error, and to get an absent one is refused like a forbidden one.
   *
   * @throws ReadError when it can't be found out
   */
  async find(number: number): Promise<WorkPackage | undefined> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const one = where(documentId(), '==', String(number));
    const [found] = await this.reader.list('workPackages', workPackageSchema, visible, one);
    return found && {...found, number};
  }
}

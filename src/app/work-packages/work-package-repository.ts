import {inject, Injectable} from '@angular/core';
import {type WorkPackage, workPackageSchema} from '@model/work-packages/work-package';
import {readErrorKind} from '../core/errors/read-error';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

/** What has been published about the work packages. */
@Injectable()
export class WorkPackageRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /**
   * The published facts of one, or `undefined` where there are none this person may see.
   *
   * @throws ReadError when it can't be found out
   */
  async find(number: number): Promise<WorkPackage | undefined> {
    await this.session.ready();
    try {
      return {...(await this.reader.get(`workPackages/${number}`, workPackageSchema)), number};
    } catch (error) {
      if (readErrorKind(error) === 'absent') return undefined;
      throw error;
    }
  }
}

import {inject, Injectable} from '@angular/core';
import {type PublicSettings, publicSettingsSchema} from '@model/settings/public-settings';
import {readErrorKind} from '../core/errors/read-error';
import {DocumentReader} from '../core/firebase/document-reader';

/** What the portal's admin tells everyone. */
@Injectable()
export class SettingsRepository {
  private readonly reader = inject(DocumentReader);

  /**
   * The public settings; empty until an admin has filled them in.
   *
   * @throws ReadError when it can't be found out
   */
  async read(): Promise<PublicSettings> {
    try {
      return await this.reader.get('settings/public', publicSettingsSchema);
    } catch (error) {
      if (readErrorKind(error) === 'absent') return {};
      throw error;
    }
  }
}

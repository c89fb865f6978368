import {inject, Injectable} from '@angular/core';
import type {InputOf} from '@model/commands/command';
import {saveSettings} from '@model/publishing/commands';
import {type HomeSettings, homeSettingsSchema} from '@model/settings/home-settings';
import type {PublicSettings} from '@model/settings/public-settings';
import {CommandRunner} from '../../core/commands/command-runner';
import {readErrorKind} from '../../core/errors/read-error';
import {DocumentReader} from '../../core/firebase/document-reader';
import {SettingsRepository} from '../../settings/settings-repository';
import {DraftRepository} from '../draft-repository';

/** All that admins set. */
export interface AllSettings {
  readonly fourEyes: boolean;
  readonly home: HomeSettings;
  readonly contact: PublicSettings;
}

/** What admins set for the whole portal: read, and changed. For admins: the rules refuse everybody else. */
@Injectable()
export class PortalSettings {
  private readonly reader = inject(DocumentReader);
  private readonly drafts = inject(DraftRepository);
  private readonly contact = inject(SettingsRepository);
  private readonly commands = inject(CommandRunner);

  /** @throws ReadError */
  async read(): Promise<AllSettings> {
    const [fourEyes, home, contact] = await Promise.all([
      this.drafts.fourEyes(),
      this.home(),
      this.contact.read(),
    ]);
    return {fourEyes, home, contact};
  }

  /** Changes what is named. @throws CommandError */
  save(changes: InputOf<typeof saveSettings>): Promise<void> {
    return this.commands.run(saveSettings, changes);
  }

  private async home(): Promise<HomeSettings> {
    try {
      return await this.reader.get('settings/home', homeSettingsSchema);
    } catch (error) {
      if (readErrorKind(error) === 'absent') return {};
      throw error;
    }
  }
}

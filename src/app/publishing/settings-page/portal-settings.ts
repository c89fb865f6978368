import {inject, Injectable} from '@angular/core';
import type {InputOf} from '@model/commands/command';
import {saveSettings} from '@model/publishing/commands';
import {type AnalyticsSettings, analyticsSettingsSchema} from '@model/settings/analytics-settings';
import {type HomeSettings, homeSettingsSchema} from '@model/settings/home-settings';
import type {PublicSettings} from '@model/settings/public-settings';
import * as v from 'valibot';
import {CommandRunner} from '../../core/commands/command-runner';
import {DocumentReader} from '../../core/firebase/document-reader';
import {SettingsRepository} from '../../settings/settings-repository';
import {DraftRepository} from '../draft-repository';

/** All that admins set. */
export interface AllSettings {
  readonly fourEyes: boolean;
  readonly home: HomeSettings;
  readonly contact: PublicSettings;
  readonly analytics: AnalyticsSettings;
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
    const [fourEyes, home, contact, analytics] = await Promise.all([
      this.drafts.fourEyes(),
      this.found('home', homeSettingsSchema),
      this.contact.read(),
      this.found('analytics', analyticsSettingsSchema),
    ]);
    return {fourEyes, home, contact, analytics};
  }

  /** Changes what is named. @throws CommandError */
  save(changes: InputOf<typeof saveSettings>): Promise<void> {
    return this.commands.run(saveSettings, changes);
  }

  /** What admins said, or what holds where they said nothing. */
  private async found<T>(name: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
    const found = await this.reader.find('settings', name, schema);
    return found ?? v.parse(schema, {});
  }
}

import {inject, Injectable} from '@angular/core';
import type {InputOf} from '@model/commands/command';
import {type Alias, aliasSchema, parseAliasId} from '@model/publishing/alias';
import {addAlias, removeAlias, saveSettings} from '@model/publishing/commands';
import {addressOf} from '@model/publishing/kind';
import {type AnalyticsSettings, analyticsSettingsSchema} from '@model/settings/analytics-settings';
import {type HomeSettings, homeSettingsSchema} from '@model/settings/home-settings';
import type {PublicSettings} from '@model/settings/public-settings';
import * as v from 'valibot';
import {limit} from 'firebase/firestore/lite';
import {CommandRunner} from '../../core/commands/command-runner';
import {DocumentReader} from '../../core/firebase/document-reader';
import {SettingsRepository} from '../../settings/settings-repository';
import {DraftRepository} from '../draft-repository';

/** Earlier addresses that are listed at most. */
const MOST_ALIASES = 2000;

/** All that admins set. */
export interface AllSettings {
  readonly fourEyes: boolean;
  readonly home: HomeSettings;
  readonly contact: PublicSettings;
  readonly analytics: AnalyticsSettings;
  readonly aliases: readonly Alias[];
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
    const [fourEyes, home, contact, analytics, aliases] = await Promise.all([
      this.drafts.fourEyes(),
      this.found('home', homeSettingsSchema),
      this.contact.read(),
      this.found('analytics', analyticsSettingsSchema),
      this.aliases(),
    ]);
    return {fourEyes, home, contact, analytics, aliases};
  }

  /** Lets an earlier address lead on. @throws CommandError */
  addAlias(alias: Alias): Promise<void> {
    return this.commands.run(addAlias, alias);
  }

  /** Lets it lead nowhere any more. @throws CommandError */
  removeAlias({kind, id}: Alias): Promise<void> {
    return this.commands.run(removeAlias, {kind, id});
  }

  /** Changes what is named. @throws CommandError */
  save(changes: InputOf<typeof saveSettings>): Promise<void> {
    return this.commands.run(saveSettings, changes);
  }

  /** By address. */
  private async aliases(): Promise<Alias[]> {
    const found = await this.reader.list('aliases', aliasSchema, limit(MOST_ALIASES));
    const aliases = found.flatMap(({id, target}): Alias[] => {
      const name = parseAliasId(id);
      return name ? [{...name, target}] : [];
    });
    return aliases.sort((a, b) => (addressOf(a.kind, a.id) < addressOf(b.kind, b.id) ? -1 : 1));
  }

  /** What admins said, or what holds where they said nothing. */
  private async found<T>(name: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
    const found = await this.reader.find('settings', name, schema);
    return found ?? v.parse(schema, {});
  }
}

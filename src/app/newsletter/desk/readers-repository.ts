import {inject, Injectable} from '@angular/core';
import type {AnswerOf, InputOf} from '@model/commands/command';
import {
  eraseReader,
  exportReaders,
  listReaders,
  type ReaderEntry,
  saveNewsletterSettings,
} from '@model/newsletter/commands';
import {type GrowthDay, growthDays, growthSchema} from '@model/newsletter/growth';
import {type NewsletterSettings, newsletterSettingsSchema} from '@model/newsletter/settings';
import * as v from 'valibot';
import {CommandRunner} from '../../core/commands/command-runner';
import {DocumentReader} from '../../core/firebase/document-reader';
import {Session} from '../../members/session';

/** Who reads the newsletter, how many they are day by day, and how it is sent. For admins: everybody else is refused. */
@Injectable()
export class ReadersRepository {
  private readonly reader = inject(DocumentReader);
  private readonly commands = inject(CommandRunner);
  private readonly session = inject(Session);

  /** Some readers by the beginning of their address, and where to go on. @throws CommandError */
  list(input: InputOf<typeof listReaders>): Promise<AnswerOf<typeof listReaders>> {
    return this.commands.run(listReaders, input);
  }

  /** All readers. That somebody took them along is noted. @throws CommandError */
  async all(): Promise<ReaderEntry[]> {
    const all: ReaderEntry[] = [];
    let after: string | undefined;
    do {
      const {readers, next} = await this.commands.run(exportReaders, {...(after !== undefined && {after})});
      all.push(...readers);
      after = next;
    } while (after !== undefined);
    return all;
  }

  /** Forgets an address, but for a code by which it isn't written to. @throws CommandError */
  erase(email: string): Promise<AnswerOf<typeof eraseReader>> {
    return this.commands.run(eraseReader, {email});
  }

  /** How many there were on each day, the oldest first; none before the first night. @throws ReadError */
  async growth(): Promise<GrowthDay[]> {
    await this.session.ready();
    const found = await this.reader.find('analytics', 'readers', growthSchema);
    return found ? growthDays(found) : [];
  }

  /** How issues are sent; what nobody has set is as it usually is. @throws ReadError */
  async settings(): Promise<NewsletterSettings> {
    await this.session.ready();
    const found = await this.reader.find('settings', 'newsletter', newsletterSettingsSchema);
    return found ?? v.parse(newsletterSettingsSchema, {});
  }

  /** Says how issues are sent from now on, all of it. @throws CommandError */
  saveSettings(settings: InputOf<typeof saveNewsletterSettings>): Promise<void> {
    return this.commands.run(saveNewsletterSettings, settings);
  }
}

import {DecimalPipe} from '@angular/common';
import {Component, computed, inject, linkedSignal, LOCALE_ID, resource} from '@angular/core';
import {AUDIENCES} from '@model/deliverables/audience';
import type {IssueAudience} from '@model/newsletter/issue';
import {NEWSLETTER_LANGUAGES} from '@model/newsletter/language';
import {TOPICS} from '@model/newsletter/topic';
import {languageName} from '../../../core/locale/names';
import {AUDIENCE_WORDS} from '../../../deliverables/words';
import {TOPIC_WORDS} from '../../words';
import {DeskRepository} from '../desk-repository';
import {IssueWriting} from '../issue-writing';

/** Milliseconds of rest before readers are counted anew. */
const REST = 500;

/** To whom an issue goes, and how many that are by now. */
@Component({
  selector: 'app-recipients',
  imports: [DecimalPipe],
  templateUrl: './recipients.html',
  styleUrl: './recipients.scss',
})
export class Recipients {
  private readonly repository = inject(DeskRepository);
  private readonly writing = inject(IssueWriting);
  private readonly locale = inject(LOCALE_ID);

  private readonly to = computed(() => this.writing.sketch().to, {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly parts = computed(() => {
    const to = this.to();
    const options = (
      part: keyof IssueAudience,
      words: Readonly<Record<string, string>>,
      ids: readonly string[],
    ) =>
      ids
        .map((id) => ({id, words: words[id] ?? id, isChosen: to[part].some((one) => one === id)}))
        .sort((a, b) => (part === 'languages' ? a.words.localeCompare(b.words, this.locale) : 0));
    const languages = Object.fromEntries(
      NEWSLETTER_LANGUAGES.map((id) => [id, languageName(id, this.locale)]),
    );
    return [
      {part: 'topics' as const, title: $localize`Topics`, options: options('topics', TOPIC_WORDS, TOPICS)},
      {
        part: 'audiences' as const,
        title: $localize`Audiences`,
        options: options('audiences', AUDIENCE_WORDS, AUDIENCES),
      },
      {
        part: 'languages' as const,
        title: $localize`Languages`,
        options: options('languages', languages, NEWSLETTER_LANGUAGES),
      },
    ].map((each) => {
      const chosen = each.options.filter(({isChosen}) => isChosen).map(({words}) => words);
      return {...each, chosen: chosen.join(', ')};
    });
  });

  protected readonly count = resource({
    params: () => this.to(),
    loader: async ({params: to, abortSignal}) => {
      await new Promise((resolve) => setTimeout(resolve, REST));
      if (abortSignal.aborted) return undefined;
      return (await this.repository.countReaders({to: copyOf(to)})).readers;
    },
  });
  /** The last count that is known, so that the number never blinks. */
  protected readonly readers = linkedSignal<number | undefined, number | undefined>({
    source: () => (this.count.hasValue() ? this.count.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });

  protected toggle(part: keyof IssueAudience, id: string): void {
    const all = this.parts().find((each) => each.part === part)?.options ?? [];
    const chosen = all.filter((one) => (one.id === id ? !one.isChosen : one.isChosen)).map((one) => one.id);
    this.writing.addressTo(part, chosen);
  }

  protected everybody(part: keyof IssueAudience): void {
    this.writing.addressTo(part, []);
  }
}

function copyOf({topics, audiences, languages}: IssueAudience): IssueAudience {
  return {topics: [...topics], audiences: [...audiences], languages: [...languages]};
}

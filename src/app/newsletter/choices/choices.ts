import {Component, computed, inject, LOCALE_ID, model, input} from '@angular/core';
import {AUDIENCES, type Audience} from '@model/deliverables/audience';
import {NEWSLETTER_LANGUAGES, type NewsletterLanguage} from '@model/newsletter/language';
import {type Topic, TOPICS} from '@model/newsletter/topic';
import {languageName} from '../../core/locale/names';
import {AUDIENCE_WORDS} from '../../deliverables/words';
import {TOPIC_WORDS} from '../words';

/** What is wrong with a reader's choices, field by field. */
export interface ChoiceErrors {
  readonly topics?: string;
  readonly audience?: string;
}

/** What a reader chooses: topics, in whose words, and the language. Plain controls: no form library is fetched. */
@Component({
  selector: 'app-choices',
  templateUrl: './choices.html',
  styleUrl: './choices.scss',
})
export class Choices {
  private readonly locale = inject(LOCALE_ID);

  readonly topics = model.required<readonly Topic[]>();
  readonly audience = model.required<Audience | undefined>();
  readonly language = model.required<NewsletterLanguage>();
  readonly errors = input<ChoiceErrors>({});

  protected readonly allTopics = TOPICS.map((id) => ({id, label: TOPIC_WORDS[id]}));
  protected readonly audiences = AUDIENCES.map((id) => ({id, label: AUDIENCE_WORDS[id]}));
  protected readonly languages = computed(() =>
    NEWSLETTER_LANGUAGES.map((id) => ({id, label: languageName(id, this.locale)})).sort((a, b) =>
      a.label.localeCompare(b.label, this.locale),
    ),
  );

  protected toggle(topic: Topic, isChosen: boolean): void {
    this.topics.update((chosen) => TOPICS.filter((one) => (one === topic ? isChosen : chosen.includes(one))));
  }
}

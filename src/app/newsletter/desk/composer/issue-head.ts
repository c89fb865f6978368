import {Component, computed, inject, LOCALE_ID} from '@angular/core';
import {NEWSLETTER_LANGUAGES} from '@model/newsletter/language';
import {languageName} from '../../../core/locale/names';
import {IssueWriting} from '../issue-writing';

const LONGEST = {subject: 150, preheader: 200} as const;

/** What a mail program shows of an issue before it is opened: its subject and what follows it. And its language. */
@Component({
  selector: 'app-issue-head',
  template: `
    <label class="visually-hidden" for="f-subject" i18n>Subject</label>
    <textarea
      #subject
      id="f-subject"
      class="subject"
      rows="1"
      placeholder="Subject"
      i18n-placeholder
      aria-describedby="subject-help"
      [attr.maxlength]="longest.subject"
      [value]="issue().subject"
      (keydown.enter)="$event.preventDefault()"
      (input)="writing.write('subject', oneLine(subject.value))"
    ></textarea>
    <label class="visually-hidden" for="f-preheader" i18n>Preheader</label>
    <textarea
      #preheader
      id="f-preheader"
      class="preheader"
      rows="1"
      placeholder="Preheader: the line that mail programs show after the subject"
      i18n-placeholder
      aria-describedby="subject-help"
      [attr.maxlength]="longest.preheader"
      [value]="issue().preheader"
      (keydown.enter)="$event.preventDefault()"
      (input)="writing.write('preheader', oneLine(preheader.value))"
    ></textarea>
    <p id="subject-help" class="small muted figures">
      <span i18n>Subject: {{ issue().subject.length }} of {{ longest.subject }} characters</span>
      <span aria-hidden="true"> · </span>
      @if (issue().subject.length > 60) {
        <span class="long" i18n>phones show about the first 40</span>
      } @else {
        <span i18n>preheader: {{ issue().preheader.length }} of {{ longest.preheader }}</span>
      }
    </p>
    <label class="language">
      <span class="small" i18n>Language of the issue</span>
      <select #language class="field" (change)="writing.write('language', language.value)">
        @for (each of languages(); track each.id) {
          <option [value]="each.id" [selected]="each.id === issue().language">{{ each.words }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-1);
    }

    .subject,
    .preheader {
      inline-size: 100%;
      padding: var(--space-2) 0;
      border: 0;
      border-block-end: 1.5px solid var(--color-border);
      border-radius: 0;
      background: none;
      color: var(--color-ink);
      field-sizing: content;
      resize: none;
    }

    .subject {
      min-block-size: 1.5lh;
      font-size: var(--text-2xl);
      font-weight: var(--weight-bold);
      line-height: var(--leading-tight);
    }

    .preheader {
      min-block-size: var(--tap);
      font-size: var(--text-l);
    }

    ::placeholder {
      color: var(--color-muted);
      opacity: 1;
    }

    p {
      margin: 0;
    }

    .long {
      color: var(--color-warning);
    }

    .language {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      align-items: center;
      margin-block-start: var(--space-2);
    }

    select {
      inline-size: auto;
    }
  `,
})
export class IssueHead {
  private readonly locale = inject(LOCALE_ID);
  protected readonly writing = inject(IssueWriting);

  protected readonly longest = LONGEST;
  protected readonly issue = this.writing.sketch;
  protected readonly languages = computed(() =>
    NEWSLETTER_LANGUAGES.map((id) => ({id, words: languageName(id, this.locale)})).sort((a, b) =>
      a.words.localeCompare(b.words, this.locale),
    ),
  );

  protected oneLine(words: string): string {
    return words.replaceAll(/[\r\n]+/g, ' ');
  }
}

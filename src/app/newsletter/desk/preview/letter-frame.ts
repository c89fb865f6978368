import {Component, computed, inject, input} from '@angular/core';
import {DomSanitizer} from '@angular/platform-browser';
import type {IssuePreview} from '@model/newsletter/commands';
import type {LetterForm} from './letter-tools';

/** CSS pixels of the mail programs that are previewed. */
const WIDTHS = {phone: 360, desktop: 640} as const;

/** A mail as a mail program shows it. */
@Component({
  selector: 'app-letter-frame',
  template: `
    <figure [class]="form()">
      <figcaption>
        <strong
          ><bdi>{{ mail().subject }}</bdi></strong
        >
      </figcaption>
      @if (form() === 'text') {
        <pre tabindex="0" role="region" aria-label="The mail as plain text" i18n-aria-label>{{
          mail().text
        }}</pre>
      } @else {
        <div class="scroll">
          <iframe
            sandbox=""
            title="The mail as HTML"
            i18n-title
            [style.inline-size.px]="width()"
            [srcdoc]="html()"
          ></iframe>
        </div>
      }
    </figure>
    <p class="small muted" i18n>Links lead nowhere here.</p>
  `,
  styleUrl: './letter-frame.scss',
})
export class LetterFrame {
  private readonly sanitizer = inject(DomSanitizer);

  readonly mail = input.required<Pick<IssuePreview, 'subject' | 'html' | 'text'>>();
  readonly form = input.required<LetterForm>();

  protected readonly width = computed(() => WIDTHS[this.form() === 'desktop' ? 'desktop' : 'phone']);
  /** The mail is a whole document of the portal's own making. Its frame is sandboxed: nothing in it can act. */
  protected readonly html = computed(() => this.sanitizer.bypassSecurityTrustHtml(this.mail().html));
}

import {Component, computed, inject, LOCALE_ID, signal} from '@angular/core';
import {DomSanitizer} from '@angular/platform-browser';
import {AUDIENCES, type Audience} from '@model/deliverables/audience';
import {formatSize} from '@model/files/files';
import {LARGEST_HTML_BYTES} from '@model/newsletter/check-list';
import {Attempt} from '../../../core/commands/attempt';
import {AUDIENCE_WORDS} from '../../../deliverables/words';
import {DraftEditing} from '../../../publishing/draft-page/draft-editing';
import {Icon} from '../../../ui/icon/icon';
import {IssueLook} from '../checks/issue-look';
import {DeskRepository} from '../desk-repository';

/** CSS pixels of the mail programs that are previewed. */
const WIDTHS = {phone: 360, desktop: 640} as const;

type Form = keyof typeof WIDTHS | 'text';

/** An issue as a reader gets it: on a phone, on a desktop, and as plain text; and as a mail to oneself. */
@Component({
  selector: 'app-letter-preview',
  imports: [Icon],
  templateUrl: './letter-preview.html',
  styleUrl: './letter-preview.scss',
})
export class LetterPreview {
  private readonly repository = inject(DeskRepository);
  private readonly editing = inject(DraftEditing);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly locale = inject(LOCALE_ID);
  protected readonly look = inject(IssueLook);

  protected readonly forms = [
    {value: 'phone', words: $localize`Phone`},
    {value: 'desktop', words: $localize`Desktop`},
    {value: 'text', words: $localize`Plain text`},
  ] as const;
  protected readonly form = signal<Form>('phone');
  protected readonly audiences = AUDIENCES.map((id) => ({id, words: AUDIENCE_WORDS[id]}));
  protected readonly width = computed(() => WIDTHS[this.form() === 'desktop' ? 'desktop' : 'phone']);
  /** The mail is a whole document of the portal's own making. Its frame is sandboxed: nothing in it can act. */
  protected readonly html = computed(() => {
    const html = this.look.preview()?.html;
    return html === undefined ? undefined : this.sanitizer.bypassSecurityTrustHtml(html);
  });
  protected readonly size = computed(() => {
    const bytes = this.look.preview()?.bytes ?? 0;
    return {
      words: formatSize(bytes, this.locale),
      most: formatSize(LARGEST_HTML_BYTES, this.locale),
      share: Math.min(100, Math.round((bytes / LARGEST_HTML_BYTES) * 100)),
      isTooLarge: bytes >= LARGEST_HTML_BYTES,
    };
  });
  protected readonly test = new Attempt();
  protected readonly sentTo = signal('');

  protected lookAs(audience: string): void {
    this.look.lookAs(audience as Audience);
  }

  /** Sends it to who asks, as the chosen reader gets it. */
  protected async sendTest(): Promise<void> {
    this.sentTo.set('');
    await this.test.run(async () => {
      await this.editing.save();
      const {to} = await this.repository.test({issue: this.look.issue(), audience: this.look.audience()});
      this.sentTo.set($localize`Sent to ${to}:address:. Its subject begins with “[Test]”.`);
    });
  }
}

import {Component, computed, inject, LOCALE_ID, signal} from '@angular/core';
import {formatSize} from '@model/files/files';
import {LARGEST_HTML_BYTES} from '@model/newsletter/check-list';
import {Attempt} from '../../../core/commands/attempt';
import {DraftEditing} from '../../../publishing/draft-page/draft-editing';
import {Icon} from '../../../ui/icon/icon';
import {IssueLook} from '../checks/issue-look';
import {DeskRepository} from '../desk-repository';
import {LetterFrame} from './letter-frame';
import {type LetterForm, LetterTools} from './letter-tools';

/** An issue as a reader gets it: on a phone, on a desktop, and as plain text; and as a mail to oneself. */
@Component({
  selector: 'app-letter-preview',
  imports: [Icon, LetterFrame, LetterTools],
  templateUrl: './letter-preview.html',
  styleUrl: './letter-preview.scss',
})
export class LetterPreview {
  private readonly repository = inject(DeskRepository);
  private readonly editing = inject(DraftEditing);
  private readonly locale = inject(LOCALE_ID);
  protected readonly look = inject(IssueLook);

  protected readonly form = signal<LetterForm>('phone');
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

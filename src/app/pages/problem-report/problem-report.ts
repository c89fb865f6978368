import {Component, computed, inject, input, signal} from '@angular/core';
import {DOCUMENT} from '@angular/common';
import {mailLink} from '@model/pages/mail-link';

type Kind = 'mistake' | 'broken' | 'accessibility';

/** Writes a report about a page, which the reader sends by their own mail program or copies. Nothing is stored. */
@Component({
  selector: 'app-problem-report',
  templateUrl: './problem-report.html',
  styleUrl: './problem-report.scss',
})
export class ProblemReport {
  private readonly document = inject(DOCUMENT);

  /** The path of the page to report; `undefined` lets the reader say which. */
  readonly page = input<string>();
  readonly contactEmail = input<string>();
  readonly accessibilityEmail = input<string>();

  protected readonly kinds: readonly {id: Kind; label: string}[] = [
    {id: 'mistake', label: $localize`Something is wrong or missing`},
    {id: 'broken', label: $localize`Something does not work`},
    {id: 'accessibility', label: $localize`I can't read, reach or use something`},
  ];
  protected readonly kind = signal<Kind>('mistake');
  protected readonly words = signal('');
  protected readonly typedPage = signal('');
  protected readonly copied = signal<'no' | 'yes' | 'failed'>('no');

  protected readonly email = computed(() =>
    this.kind() === 'accessibility'
      ? (this.accessibilityEmail() ?? this.contactEmail())
      : this.contactEmail(),
  );
  protected readonly text = computed(() => {
    const {origin} = this.document.location;
    const page = this.page();
    const address = page ? origin + page : this.typedPage().trim() || $localize`(not named)`;
    const kind = this.kinds.find(({id}) => id === this.kind())?.label;
    const {userAgent} = this.document.defaultView?.navigator ?? {};
    return [
      $localize`Page: ${address}`,
      $localize`Problem: ${kind}`,
      $localize`Browser: ${userAgent}`,
      '',
      this.words().trim() || $localize`(Say here what is wrong, and what you expected.)`,
    ].join('\n');
  });
  protected readonly letter = computed(() => {
    const email = this.email();
    return email && mailLink(email, $localize`Problem with a page of the CAN.HEAL portal`, this.text());
  });

  protected async copy(): Promise<void> {
    try {
      await this.document.defaultView?.navigator.clipboard.writeText(this.text());
      this.copied.set('yes');
    } catch {
      // Refused by the browser: the text stands on the page and can be selected.
      this.copied.set('failed');
    }
  }
}

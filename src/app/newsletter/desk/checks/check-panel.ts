import {Component, computed, inject, LOCALE_ID, output} from '@angular/core';
import type {IconName} from '@model/drawing/icon-paths';
import {formatSize} from '@model/files/files';
import {type Check, type CheckName, isReady, LARGEST_HTML_BYTES} from '@model/newsletter/check-list';
import {Icon} from '../../../ui/icon/icon';
import {IssueLook} from './issue-look';

const WORDS: Readonly<Record<CheckName, {readonly passed: string; readonly failed: string}>> = {
  subject: {passed: $localize`It has a subject`, failed: $localize`It needs a subject`},
  preheader: {passed: $localize`It has a preheader`, failed: $localize`It needs a preheader`},
  blocks: {
    passed: $localize`Every block is finished`,
    failed: $localize`It needs blocks, and each has to be finished`,
  },
  'alternative-texts': {
    passed: $localize`Every picture says what it shows`,
    failed: $localize`A picture doesn't say what it shows`,
  },
  items: {
    passed: $localize`All it tells of is public`,
    failed: $localize`Something it tells of is not public, or not there`,
  },
  size: {
    passed: $localize`Mail programs show it whole`,
    failed: $localize`It is too long: Gmail would cut it off`,
  },
  unsubscribe: {
    passed: $localize`Everybody can leave by it`,
    failed: $localize`The way to leave is missing`,
  },
};

/** What has to be right before an issue goes: each line that isn't leads to where it can be mended. */
@Component({
  selector: 'app-check-panel',
  imports: [Icon],
  template: `
    <h2 i18n>Before it goes</h2>
    <p class="small muted" role="status">
      @if (open() === 0 && isWhole()) {
        <ng-container i18n>All is as it should be.</ng-container>
      } @else if (open() === 0) {
        <ng-container i18n>The portal looks at the rest once it is stored.</ng-container>
      } @else {
        <ng-container i18n>{open(), plural,
          =1 {One thing is left to do.}
          other {{{ open() }} things are left to do.}
        }</ng-container>
      }
    </p>
    <ul class="plain-list">
      @for (line of lines(); track line.name) {
        <li [class]="line.state">
          <app-icon [name]="line.icon" />
          <span>
            <span class="visually-hidden">{{ line.sign }}: </span>
            @if (line.state === 'failed') {
              <button type="button" class="link" (click)="wanted.emit(line.check)">{{ line.words }}</button>
            } @else {
              {{ line.words }}
            }
            @if (line.detail) {
              <span class="small muted figures detail">{{ line.detail }}</span>
            }
          </span>
        </li>
      }
    </ul>
    @if (look.problem(); as problem) {
      <p class="small problem" role="alert">
        <ng-container i18n>The mail could not be looked at.</ng-container> {{ problem }}&ngsp;
        <button type="button" class="button" (click)="look.ask()" i18n>Try again</button>
      </p>
    }
  `,
  styleUrl: './check-panel.scss',
})
export class CheckPanel {
  private readonly locale = inject(LOCALE_ID);
  protected readonly look = inject(IssueLook);

  /** Somebody wants to mend what a line is about. */
  readonly wanted = output<Check>();

  protected readonly open = computed(() => this.look.checks().filter(({passed}) => passed === false).length);
  protected readonly isWhole = computed(() => isReady(this.look.checks()));
  protected readonly lines = computed(() =>
    this.look.checks().map((check) => {
      const {name, passed, blocks} = check;
      const state = passed === undefined ? 'open' : passed ? 'passed' : 'failed';
      const icon: IconName = state === 'passed' ? 'check' : state === 'failed' ? 'warning' : 'clock';
      const sign =
        state === 'passed'
          ? $localize`Done`
          : state === 'failed'
            ? $localize`To do`
            : $localize`Not looked at yet`;
      const words = state === 'failed' ? WORDS[name].failed : WORDS[name].passed;
      return {check, name, state, icon, sign, words, detail: this.detailOf(name, blocks)};
    }),
  );

  private detailOf(name: CheckName, blocks: readonly number[]): string | undefined {
    if (blocks.length > 0) {
      const places = blocks.map((at) => at + 1).join(', ');
      return blocks.length === 1 ? $localize`Block ${places}:place:` : $localize`Blocks ${places}:places:`;
    }
    const bytes = this.look.preview()?.bytes;
    if (name !== 'size' || bytes === undefined) return undefined;
    const [size, most] = [bytes, LARGEST_HTML_BYTES].map((it) => formatSize(it, this.locale));
    return $localize`${size}:size: of ${most}:most:`;
  }
}

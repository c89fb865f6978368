import {
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  input,
  linkedSignal,
  resource,
  viewChild,
} from '@angular/core';
import {readErrorKind} from '../../../core/errors/read-error';
import {askBeforeUnload, type Leavable} from '../../../documents/upload/leaving';
import {Session} from '../../../members/session';
import {LoadState} from '../../../ui/load-state/load-state';
import {Composer} from '../composer/composer';
import {type DeskIssue, DeskRepository} from '../desk-repository';
import {IssueSending} from '../sending/issue-sending';

/** One issue, from its first word to its report: written while it is a working copy, followed once it was handed over. */
@Component({
  selector: 'app-desk-issue-page',
  imports: [Composer, IssueSending, LoadState],
  template: `
    @let found = shown();
    @if (found?.draft; as draft) {
      <app-composer [draft]="draft" [isGone]="isGone()" (begun)="read.reload()" />
    } @else if (found?.issue; as issue) {
      <app-issue-sending [issue]="issue" />
    } @else {
      <app-load-state [of]="read" isWholePage />
    }
  `,
})
export class IssuePage implements Leavable {
  private readonly repository = inject(DeskRepository);
  private readonly session = inject(Session);
  private readonly composer = viewChild(Composer);

  /** The issue's id, from the address. */
  readonly issue = input.required<string>();

  protected readonly read = resource({
    params: () => (this.session.identity() ? this.issue() : undefined),
    stream: ({params, abortSignal}) => this.repository.follow(params, abortSignal),
  });
  /** As it was last heard of: what somebody writes in does not vanish under them. */
  protected readonly shown = linkedSignal<
    {readonly id: string; readonly found: DeskIssue | undefined},
    DeskIssue | undefined
  >({
    source: () => ({id: this.issue(), found: this.read.hasValue() ? this.read.value() : undefined}),
    computation: ({id, found}, before) => found ?? (before?.source.id === id ? before.value : undefined),
  });
  protected readonly isGone = computed(() => readErrorKind(this.read.error()) === 'absent');

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const ask = askBeforeUnload(this);
    window?.addEventListener('beforeunload', ask);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('beforeunload', ask));
  }

  atStake() {
    return this.composer()?.atStake();
  }
}

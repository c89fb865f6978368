import {computed, DestroyRef, effect, inject, Injectable, signal, untracked} from '@angular/core';
import type {Audience} from '@model/deliverables/audience';
import {type Check, checkList} from '@model/newsletter/check-list';
import type {IssuePreview} from '@model/newsletter/commands';
import {changedFields, type Content} from '@model/publishing/draft-changes';
import {problemOf} from '../../../core/errors/problem';
import {DraftEditing} from '../../../publishing/draft-page/draft-editing';
import {DeskRepository} from '../desk-repository';
import {IssueWriting} from '../issue-writing';

/** Milliseconds without a change after which the portal is asked what the mail looks like by now. */
const REST = 3_000;

interface Look {
  readonly preview: IssuePreview;
  readonly content: Content;
}

/** What the open issue looks like as a mail, and what has to be right before it goes; asked anew once a change is stored. */
@Injectable()
export class IssueLook {
  private readonly repository = inject(DeskRepository);
  private readonly editing = inject(DraftEditing);
  private readonly writing = inject(IssueWriting);

  /** The issue's id. */
  readonly issue = signal('');
  /** As whom it is looked at. */
  readonly audience = signal<Audience>('researchers');
  private readonly last = signal<Look | undefined>(undefined);
  private readonly asking = signal(0);
  private readonly failure = signal<string | undefined>(undefined);
  private timer?: ReturnType<typeof setTimeout>;
  private asked = 0;

  readonly preview = computed(() => this.last()?.preview);
  readonly isBusy = computed(() => this.asking() > 0);
  readonly problem = this.failure.asReadonly();
  /** Whether what was looked at is what stands now. */
  readonly isCurrent = computed(() => {
    const last = this.last();
    return (
      last !== undefined &&
      last.preview.audience === this.audience() &&
      changedFields(last.content, this.editing.content()).length === 0
    );
  });
  /** The check list: what the page sees by itself at once, the rest as the portal last saw it. */
  readonly checks = computed<readonly Check[]>(() => {
    const seen = this.isCurrent() ? this.preview()?.checks : undefined;
    return seen ?? checkList(this.writing.sketch());
  });

  constructor() {
    effect(() => {
      const isStored = this.editing.status() === 'saved' && this.editing.state() !== undefined;
      const isDue = isStored && !this.isCurrent() && this.issue() !== '';
      untracked(() => {
        clearTimeout(this.timer);
        if (isDue) this.timer = setTimeout(() => void this.ask(), this.last() ? REST : 0);
      });
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  /** Looks at once, with everything that was written. */
  async ask(): Promise<void> {
    clearTimeout(this.timer);
    await this.editing.save();
    const state = this.editing.state();
    if (!state) return;
    const turn = ++this.asked;
    const {content} = state.base;
    this.asking.update((count) => count + 1);
    try {
      const preview = await this.repository.preview({issue: this.issue(), audience: this.audience()});
      if (turn !== this.asked) return;
      this.last.set({preview, content});
      this.failure.set(undefined);
    } catch (error) {
      if (turn === this.asked) this.failure.set(problemOf(error));
    } finally {
      this.asking.update((count) => count - 1);
    }
  }

  /** Looks with another reader's eyes. */
  lookAs(audience: Audience): void {
    this.audience.set(audience);
    void this.ask();
  }
}

import {Component, inject, input, signal} from '@angular/core';
import {MOST_NEW} from '@model/newsletter/news-since';
import {Attempt} from '../../../core/commands/attempt';
import {DraftEditing} from '../../../publishing/draft-page/draft-editing';
import {Icon} from '../../../ui/icon/icon';
import {DeskRepository} from '../desk-repository';
import {IssueWriting} from '../issue-writing';
import {day} from '../words';

/** Adds everything that is new since the last issue, as blocks of its own. */
@Component({
  selector: 'app-fill-blocks',
  imports: [Icon],
  template: `
    <p>
      <button type="button" class="button" [disabled]="attempt.busy()" (click)="fill()">
        <app-icon name="plus" /><ng-container i18n
          >Fill with everything new since the last issue</ng-container
        >
      </button>
    </p>
    <p role="status" class="small">{{ words() }}</p>
    <div role="alert">
      @if (attempt.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
  `,
  styles: `
    p {
      margin: 0;
    }

    p:empty {
      display: none;
    }

    .small {
      margin-block-start: var(--space-2);
    }
  `,
})
export class FillBlocks {
  private readonly repository = inject(DeskRepository);
  private readonly editing = inject(DraftEditing);
  private readonly writing = inject(IssueWriting);

  /** The issue's id. */
  readonly issue = input.required<string>();

  protected readonly attempt = new Attempt();
  protected readonly words = signal('');

  protected async fill(): Promise<void> {
    this.words.set('');
    await this.attempt.run(async () => {
      // The portal looks at what is stored: what was picked a moment ago must not come twice.
      await this.editing.save();
      const {since, blocks} = await this.repository.fill({issue: this.issue()});
      const has = new Set(this.writing.sketch().blocks.map(({type, id}) => `${type} ${id ?? ''}`));
      const added = blocks.filter((block) => !('id' in block) || !has.has(`${block.type} ${block.id}`));
      if (added.length > 0) {
        this.writing.insert(
          added.map((block) => ({...block})),
          this.writing.sketch().blocks.length,
        );
      }
      this.words.set(sentence(added.length, day(new Date(since))));
    });
  }
}

function sentence(count: number, since: string): string {
  if (count === 0) return $localize`Nothing new since ${since}:day: that is not in it already.`;
  if (count === 1) return $localize`One block was added: what is new since ${since}:day:.`;
  return count >= MOST_NEW
    ? $localize`${count}:count: blocks were added, as many as go at once: what is new since ${since}:day:.`
    : $localize`${count}:count: blocks were added: what is new since ${since}:day:.`;
}

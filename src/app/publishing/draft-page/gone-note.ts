import {Component, computed, inject, input, output} from '@angular/core';
import {RouterLink} from '@angular/router';
import {contentOf} from '@model/publishing/copy';
import type {Kind} from '@model/publishing/kind';
import {addressOf} from '@model/publishing/kind';
import {Attempt} from '../../core/commands/attempt';
import {DraftRepository} from '../draft-repository';
import {DraftEditing} from './draft-editing';

/** Says that the draft has ended under somebody who writes in it, and how to go on with what they wrote. */
@Component({
  selector: 'app-gone-note',
  imports: [RouterLink],
  template: `
    <div class="note note-warning" role="alert">
      <p i18n>
        This draft is not there any more: somebody published or discarded it, or your access has changed.
      </p>
      @if (editing.status() === 'saved') {
        <p i18n>All that you wrote was in it.</p>
      } @else {
        <p i18n>What you wrote since is kept on this device. You can begin a new draft with it.</p>
        <button
          type="button"
          class="button button-primary"
          [disabled]="attempt.busy()"
          (click)="begin()"
          i18n
        >
          Begin a new draft with what I wrote
        </button>
      }
      <p class="ways">
        <a routerLink="/admin/content" i18n>All content</a>
        <a [routerLink]="address()" i18n>See its page</a>
      </p>
      @if (attempt.problem(); as problem) {
        <p class="small">{{ problem }}</p>
      }
    </div>
  `,
  styles: `
    .note {
      display: grid;
      gap: var(--space-3);
      justify-items: start;
    }

    p {
      margin: 0;
    }

    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-4);
    }
  `,
})
export class GoneNote {
  private readonly repository = inject(DraftRepository);
  protected readonly editing = inject(DraftEditing);

  readonly kind = input.required<Kind>();
  readonly item = input.required<string>();
  /** A new draft stands in its place. */
  readonly begun = output();

  protected readonly attempt = new Attempt();
  protected readonly address = computed(() => addressOf(this.kind(), this.item()));

  /** A new draft of what is published by now; what was written here then meets it as another's changes would. */
  protected async begin(): Promise<void> {
    const [kind, item] = [this.kind(), this.item()];
    const isBegun = await this.attempt.run(async () => {
      const published = await this.repository.published(kind, item);
      const content = published ? contentOf(kind, published) : this.editing.content();
      await this.repository.create(kind, item, content, published?.updatedAt);
      this.editing.carryOver();
    });
    if (isBegun) this.begun.emit();
  }
}

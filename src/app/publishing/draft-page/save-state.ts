import {Component, computed, inject, LOCALE_ID} from '@angular/core';
import {Icon} from '../../ui/icon/icon';
import type {IconName} from '@model/drawing/icon-paths';
import {DraftEditing} from './draft-editing';

/** Says in words whether what was written is saved, and if not, where it is and what comes next. */
@Component({
  selector: 'app-save-state',
  imports: [Icon],
  template: `
    <p role="status" [class]="editing.status()">
      <app-icon [name]="icon()" />
      <span>{{ words() }}</span>
    </p>
  `,
  styles: `
    p {
      display: inline-flex;
      gap: var(--space-2);
      align-items: center;
      margin: 0;
      font-size: var(--text-s);
      color: var(--color-muted);
    }

    .waiting,
    .conflict {
      color: var(--color-warning);
    }

    .refused,
    .too-large,
    .nowhere {
      color: var(--color-error);
    }
  `,
})
export class SaveStateWords {
  private readonly locale = inject(LOCALE_ID);
  protected readonly editing = inject(DraftEditing);
  private readonly clock = new Intl.DateTimeFormat(this.locale === 'en' ? 'en-GB' : this.locale, {
    hour: '2-digit',
    minute: '2-digit',
  });

  protected readonly icon = computed<IconName>(() => {
    switch (this.editing.status()) {
      case 'saved':
        return 'check';
      case 'unsaved':
      case 'saving':
        return 'clock';
      default:
        return 'warning';
    }
  });
  protected readonly words = computed(() => {
    switch (this.editing.status()) {
      case 'saved': {
        const at = this.editing.state()?.base.updatedAt;
        return at ? $localize`Saved ${this.clock.format(at)}:time:` : '';
      }
      case 'unsaved':
        return $localize`Not saved yet`;
      case 'saving':
        return $localize`Saving`;
      case 'waiting':
        return $localize`Waiting for the network: your changes are kept on this device`;
      case 'conflict':
        return $localize`Not saved: the same field was changed elsewhere. Choose above`;
      case 'refused':
        return $localize`Not saved: this draft can't be written any more. Your changes are kept on this device`;
      case 'too-large':
        return $localize`Not saved: the text is too long for the database. Your changes are kept on this device`;
      case 'nowhere':
        return $localize`Not saved, and this browser keeps nothing: don't close the page before the network is back`;
    }
  });
}

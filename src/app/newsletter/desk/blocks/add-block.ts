import {Component, output} from '@angular/core';
import {BLOCK_TYPES, type BlockType} from '@model/newsletter/issue';
import {Icon} from '../../../ui/icon/icon';
import {BLOCK_WORDS} from '../block-words';

/** What can be added to an issue, one button a type. */
@Component({
  selector: 'app-add-block',
  imports: [Icon],
  template: `
    @for (type of types; track type.type) {
      <button type="button" class="chip" (click)="added.emit(type.type)">
        <app-icon [name]="type.icon" />{{ type.words }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }

    .chip {
      min-block-size: var(--tap);
      padding-inline: var(--space-4);
    }
  `,
})
export class AddBlock {
  readonly added = output<BlockType>();

  protected readonly types = BLOCK_TYPES.map((type) => ({type, ...BLOCK_WORDS[type]}));
}

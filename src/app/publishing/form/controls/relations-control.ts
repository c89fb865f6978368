import {Component, inject} from '@angular/core';
import type {Relation} from '@model/deliverables/deliverable';
import {RELATION_TYPE_NAMES, type RelationType} from '@model/deliverables/relation';
import {RELATION_WORDS} from '../../../deliverables/words';
import {Icon} from '../../../ui/icon/icon';
import {Choices} from '../choices';
import {Picker} from './picker';
import {RowTools} from './row-tools';
import {RowsControl} from './rows-control';

/** How an outcome stands to others, each found by searching for its title. */
@Component({
  selector: 'app-relations-control',
  imports: [Icon, Picker, RowTools],
  template: `
    @if (value().length > 0) {
      <ol class="plain-list">
        @for (relation of value(); track $index) {
          @let at = place().path + '.' + $index;
          @let typeWrong = problem(at + '.type');
          <li>
            <div class="fields">
              <label [for]="id(at + '.type')">
                <ng-container i18n>This outcome</ng-container>
                <select
                  #type
                  class="field"
                  [id]="id(at + '.type')"
                  [value]="relation.type ?? ''"
                  [attr.aria-invalid]="typeWrong ? true : null"
                  [attr.aria-describedby]="typeWrong ? id(at + '.type') + '-problem' : null"
                  (change)="patch($index, {type: typeOf(type.value)})"
                >
                  <option value="" i18n>Choose …</option>
                  @for (each of types; track each) {
                    <option [value]="each" [selected]="each === relation.type">{{ words[each] }}</option>
                  }
                </select>
                @if (typeWrong) {
                  <span class="problem" [id]="id(at + '.type') + '-problem'">{{ typeWrong }}</span>
                }
              </label>
              <app-picker
                [place]="{
                  path: at + '.target',
                  label: otherWords,
                  describedBy: null,
                  problems: place().problems,
                }"
                withLabel
                [options]="choices.of('outcomes')"
                [chosen]="relation.target ? [relation.target] : []"
                (changed)="patch($index, {target: $event[0]})"
              />
            </div>
            <app-row-tools
              [what]="relation.target ? choices.nameOf('outcomes', relation.target) : untitled"
              [index]="$index"
              [last]="value().length - 1"
              (moved)="move($index, $event)"
              (removed)="remove($index)"
            />
          </li>
        }
      </ol>
    }
    <button
      type="button"
      class="button add"
      [id]="id(place().path)"
      [attr.aria-describedby]="place().describedBy"
      (click)="add()"
    >
      <app-icon name="plus" /><ng-container i18n>Add a related outcome</ng-container>
    </button>
  `,
  styleUrl: './rows.scss',
})
export class RelationsControl extends RowsControl<Relation> {
  protected readonly choices = inject(Choices);
  protected readonly types = RELATION_TYPE_NAMES;
  protected readonly words = RELATION_WORDS;
  protected readonly otherWords = $localize`The other outcome`;
  protected readonly untitled = $localize`this relation`;

  protected typeOf(value: string): RelationType | undefined {
    return RELATION_TYPE_NAMES.find((type) => type === value);
  }
}

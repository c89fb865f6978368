import {Component} from '@angular/core';
import type {Link} from '@model/schema/fields';
import {Icon} from '../../../ui/icon/icon';
import {RowTools} from './row-tools';
import {RowsControl} from './rows-control';

/** Links, each with words of its own. */
@Component({
  selector: 'app-links-control',
  imports: [Icon, RowTools],
  template: `
    @if (value().length > 0) {
      <ol class="plain-list">
        @for (link of value(); track $index) {
          @let at = place().path + '.' + $index;
          @let labelWrong = problem(at + '.label');
          @let urlWrong = problem(at + '.url');
          <li>
            <div class="fields">
              <label [for]="id(at + '.label')">
                <ng-container i18n>What it says</ng-container>
                <input
                  #label
                  class="field"
                  [id]="id(at + '.label')"
                  [value]="link.label ?? ''"
                  [attr.aria-invalid]="labelWrong ? true : null"
                  [attr.aria-describedby]="labelWrong ? id(at + '.label') + '-problem' : null"
                  (input)="patch($index, {label: label.value})"
                />
                @if (labelWrong) {
                  <span class="problem" [id]="id(at + '.label') + '-problem'">{{ labelWrong }}</span>
                }
              </label>
              <label [for]="id(at + '.url')">
                <ng-container i18n>Address</ng-container>
                <input
                  #url
                  class="field"
                  type="url"
                  inputmode="url"
                  placeholder="https://"
                  autocapitalize="off"
                  spellcheck="false"
                  [id]="id(at + '.url')"
                  [value]="link.url ?? ''"
                  [attr.aria-invalid]="urlWrong ? true : null"
                  [attr.aria-describedby]="urlWrong ? id(at + '.url') + '-problem' : null"
                  (input)="patch($index, {url: url.value.trim()})"
                />
                @if (urlWrong) {
                  <span class="problem" [id]="id(at + '.url') + '-problem'">{{ urlWrong }}</span>
                }
              </label>
            </div>
            <app-row-tools
              [what]="link.label || untitled"
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
      <app-icon name="plus" /><ng-container i18n>Add a link</ng-container>
      <span class="visually-hidden">&ngsp;({{ place().label }})</span>
    </button>
  `,
  styleUrl: './rows.scss',
})
export class LinksControl extends RowsControl<Link> {
  protected readonly untitled = $localize`this link`;
}

import {NgTemplateOutlet} from '@angular/common';
import {Component, computed, inject, input, output} from '@angular/core';
import {type ContentProblem, isOptional, longestOf} from '@model/publishing/content-problems';
import type {Kind} from '@model/publishing/kind';
import {Icon} from '../../ui/icon/icon';
import type {Field} from '../fields/field';
import {Choices} from './choices';
import {CreatorsControl} from './controls/creators-control';
import {LinksControl} from './controls/links-control';
import {MomentControl} from './controls/moment-control';
import {OptionsControl} from './controls/options-control';
import {PartialDateControl} from './controls/partial-date-control';
import {Picker} from './controls/picker';
import {RelationsControl} from './controls/relations-control';
import {TermsControl} from './controls/terms-control';
import {FiguresControl} from './figures/figures-control';
import {FilesControl} from './files/files-control';
import {MarkdownEditor} from './markdown/markdown-editor';
import {controlId, type Place, problemAt} from './place';
import {TablesControl} from './tables/tables-control';

/** Controls of several parts, which a label alone can't name. */
const GROUPS = [
  'cards',
  'choices',
  'partial-date',
  'moment',
  'links',
  'creators',
  'relations',
  'files',
  'tables',
  'figures',
];

/** One field of a form: its name, help, control, what is wrong with it and how much room is left. */
@Component({
  selector: 'app-draft-field',
  imports: [
    CreatorsControl,
    FiguresControl,
    FilesControl,
    Icon,
    LinksControl,
    MarkdownEditor,
    MomentControl,
    NgTemplateOutlet,
    OptionsControl,
    PartialDateControl,
    Picker,
    RelationsControl,
    TablesControl,
    TermsControl,
  ],
  templateUrl: './draft-field.html',
  styleUrl: './draft-field.scss',
})
export class DraftField {
  protected readonly choices = inject(Choices);

  readonly kind = input.required<Kind>();
  readonly field = input.required<Field>();
  readonly value = input<unknown>();
  /** What is wrong with it or with a part of it, as far as it is to be shown. */
  readonly problems = input<readonly ContentProblem[]>([]);
  /** What the field holds now; `undefined`: nothing. */
  readonly changed = output<unknown>();

  protected readonly id = computed(() => controlId(this.field().path));
  protected readonly isOptional = computed(() => isOptional(this.kind(), this.field().path));
  protected readonly isVoice = computed(() => this.field().path.startsWith('plain.'));
  protected readonly isGroup = computed(() => {
    const field = this.field();
    return GROUPS.includes(field.control) || ('from' in field && field.from === 'work-packages');
  });
  protected readonly text = computed(() => {
    const value = this.value();
    return typeof value === 'string' ? value : '';
  });
  /** Entries are filled in one by one: each may still lack a part of what the model asks for. */
  protected readonly list = computed(() => {
    const value = this.value();
    return (Array.isArray(value) ? value : []) as object[];
  });
  protected readonly strings = computed(() => this.list().map(String));
  protected readonly moment = computed(() => {
    const value = this.value();
    return value instanceof Date ? value : undefined;
  });
  protected readonly own = computed(() => problemAt({problems: this.problems()}, this.field().path));
  protected readonly isWrong = computed(() => (this.own() ? true : null));
  protected readonly place = computed<Place>(() => ({
    path: this.field().path,
    label: this.field().label,
    describedBy: [...(this.field().help ? [`${this.id()}-help`] : []), `${this.id()}-foot`].join(' '),
    problems: this.problems(),
  }));
  /** How many characters are left, once that is worth saying. */
  protected readonly room = computed(() => {
    const longest = ['line', 'text', 'markdown'].includes(this.field().control)
      ? longestOf(this.kind(), this.field().path)
      : undefined;
    if (longest === undefined || this.text().length < longest * 0.8) return undefined;
    return longest - this.text().length || undefined;
  });

  protected tell(text: string): void {
    this.changed.emit(text === '' ? undefined : text);
  }

  protected tellList(list: readonly unknown[]): void {
    this.changed.emit(list.length === 0 ? undefined : list);
  }

  protected tellNumbers(list: readonly string[]): void {
    this.tellList(list.map(Number));
  }
}

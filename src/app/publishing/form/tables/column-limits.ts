import {Component, computed, input, output} from '@angular/core';
import type {Constraints, FieldType} from '@model/datasets/table-schema';
import {choicesOf, isOrdered, limitOf, withLimit} from '@model/publishing/dictionary';
import {OpensWhen} from '../../../ui/opens-when/opens-when';
import {controlId, type Place, problemAt} from '../place';

/** What may stand in a column: what readers are told, and what its cells are checked against. */
@Component({
  selector: 'app-column-limits',
  imports: [OpensWhen],
  templateUrl: './column-limits.html',
  styleUrls: ['../controls/rows.scss', './column-limits.scss'],
})
export class ColumnLimits {
  readonly place = input.required<Place>();
  readonly type = input.required<FieldType>();
  readonly limits = input<Constraints>();
  /** `undefined`: anything may stand in it. */
  readonly changed = output<Constraints | undefined>();

  protected readonly isOrdered = computed(() => isOrdered(this.type()));
  protected readonly patternWrong = computed(() => problemAt(this.place(), `${this.place().path}.pattern`));
  protected readonly hasProblems = computed(() =>
    this.place().problems.some(({path}) => path.startsWith(`${this.place().path}.`)),
  );
  protected readonly choices = computed(() => (this.limits()?.enum ?? []).join('\n'));

  protected id(part: string): string {
    return controlId(`${this.place().path}.${part}`);
  }

  protected flag(name: 'required' | 'unique', isSet: boolean): void {
    this.changed.emit(withLimit(this.limits(), name, isSet || undefined));
  }

  protected limit(name: 'minimum' | 'maximum', typed: string): void {
    this.changed.emit(withLimit(this.limits(), name, limitOf(typed, this.type())));
  }

  protected pattern(typed: string): void {
    this.changed.emit(withLimit(this.limits(), 'pattern', typed || undefined));
  }

  protected choose(typed: string): void {
    this.changed.emit(withLimit(this.limits(), 'enum', choicesOf(typed)));
  }
}

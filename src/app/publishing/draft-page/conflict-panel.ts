import {Component, computed, inject, input, signal} from '@angular/core';
import type {Choice} from '@model/publishing/conflict';
import {type DifferencePart, diffTexts, type SaysValue} from '@model/publishing/difference';
import type {FieldPath} from '@model/publishing/draft-changes';
import {Colleagues} from '../colleagues';
import {minute} from '../words';
import {DraftEditing} from './draft-editing';

/** Two people's versions of the same fields, side by side, for one of them to choose from. */
@Component({
  selector: 'app-conflict-panel',
  templateUrl: './conflict-panel.html',
  styleUrl: './conflict-panel.scss',
})
export class ConflictPanel {
  private readonly editing = inject(DraftEditing);
  private readonly colleagues = inject(Colleagues);

  /** What a field is called. */
  readonly labelOf = input.required<(field: FieldPath) => string>();
  /** Says what a field holds. */
  readonly says = input.required<SaysValue>();

  protected readonly choices = signal<Readonly<Record<FieldPath, Choice>>>({});
  protected readonly isTried = signal(false);
  private readonly theirs = computed(() => this.editing.state()?.theirs);
  protected readonly who = computed(() => {
    const theirs = this.theirs();
    if (theirs?.updatedBy === this.editing.uid()) return $localize`You, in another window,`;
    return this.colleagues.nameOf(theirs?.updatedBy ?? '');
  });
  protected readonly when = computed(() => minute(this.theirs()?.updatedAt ?? new Date()));

  protected readonly rows = computed(() => {
    const [labelOf, says] = [this.labelOf(), this.says()];
    return (this.editing.conflict()?.conflicts ?? []).map(({field, mine, theirs}) => {
      const [own, other] = [textOf(says(field, mine)), textOf(says(field, theirs))];
      const parts = diffTexts(other, own);
      return {
        field,
        label: labelOf(field),
        versions: [
          {choice: 'mine' as const, whose: $localize`Yours`, parts: of(parts, 'added')},
          {choice: 'theirs' as const, whose: this.who(), parts: of(parts, 'removed')},
        ],
      };
    });
  });
  protected readonly isDecided = computed(() => this.rows().every(({field}) => this.choices()[field]));

  protected choose(field: FieldPath, choice: Choice): void {
    this.choices.update((choices) => ({...choices, [field]: choice}));
  }

  protected settle(): void {
    this.isTried.set(true);
    if (!this.isDecided()) return;
    this.editing.choose(this.choices());
    this.choices.set({});
    this.isTried.set(false);
  }
}

function textOf(said: string | readonly string[] | undefined): string {
  return said === undefined ? '' : typeof said === 'string' ? said : said.join('\n');
}

/** One side of a comparison: what both have, and what only this one has. */
function of(parts: readonly DifferencePart[], own: 'added' | 'removed') {
  return parts
    .filter(({kind}) => kind === 'same' || kind === own)
    .map(({kind, text}) => ({text, own: kind === own}));
}

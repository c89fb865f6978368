import {Component, computed, input, signal} from '@angular/core';
import {differenceOf, type FieldDifference, shortened} from '@model/publishing/difference';
import type {Content} from '@model/publishing/draft-changes';
import type {Kind} from '@model/publishing/kind';
import {fieldAt, fieldsOfKind} from '../fields/fields-of';
import {type ItemNames, sayerOf} from '../fields/say-value';

/** Texts below this length are always shown whole. */
const SHORT = 400;

const KIND_OF_CHANGE: Readonly<Record<FieldDifference['kind'], string>> = {
  added: $localize`Added`,
  removed: $localize`Taken out`,
  changed: $localize`Changed`,
};

/**
 * What differs between two contents, field by field and word by word. What came is underlined, what went is struck
 * through, and each says so to ears; colour only helps.
 */
@Component({
  selector: 'app-difference-view',
  templateUrl: './difference-view.html',
  styleUrl: './difference-view.scss',
})
export class DifferenceView {
  readonly kind = input.required<Kind>();
  /** Absent for something new: then all of it is shown as it is. */
  readonly before = input.required<Content | undefined>();
  readonly after = input.required<Content>();
  readonly names = input.required<ItemNames>();

  protected readonly isWhole = signal(false);
  private readonly differences = computed(() =>
    differenceOf(
      this.before(),
      this.after(),
      fieldsOfKind(this.kind()).map(({path}) => path),
      sayerOf(this.kind(), this.names(), $localize.locale ?? 'en'),
    ),
  );
  protected readonly isNew = computed(() => this.before() === undefined);
  protected readonly isLong = computed(() =>
    this.differences().some(
      ({isList, kind, parts}) =>
        !isList &&
        kind === 'changed' &&
        parts.some((part) => part.kind === 'same' && part.text.length > SHORT),
    ),
  );
  protected readonly fields = computed(() => this.differences().map((difference) => this.show(difference)));

  private show({field, kind, parts, isList}: FieldDifference) {
    return {
      field,
      kind,
      entries: isList ? parts : undefined,
      label: fieldAt(this.kind(), field)?.label ?? field,
      change: KIND_OF_CHANGE[kind],
      parts: kind !== 'changed' || this.isWhole() ? parts : shortened(parts),
    };
  }
}

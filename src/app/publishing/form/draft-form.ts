import {Component, computed, inject, input, signal} from '@angular/core';
import type {ContentProblem} from '@model/publishing/content-problems';
import type {FieldPath} from '@model/publishing/draft-changes';
import type {Kind} from '@model/publishing/kind';
import {DraftEditing} from '../draft-page/draft-editing';
import type {Field} from '../fields/field';
import {groupsOf} from '../fields/fields-of';
import {DraftField} from './draft-field';

/** The form of a draft: the fields of its kind, each bound to what the draft holds. */
@Component({
  selector: 'app-draft-form',
  imports: [DraftField],
  template: `
    @for (group of groups(); track group.id) {
      <section [attr.aria-labelledby]="'g-' + group.id">
        <header>
          <h2 tabindex="-1" [id]="'g-' + group.id">{{ group.title }}</h2>
          @if (group.help) {
            <p class="muted">{{ group.help }}</p>
          }
        </header>
        @for (field of group.fields; track field.path) {
          <app-draft-field
            [class.voice]="field.path.startsWith('plain.')"
            [kind]="kind()"
            [field]="field"
            [value]="editing.values().get(field.path)"
            [problems]="shownOf(field)"
            (changed)="editing.write(field.path, $event)"
            (focusin)="active.set(field.path)"
            (focusout)="active.set(undefined)"
          />
        }
      </section>
    }
  `,
  styles: `
    :host,
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-5);
    }

    section + section {
      margin-block-start: var(--space-6);
      padding-block-start: var(--space-6);
      border-block-start: 1px solid var(--color-line);
    }

    h2 {
      margin: 0;
      font-size: var(--text-xl);
    }

    header p {
      max-inline-size: 60ch;
      margin: var(--space-2) 0 0;
    }

    .voice {
      padding: var(--space-4);
      border: 1px solid var(--color-line);
      border-radius: var(--radius-m);
      background: var(--color-surface);
    }
  `,
})
export class DraftForm {
  protected readonly editing = inject(DraftEditing);

  readonly kind = input.required<Kind>();
  readonly item = input.required<string>();
  readonly problems = input.required<readonly ContentProblem[]>();
  /** Whether what is missing is said as well: while somebody is still writing, it is no fault. */
  readonly isChecked = input(false);
  /** Whether something is published, so that there can be news in this version. */
  readonly isRevision = input(false);

  /** The field somebody is in: it is not called wrong before they are done. */
  protected readonly active = signal<FieldPath | undefined>(undefined);
  protected readonly groups = computed(() =>
    groupsOf(this.kind(), this.item()).map((group) => ({
      ...group,
      fields: group.fields.filter(({path}) => path !== 'versionNote' || this.isRevision()),
    })),
  );
  private readonly shown = computed(() =>
    this.problems().filter(({isMissing}) => this.isChecked() || !isMissing),
  );

  protected shownOf({path}: Field): readonly ContentProblem[] {
    if (path === this.active()) return [];
    return this.shown().filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
  }
}

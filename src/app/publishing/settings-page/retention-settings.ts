import {Component, computed, inject, input, linkedSignal, output, signal} from '@angular/core';
import {retentionSchema} from '@model/settings/analytics-settings';
import * as v from 'valibot';
import {Attempt} from '../../core/commands/attempt';
import {ConfirmDialogOpener} from '../../ui/confirm-dialog/confirm-dialog';
import {PortalSettings} from './portal-settings';

/** For how long the figures of visits are kept. */
@Component({
  selector: 'app-retention-settings',
  template: `
    <h2 i18n>Figures of visits</h2>
    <p i18n>
      The sums of each day are kept for so many months, then deleted in the night. How often an outcome was
      read and downloaded in all stays on its record. The privacy page tells everyone how long it is.
    </p>
    <form class="cluster" novalidate (submit)="save($event)">
      <label>
        <span class="small muted" i18n>Months</span>
        <input
          #field
          class="field"
          type="number"
          inputmode="numeric"
          min="1"
          max="120"
          [value]="written()"
          [attr.aria-invalid]="isTried() && problem() ? true : null"
          aria-describedby="retention-problem"
          (input)="written.set(field.value)"
        />
      </label>
      <button type="submit" class="button" [disabled]="attempt.busy()" i18n>Keep them so long</button>
    </form>
    <p id="retention-problem" class="small wrong" role="status">{{ isTried() ? problem() : '' }}</p>
    <div role="alert">
      @if (attempt.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
  `,
  styles: `
    form {
      align-items: end;
    }

    label {
      display: grid;
      gap: var(--space-1);
      inline-size: 8rem;
    }
  `,
  styleUrl: './section.scss',
})
export class RetentionSettings {
  private readonly settings = inject(PortalSettings);
  private readonly confirm = inject(ConfirmDialogOpener);

  readonly months = input.required<number>();
  readonly saved = output<string>();

  protected readonly attempt = new Attempt();
  protected readonly written = linkedSignal(() => String(this.months()));
  protected readonly isTried = signal(false);
  private readonly parsed = computed(() => v.safeParse(retentionSchema, Number(this.written())));
  protected readonly problem = computed(() => this.parsed().issues?.[0].message ?? '');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    const {success, output: retentionMonths} = this.parsed();
    if (!success || (retentionMonths < this.months() && !(await this.isSure(retentionMonths)))) return;
    if (!(await this.attempt.run(() => this.settings.save({analytics: {retentionMonths}})))) return;
    this.saved.emit($localize`Figures of a day are kept for ${retentionMonths}:months: months.`);
  }

  private isSure(months: number): Promise<boolean> {
    return this.confirm.ask({
      title: $localize`Delete older figures?`,
      words: $localize`The figures of days that are older than ${months}:months: months are deleted in the night and cannot be brought back. Export them first if you still need them.`,
      action: $localize`Keep ${months}:months: months`,
      danger: true,
    });
  }
}

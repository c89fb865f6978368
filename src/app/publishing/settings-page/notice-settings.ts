import {Component, computed, inject, input, linkedSignal, output, signal} from '@angular/core';
import {instantOf, wallTimeOf} from '@model/dates/zoned';
import {type HomeSettings, noticeTextSchema} from '@model/settings/home-settings';
import * as v from 'valibot';
import {Attempt} from '../../core/commands/attempt';
import {minute} from '../words';
import {PortalSettings} from './portal-settings';

/** A notice above every page, until somebody takes it away or its time is over. */
@Component({
  selector: 'app-notice-settings',
  templateUrl: './notice-settings.html',
  styleUrl: './section.scss',
})
export class NoticeSettings {
  private readonly settings = inject(PortalSettings);

  readonly notice = input.required<HomeSettings['notice']>();
  readonly saved = output<string>();

  protected readonly attempt = new Attempt();
  protected readonly text = linkedSignal(() => this.notice()?.text ?? '');
  private readonly was = computed(() => {
    const until = this.notice()?.until;
    return until && wallTimeOf(until);
  });
  protected readonly day = linkedSignal(() => this.was()?.day ?? '');
  protected readonly time = linkedSignal(() => this.was()?.time ?? '18:00');
  protected readonly isTried = signal(false);
  protected readonly isOver = computed(() => (this.notice()?.until?.getTime() ?? Infinity) <= Date.now());
  protected readonly untilWords = computed(() => {
    const until = this.notice()?.until;
    return until && minute(until);
  });

  protected readonly textProblem = computed(() => {
    const parsed = v.safeParse(noticeTextSchema, this.text());
    return parsed.success ? undefined : parsed.issues[0].message;
  });
  private readonly until = computed(() =>
    this.day() === '' ? undefined : instantOf({day: this.day(), time: this.time()}),
  );
  protected readonly untilProblem = computed(() => {
    if (this.day() === '') return undefined;
    const until = this.until();
    if (!until) return $localize`Choose a day and a time.`;
    return until.getTime() > Date.now() ? undefined : $localize`Choose a time to come.`;
  });

  protected async show(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    if (this.textProblem() || this.untilProblem()) return;
    const until = this.until()?.getTime();
    const notice = {text: this.text(), ...(until !== undefined && {until})};
    if (await this.attempt.run(() => this.settings.save({notice}))) {
      this.isTried.set(false);
      this.saved.emit($localize`The notice stands above every page.`);
    }
  }

  protected async take(): Promise<void> {
    if (await this.attempt.run(() => this.settings.save({notice: null}))) {
      this.isTried.set(false);
      this.saved.emit($localize`The notice is gone.`);
    }
  }
}

import {Component, computed, inject, input, output, signal} from '@angular/core';
import {RouterLink} from '@angular/router';
import {
  type Alias,
  aliasProblem,
  idInAddress,
  RENAMED_KINDS,
  type RenamedKind,
} from '@model/publishing/alias';
import type {PublishedRow} from '@model/publishing/content-list';
import {addressOf} from '@model/publishing/kind';
import {Attempt} from '../../core/commands/attempt';
import {ConfirmDialogOpener} from '../../ui/confirm-dialog/confirm-dialog';
import {Icon} from '../../ui/icon/icon';
import {ItemPicker} from '../item-picker/item-picker';
import {KIND_WORDS} from '../words';
import {PortalSettings} from './portal-settings';

const PROBLEMS = {
  shape: $localize`Write an address of small letters, digits and single hyphens.`,
  reserved: $localize`The portal needs this address itself.`,
  itself: $localize`This is its address of today.`,
  'leads-on': $localize`What you chose leads on to something else itself. Choose what stands there now.`,
} as const;

/** The earlier addresses of what was renamed, and where each leads now. */
@Component({
  selector: 'app-alias-settings',
  imports: [Icon, ItemPicker, RouterLink],
  templateUrl: './alias-settings.html',
  styleUrls: ['./section.scss', './alias-settings.scss'],
})
export class AliasSettings {
  private readonly settings = inject(PortalSettings);
  private readonly confirm = inject(ConfirmDialogOpener);

  readonly aliases = input.required<readonly Alias[]>();
  /** All that is published. */
  readonly rows = input.required<readonly PublishedRow[]>();
  readonly saved = output<string>();

  protected readonly kinds = RENAMED_KINDS.map((kind) => ({kind, words: KIND_WORDS[kind]}));
  protected readonly attempt = new Attempt();
  protected readonly kind = signal<RenamedKind>('deliverable');
  protected readonly written = signal('');
  protected readonly chosen = signal<PublishedRow | undefined>(undefined);
  protected readonly isTried = signal(false);
  /** Counts what was added, so that each begins with fields of its own. */
  protected readonly round = signal(0);

  protected readonly listed = computed(() =>
    this.aliases().map((alias) => {
      const {kind, id, target} = alias;
      const row = this.rows().find((each) => each.kind === kind && each.item === target);
      return {alias, from: addressOf(kind, id), to: addressOf(kind, target), title: row?.title};
    }),
  );
  protected readonly offered = computed(() => this.rows().filter(({kind}) => kind === this.kind()));
  protected readonly id = computed(() => idInAddress(this.written()));
  protected readonly from = computed(() => addressOf(this.kind(), this.id() || '…'));
  protected readonly targetProblem = computed(() =>
    this.chosen() ? undefined : $localize`Choose what stands there now.`,
  );
  protected readonly problem = computed(() => {
    const problem = aliasProblem(
      {kind: this.kind(), id: this.id(), target: this.chosen()?.item ?? ''},
      this.aliases(),
    );
    return problem && PROBLEMS[problem];
  });

  protected choose(kind: string): void {
    this.kind.set(RENAMED_KINDS.find((each) => each === kind) ?? 'deliverable');
    this.chosen.set(undefined);
  }

  protected async add(event: Event, form: HTMLElement): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    const target = this.chosen()?.item;
    if (target === undefined || this.problem()) {
      // Once the fields say that they are wrong.
      setTimeout(() => form.querySelector<HTMLElement>(target === undefined ? 'input' : '.earlier')?.focus());
      return;
    }
    const alias: Alias = {kind: this.kind(), id: this.id(), target};
    if (!(await this.attempt.run(() => this.settings.addAlias(alias)))) return;
    this.isTried.set(false);
    this.written.set('');
    this.chosen.set(undefined);
    this.round.update((n) => n + 1);
    const from = addressOf(alias.kind, alias.id);
    const to = addressOf(alias.kind, target);
    this.saved.emit($localize`${from}:from: leads on to ${to}:to: from now on.`);
  }

  protected async remove(alias: Alias): Promise<void> {
    const from = addressOf(alias.kind, alias.id);
    const sure = await this.confirm.ask({
      title: $localize`Let ${from}:from: lead nowhere?`,
      words: $localize`Whoever follows an old link there will find nothing. Something new may then have this address.`,
      action: $localize`Take it out`,
      danger: true,
    });
    if (sure && (await this.attempt.run(() => this.settings.removeAlias(alias)))) {
      this.saved.emit($localize`${from}:from: leads nowhere any more.`);
    }
  }
}

import {Component, computed, effect, inject, input, resource, signal, untracked} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {blankContent} from '@model/publishing/blank-content';
import type {PublishedRow} from '@model/publishing/content-list';
import {copyOf, titleField} from '@model/publishing/copy';
import {draftIdOf} from '@model/publishing/draft';
import {addressOf, type Kind, KINDS} from '@model/publishing/kind';
import {addressProblem} from '@model/publishing/new-address';
import {slugOf} from '@model/publishing/slug';
import {Attempt} from '../../core/commands/attempt';
import {PageHeader} from '../../ui/page-header/page-header';
import {ContentRepository} from '../content-repository';
import {DraftProblem} from '../draft-problem';
import {DraftRepository} from '../draft-repository';
import {ItemPicker} from '../item-picker/item-picker';
import {KIND_PURPOSES, KIND_WORDS} from '../words';
import {AddressAvailability} from './address-availability';

const ADDRESS_PROBLEMS = {
  shape: $localize`Use small letters, digits and single hyphens.`,
  number: $localize`Write the number of the work package, 1 to 14.`,
  taken: $localize`The portal needs this address itself. Choose another one.`,
} as const;

/** Begins something new: what it is, what it is called, its address, and what it is a copy of, if of anything. */
@Component({
  selector: 'app-new-page',
  imports: [ItemPicker, PageHeader, RouterLink],
  providers: [AddressAvailability],
  templateUrl: './new-page.html',
  styleUrl: './new-page.scss',
})
export class NewPage {
  private readonly repository = inject(DraftRepository);
  private readonly content = inject(ContentRepository);
  private readonly router = inject(Router);
  private readonly availability = inject(AddressAvailability);

  /** What is wanted, from the address. */
  readonly of = input<string>();

  protected readonly kinds = KINDS.map((kind) => ({
    kind,
    words: KIND_WORDS[kind],
    purpose: KIND_PURPOSES[kind],
  }));
  protected readonly kind = signal<Kind>('deliverable');
  protected readonly title = signal('');
  /** The address as the person wrote it; absent while it follows the title. */
  private readonly ownId = signal<string | undefined>(undefined);
  protected readonly id = computed(
    () => this.ownId() ?? (this.kind() === 'work-package' ? '' : slugOf(this.title())),
  );
  protected readonly isNamedByNumber = computed(() => this.kind() === 'work-package');
  protected readonly address = computed(() => addressOf(this.kind(), this.id() || '…'));
  protected readonly source = signal<PublishedRow | undefined>(undefined);

  private readonly published = resource({loader: () => this.content.published()});
  protected readonly sources = computed(() =>
    (this.published.hasValue() ? this.published.value() : []).filter(
      ({kind, isWithdrawn}) => kind === this.kind() && !isWithdrawn,
    ),
  );

  /** Nothing is called wrong before somebody tried to go on. */
  protected readonly isTried = signal(false);
  protected readonly titleProblem = computed(() => {
    if (this.title().trim() === '') return $localize`Write something here.`;
    return this.title().length > 300 ? $localize`Use at most ${300}:count: characters.` : undefined;
  });
  protected readonly idProblem = computed(() => {
    const problem = addressProblem(this.kind(), this.id());
    return problem && ADDRESS_PROBLEMS[problem];
  });
  protected readonly taken = this.availability.taken;
  protected readonly isFree = this.availability.isFree;
  protected readonly draftId = computed(() => draftIdOf(this.kind(), this.id()));
  protected readonly attempt = new Attempt();

  constructor() {
    effect(() => {
      const kind = KINDS.find((each) => each === this.of());
      if (kind) untracked(() => this.kind.set(kind));
    });
    effect(() => {
      const isSound = addressProblem(this.kind(), this.id()) === undefined;
      this.availability.asked.set(isSound ? {kind: this.kind(), item: this.id()} : undefined);
    });
  }

  protected choose(kind: Kind): void {
    this.kind.set(kind);
    this.source.set(undefined);
    this.ownId.set(undefined);
  }

  protected nameId(id: string): void {
    this.ownId.set(id.trim());
  }

  protected async begin(event: Event, form: HTMLElement): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    if (this.titleProblem() || this.idProblem() || this.taken()) {
      // Once the fields say that they are wrong.
      setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    const id = this.draftId();
    const began = await this.attempt.run(() => this.create());
    if (began) await this.router.navigate(['/admin/content', id]);
  }

  private async create(): Promise<void> {
    const kind = this.kind();
    const title = this.title().trim();
    const source = this.source();
    const original = source && (await this.repository.published(kind, source.item));
    const content = original
      ? copyOf(kind, original, title)
      : {...blankContent(kind), [titleField(kind)]: title};
    try {
      await this.repository.create(kind, this.id(), content);
    } catch (error) {
      // Somebody was quicker with the same address.
      if (error instanceof DraftProblem && error.kind === 'taken') this.availability.ask();
      throw error;
    }
  }
}

import {computed, inject, Injectable, resource, signal} from '@angular/core';
import type {Kind} from '@model/publishing/kind';
import {DraftRepository} from '../draft-repository';
import {draftIdOf} from '@model/publishing/draft';

/** Milliseconds of rest before an address that is being typed is asked for. */
const REST = 400;

/** Whether an address is still free, asked while it is typed. */
@Injectable()
export class AddressAvailability {
  private readonly repository = inject(DraftRepository);

  /** What is asked for; `undefined` while it can't be an address. */
  readonly asked = signal<{readonly kind: Kind; readonly item: string} | undefined>(undefined, {
    equal: (a, b) => a?.kind === b?.kind && a?.item === b?.item,
  });
  private readonly read = resource({
    params: () => this.asked(),
    loader: async ({params: {kind, item}, abortSignal}) => {
      await new Promise((resolve) => setTimeout(resolve, REST));
      if (abortSignal.aborted) return 'unknown';
      const [published, draft, target] = await Promise.all([
        this.repository.published(kind, item),
        this.repository.find(draftIdOf(kind, item)),
        this.repository.leadsOn(kind, item),
      ]);
      if (draft) return 'in-work';
      return published ? 'published' : target === undefined ? 'free' : 'earlier';
    },
  });

  /** By what it is taken. */
  readonly taken = computed(() => {
    const found = this.read.hasValue() ? this.read.value() : undefined;
    return found === 'free' || found === 'unknown' ? undefined : found;
  });
  readonly isFree = computed(() => this.read.hasValue() && this.read.value() === 'free');

  /** Asks again. */
  ask(): void {
    this.read.reload();
  }
}

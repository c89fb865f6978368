import {Component, computed, ElementRef, inject, resource, signal} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {addressProblem} from '@model/publishing/new-address';
import {slugOf} from '@model/publishing/slug';
import {Attempt} from '../../../core/commands/attempt';
import {PageHeader} from '../../../ui/page-header/page-header';
import {DeskRepository} from '../desk-repository';

/** Milliseconds of rest before an address that is being typed is asked for. */
const REST = 400;

/** Begins an issue: what it is about, and the address under which it will be read on the portal. */
@Component({
  selector: 'app-new-issue-page',
  imports: [PageHeader, RouterLink],
  templateUrl: './new-issue-page.html',
  styleUrl: './new-issue-page.scss',
})
export class NewIssuePage {
  private readonly repository = inject(DeskRepository);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly subject = signal('');
  /** The address as the person wrote it; absent while it follows the subject. */
  private readonly ownId = signal<string | undefined>(undefined);
  protected readonly id = computed(() => this.ownId() ?? slugOf(this.subject()));
  /** Nothing is called wrong before somebody tried to go on. */
  protected readonly isTried = signal(false);
  protected readonly subjectProblem = computed(() =>
    this.subject().trim() === '' ? $localize`Write something here.` : undefined,
  );
  protected readonly idProblem = computed(() => {
    const id = this.id();
    if (addressProblem('deliverable', id) === 'shape') {
      return $localize`Use small letters, digits and single hyphens.`;
    }
    return RESERVED.includes(id)
      ? $localize`The portal needs this address itself. Choose another one.`
      : undefined;
  });
  private readonly availability = resource({
    params: () => (this.idProblem() ? undefined : this.id()),
    loader: async ({params, abortSignal}) => {
      await new Promise((resolve) => setTimeout(resolve, REST));
      return abortSignal.aborted ? undefined : this.repository.isTaken(params);
    },
  });
  protected readonly isTaken = computed(
    () => this.availability.hasValue() && this.availability.value() === true,
  );
  protected readonly isFree = computed(
    () => this.availability.hasValue() && this.availability.value() === false,
  );
  protected readonly attempt = new Attempt();

  protected nameId(id: string): void {
    this.ownId.set(id.trim());
  }

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    if (this.subjectProblem() || this.idProblem() || this.isTaken()) {
      // Once the fields say that they are wrong.
      setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    const id = this.id();
    const content = {
      ...{subject: this.subject().trim(), preheader: '', language: 'en', blocks: []},
      to: {topics: [], audiences: [], languages: []},
    };
    if (await this.attempt.run(() => this.repository.create(id, content))) {
      await this.router.navigate(['/admin/newsletter', id]);
    } else this.availability.reload();
  }
}

/** What the portal's own pages below `/newsletter` and `/admin/newsletter` are called. */
const RESERVED = ['new', 'subscribers', 'settings', 'confirm', 'unsubscribe', 'preferences'];

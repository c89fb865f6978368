import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  resource,
  signal,
} from '@angular/core';
import {type FieldTree, form, FormField, FormRoot, validateStandardSchema} from '@angular/forms/signals';
import {MatError, MatFormField, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import {Router, RouterLink} from '@angular/router';
import {mayEdit} from '@model/documents/allowed';
import {editDocument} from '@model/documents/commands';
import * as v from 'valibot';
import {Attempt} from '../../core/commands/attempt';
import {CommandRunner} from '../../core/commands/command-runner';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {DocumentIndex} from '../document-index';
import {DocumentRepository} from '../document-repository';
import {detailsSchema, detailsToSend, type Details, titleSchema} from '../form/details';
import {DetailsFields} from '../form/details-fields';
import {focusFirstInvalid} from '../form/focus-first-invalid';
import {OwnProfile} from '../own-profile';
import {askBeforeUnload, type Leavable} from '../upload/leaving';

const schema = v.object({title: titleSchema, ...detailsSchema.entries});

interface Values extends Details {
  title: string;
}

/** Changes what is said of a document, not its file. */
@Component({
  selector: 'app-edit-page',
  imports: [
    DetailsFields,
    FormField,
    FormRoot,
    LoadState,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    PageHeader,
    RouterLink,
  ],
  templateUrl: './edit-page.html',
  styleUrl: '../form/form-page.scss',
  host: {class: 'page'},
})
export class EditPage implements Leavable {
  private readonly repository = inject(DocumentRepository);
  private readonly session = inject(Session);
  private readonly commands = inject(CommandRunner);
  private readonly index = inject(DocumentIndex);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly profile = inject(OwnProfile);

  readonly id = input.required<string>();

  protected readonly document = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {id: this.id(), identity};
    },
    loader: ({params}) => this.repository.get(params.id),
  });
  protected readonly isAllowed = computed(() => {
    const actor = this.profile.actor();
    return actor !== undefined && this.document.hasValue() && mayEdit(this.document.value(), actor);
  });
  protected readonly attempt = new Attempt();
  private readonly model = signal<Values>({
    title: '',
    kind: 'other',
    workPackages: [],
    date: '',
    event: '',
    summary: '',
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, schema), {
    submission: {action: () => this.submit(), onInvalid: () => this.showInvalid()},
  });
  protected readonly details = this.form as unknown as FieldTree<Details>;
  private isFinished = false;

  constructor() {
    effect(() => {
      if (!this.document.hasValue()) return;
      const {title, kind, workPackages, date = '', event = '', summary = ''} = this.document.value();
      this.model.set({title, kind, workPackages: [...workPackages], date, event, summary});
    });
    const window = inject(DOCUMENT).defaultView;
    const ask = askBeforeUnload(this);
    window?.addEventListener('beforeunload', ask);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('beforeunload', ask));
  }

  atStake() {
    return !this.isFinished && this.form().dirty() ? 'words' : undefined;
  }

  protected async submit(): Promise<void> {
    const {title, ...details} = this.model();
    const id = this.id();
    const isDone = await this.attempt.run(() =>
      this.commands.run(editDocument, {id, title, ...detailsToSend(details)}),
    );
    if (!isDone) return;
    this.isFinished = true;
    await this.router.navigate(['/workspace/documents', id]);
    this.index.tell($localize`Your changes are saved.`);
  }

  private showInvalid(): void {
    afterNextRender({read: () => focusFirstInvalid(this.host.nativeElement)}, {injector: this.injector});
  }
}

import {
  Component,
  computed,
  DOCUMENT,
  DestroyRef,
  inject,
  input,
  LOCALE_ID,
  resource,
  signal,
} from '@angular/core';
import {type FieldTree, form, FormField, FormRoot, validateStandardSchema} from '@angular/forms/signals';
import {MatError, MatFormField, MatHint, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import {Router, RouterLink} from '@angular/router';
import {mayRevise} from '@model/documents/allowed';
import {reviseDocument} from '@model/documents/commands';
import {DOCUMENT_TYPES} from '@model/documents/upload';
import {flawOf} from '@model/documents/upload-check';
import * as v from 'valibot';
import {CommandRunner} from '../../core/commands/command-runner';
import {Session} from '../../members/session';
import {FileDrop} from '../../ui/file-drop/file-drop';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {DocumentIndex} from '../document-index';
import {DocumentRepository} from '../document-repository';
import {versionNoteSchema} from '../form/details';
import {OwnProfile} from '../own-profile';
import {FileUpload, incoming} from '../upload/file-upload';
import {askBeforeUnload, type Leavable} from '../upload/leaving';
import {STORAGE_GATEWAY} from '../upload/storage-gateway';
import {UploadProgress} from '../upload/upload-progress';
import {flawInWords, uploadRules} from '../words';

/** Adds a new version of a document: its file, and what changed. */
@Component({
  selector: 'app-revise-page',
  imports: [
    FileDrop,
    FormField,
    FormRoot,
    LoadState,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    PageHeader,
    RouterLink,
    UploadProgress,
  ],
  templateUrl: './revise-page.html',
  styleUrl: '../form/form-page.scss',
  host: {class: 'page'},
})
export class RevisePage implements Leavable {
  private readonly repository = inject(DocumentRepository);
  private readonly session = inject(Session);
  private readonly profile = inject(OwnProfile);
  private readonly commands = inject(CommandRunner);
  private readonly index = inject(DocumentIndex);
  private readonly openStorage = inject(STORAGE_GATEWAY);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);

  readonly id = input.required<string>();

  protected readonly rules = uploadRules(this.locale);
  protected readonly accept = DOCUMENT_TYPES.map(({ending}) => `.${ending}`).join(',') + ',.jpeg';
  protected readonly document = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {id: this.id(), identity};
    },
    loader: ({params}) => this.repository.get(params.id),
  });
  protected readonly isAllowed = computed(() => {
    const actor = this.profile.actor();
    return actor !== undefined && this.document.hasValue() && mayRevise(this.document.value(), actor);
  });
  protected readonly upload = signal<FileUpload | undefined>(undefined);
  protected readonly flaw = signal<string | undefined>(undefined);
  protected readonly isBusy = computed(() => this.upload()?.isUnderWay() ?? false);
  private readonly model = signal({note: ''});
  protected readonly form: FieldTree<{note: string}> = form(
    this.model,
    (path) => validateStandardSchema(path, v.object({note: versionNoteSchema})),
    {submission: {action: () => this.submit()}},
  );
  private isFinished = false;

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const ask = askBeforeUnload(this);
    window?.addEventListener('beforeunload', ask);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('beforeunload', ask));
  }

  atStake() {
    if (this.isFinished) return undefined;
    if (this.isBusy()) return 'upload';
    return this.upload() || this.model().note ? 'words' : undefined;
  }

  protected choose([file]: readonly File[]): void {
    if (!file) return;
    const flaw = flawOf(file);
    this.flaw.set(flaw && flawInWords(flaw, file.name, this.locale));
    if (!flaw) this.upload.set(new FileUpload(file));
  }

  protected async submit(): Promise<void> {
    const upload = this.upload();
    const uid = this.session.user()?.uid;
    if (!upload) this.flaw.set($localize`Choose the file of the new version.`);
    if (!upload || !uid || !this.document.hasValue()) return;
    const {id, version} = this.document.value();
    let added = version + 1;
    const isDone = await upload.run(incoming(uid), this.openStorage, async (file) => {
      const note = this.model().note.trim();
      const answer = await this.commands.run(reviseDocument, {
        id,
        version,
        file,
        ...(note && {versionNote: note}),
      });
      added = answer.version;
    });
    if (!isDone) return;
    this.isFinished = true;
    void this.index.follow(id, added, $localize`Version ${added}:number: has been added.`);
    await this.router.navigate(['/workspace/documents', id]);
  }
}

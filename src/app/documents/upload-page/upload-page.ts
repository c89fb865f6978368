import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  Injector,
  LOCALE_ID,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import {type FieldTree, form, FormRoot, required, validateStandardSchema} from '@angular/forms/signals';
import {Router, RouterLink} from '@angular/router';
import {addDocument} from '@model/documents/commands';
import {DOCUMENT_TYPES} from '@model/documents/upload';
import {flawOf, titleFrom} from '@model/documents/upload-check';
import * as v from 'valibot';
import {CommandRunner} from '../../core/commands/command-runner';
import {Session} from '../../members/session';
import {FileDrop} from '../../ui/file-drop/file-drop';
import {PageHeader} from '../../ui/page-header/page-header';
import {DocumentIndex} from '../document-index';
import {detailsSchema, detailsToSend, titleSchema, type Details} from '../form/details';
import {DetailsFields} from '../form/details-fields';
import {focusFirstInvalid} from '../form/focus-first-invalid';
import {OwnProfile} from '../own-profile';
import {FileUpload, incoming} from '../upload/file-upload';
import {askBeforeUnload, type Leavable} from '../upload/leaving';
import {STORAGE_GATEWAY} from '../upload/storage-gateway';
import {flawInWords, uploadRules} from '../words';
import {ChosenFile} from './chosen-file';

/** Files that can be added at once: more make a page nobody oversees. */
const MOST_FILES = 20;

const schema = v.object({
  ...detailsSchema.entries,
  titles: v.array(titleSchema),
});

interface Values extends Details {
  titles: string[];
}

const BLANK: Values = {kind: 'other', workPackages: [], date: '', event: '', summary: '', titles: []};

/** Adds documents: one file, or several with the same work packages and kind, one after the other. */
@Component({
  selector: 'app-upload-page',
  imports: [ChosenFile, DetailsFields, FileDrop, FormRoot, PageHeader, RouterLink],
  templateUrl: './upload-page.html',
  styleUrl: '../form/form-page.scss',
  host: {class: 'page'},
})
export class UploadPage implements Leavable {
  private readonly session = inject(Session);
  private readonly commands = inject(CommandRunner);
  private readonly index = inject(DocumentIndex);
  private readonly openStorage = inject(STORAGE_GATEWAY);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly profile = inject(OwnProfile);
  private readonly drop = viewChild.required(FileDrop);

  protected readonly locale = inject(LOCALE_ID);
  protected readonly rules = uploadRules(this.locale);
  protected readonly accept = DOCUMENT_TYPES.map(({ending}) => `.${ending}`).join(',') + ',.jpeg';
  protected readonly uploads = signal<readonly FileUpload[]>([]);
  protected readonly flaw = signal<string | undefined>(undefined);
  protected readonly running = signal(false);
  protected readonly added = signal<readonly string[]>([]);
  /** Whether the form was sent once, so that what is missing is said. */
  protected readonly tried = signal(false);
  private readonly model = signal<Values>(BLANK);
  protected readonly form = form(
    this.model,
    (path) => {
      validateStandardSchema(path, schema);
      required(path.kind);
    },
    {submission: {action: () => this.submit(), onInvalid: () => this.showInvalid()}},
  );
  protected readonly details = this.form as unknown as FieldTree<Details>;
  protected readonly problem = computed(
    () =>
      this.flaw() ??
      (this.tried() && this.uploads().length === 0 ? $localize`Choose at least one file.` : undefined),
  );
  protected readonly failures = computed(
    () => this.uploads().filter((upload) => upload.state() === 'failed').length,
  );
  protected readonly left = computed(() => this.uploads().filter((upload) => upload.state() !== 'done'));
  private readonly touched = linkedSignal(() => this.form().dirty() || this.uploads().length > 0);
  private isFinished = false;

  constructor() {
    // Whoever is in one work package only has nothing to choose.
    effect(() => {
      const own = this.profile.workPackages();
      const [only] = own.length === 1 ? own : [];
      if (only && untracked(() => this.model().workPackages.length === 0)) {
        this.model.update((values) => ({...values, workPackages: [only]}));
      }
    });
    const window = inject(DOCUMENT).defaultView;
    const ask = askBeforeUnload(this);
    effect((onCleanup) => {
      window?.addEventListener('beforeunload', ask);
      onCleanup(() => window?.removeEventListener('beforeunload', ask));
    });
  }

  atStake() {
    if (this.isFinished) return undefined;
    if (this.running()) return 'upload';
    return this.left().length > 0 || (this.touched() && this.uploads().length === 0) ? 'words' : undefined;
  }

  protected choose(files: readonly File[]): void {
    const flaws = files.flatMap((file) => {
      const flaw = flawOf(file);
      return flaw ? [flawInWords(flaw, file.name, this.locale)] : [];
    });
    const good = files.filter((file) => !flawOf(file));
    const room = Math.max(0, MOST_FILES - this.uploads().length);
    if (good.length > room) {
      flaws.push(
        $localize`At most ${MOST_FILES}:count: files can be added at once. The others were left out.`,
      );
    }
    const taken = good.slice(0, room);
    this.flaw.set(flaws.join(' ') || undefined);
    this.uploads.update((uploads) => [...uploads, ...taken.map((file) => new FileUpload(file))]);
    this.model.update((values) => ({
      ...values,
      titles: [...values.titles, ...taken.map(({name}) => titleFrom(name))],
    }));
  }

  protected remove(upload: FileUpload): void {
    const place = this.uploads().indexOf(upload);
    const without = <T>(list: readonly T[]) => list.filter((_, i) => i !== place);
    this.uploads.update(without);
    this.model.update((values) => ({...values, titles: without(values.titles)}));
    afterNextRender({read: () => this.drop().focus()}, {injector: this.injector});
  }

  protected async submit(): Promise<void> {
    if (this.running()) return;
    if (this.left().length === 0) {
      this.showInvalid();
      return;
    }
    const uid = this.session.user()?.uid;
    if (!uid) return;
    this.running.set(true);
    try {
      for (const upload of this.uploads()) {
        if (upload.state() === 'done') continue;
        await this.add(upload, uid);
      }
    } finally {
      this.running.set(false);
    }
    if (this.left().length === 0) await this.finish();
  }

  private async add(upload: FileUpload, uid: string): Promise<void> {
    await upload.run(incoming(uid), this.openStorage, async (file) => {
      const values = this.model();
      const title = values.titles[this.uploads().indexOf(upload)] ?? '';
      // A summary is of one document.
      const details = {...values, summary: this.uploads().length === 1 ? values.summary : ''};
      const {id} = await this.commands.run(addDocument, {title, ...detailsToSend(details), file});
      this.added.update((ids) => [...ids, id]);
    });
  }

  /** One document is shown; of several, the list. */
  private async finish(): Promise<void> {
    this.isFinished = true;
    const ids = this.added();
    const [id] = ids;
    const last = ids.at(-1);
    const words =
      ids.length === 1
        ? $localize`Your document has been added.`
        : $localize`Your ${ids.length}:count: documents have been added.`;
    if (last) void this.index.follow(last, 1, words);
    await this.router.navigate(
      ids.length === 1 && id ? ['/workspace/documents', id] : ['/workspace/documents'],
    );
  }

  private showInvalid(): void {
    this.tried.set(true);
    const host = this.host.nativeElement;
    afterNextRender(
      {read: () => (this.uploads().length === 0 ? this.drop().focus() : focusFirstInvalid(host))},
      {injector: this.injector},
    );
  }
}

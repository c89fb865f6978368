import {
  ApplicationRef,
  Component,
  computed,
  createComponent,
  createEnvironmentInjector,
  DestroyRef,
  effect,
  ElementRef,
  EnvironmentInjector,
  inject,
  input,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import type {Kind} from '@model/publishing/kind';
import {previewItem} from '@model/publishing/preview-item';
import {DocumentReader} from '../../core/firebase/document-reader';
import {DigestRepository} from '../../digest/digest-repository';
import {Session} from '../../members/session';
import {DraftEditing} from '../draft-page/draft-editing';
import {DraftRepository} from '../draft-repository';
import {UNTITLED} from '../words';
import {dressFrame} from './frame';
import {previewPageOf} from './preview-pages';
import {previewProviders, type Viewer} from './preview-providers';

/** CSS pixels of the windows that are previewed: a common phone's, and a laptop's. */
const WIDTHS = {phone: 390, desktop: 1280} as const;

type Device = keyof typeof WIDTHS;

/** The draft on its own page, as somebody else will see it there, on a phone or a desktop. */
@Component({
  selector: 'app-preview',
  templateUrl: './preview.html',
  styleUrl: './preview.scss',
})
export class Preview {
  private readonly editing = inject(DraftEditing);
  private readonly repository = inject(DraftRepository);
  private readonly session = inject(Session);
  private readonly reader = inject(DocumentReader);
  private readonly digest = inject(DigestRepository);
  private readonly environment = inject(EnvironmentInjector);
  private readonly application = inject(ApplicationRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly kind = input.required<Kind>();
  readonly item = input.required<string>();

  protected readonly viewers = [
    {value: 'public', words: $localize`Everyone`},
    {value: 'member', words: $localize`Members`},
  ] as const;
  protected readonly devices = [
    {value: 'phone', words: $localize`Phone`},
    {value: 'desktop', words: $localize`Desktop`},
  ] as const;
  protected readonly viewer = signal<Viewer>('public');
  protected readonly device = signal<Device>('phone');
  private readonly room = signal(0);
  protected readonly width = computed(() => WIDTHS[this.device()]);
  /** A window wider than the room for it is shown smaller. */
  protected readonly scale = computed(() => (this.room() > 0 ? Math.min(1, this.room() / this.width()) : 1));
  protected readonly title = computed(() => {
    const viewer = this.viewers.find(({value}) => value === this.viewer())?.words ?? '';
    const device = this.devices.find(({value}) => value === this.device())?.words ?? '';
    return $localize`Preview: ${viewer}:viewer:, ${device}:device:`;
  });
  private readonly frame = viewChild.required<ElementRef<HTMLIFrameElement>>('frame');

  private readonly published = resource({
    params: () => ({kind: this.kind(), item: this.item()}),
    loader: ({params}) => this.repository.published(params.kind, params.item).catch(() => undefined),
  });
  protected readonly page = resource({
    params: () => ({kind: this.kind(), item: this.item()}),
    loader: ({params}) => previewPageOf(params.kind, params.item).load(),
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.page.hasValue() || this.published.isLoading()) return;
      onCleanup(this.show());
    });
    const observer = new ResizeObserver(([entry]) => this.room.set(entry?.contentRect.width ?? 0));
    observer.observe(this.host.nativeElement);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  /** Puts the page into the frame; the returned function takes it out again. */
  private show(): () => void {
    const type = this.page.value();
    if (!type) return () => undefined;
    const kind = this.kind();
    const before = this.published.value()?.['version'];
    const item = previewItem(
      kind,
      this.item(),
      this.editing.content(),
      {title: UNTITLED, text: $localize`Not written yet.`},
      {version: typeof before === 'number' ? before + 1 : 1, at: new Date()},
    );
    const frame = this.frame().nativeElement;
    const {body, stop} = dressFrame(frame);
    const place = body.ownerDocument.createElement('div');
    body.replaceChildren(place);
    const environment = createEnvironmentInjector(
      previewProviders({kind, item}, this.viewer(), this.reader, this.session, this.digest),
      this.environment,
    );
    const page = createComponent(type, {environmentInjector: environment, hostElement: place});
    const named = previewPageOf(kind, this.item()).input;
    if (named !== undefined) page.setInput(named, this.item());
    this.application.attachView(page.hostView);
    return () => {
      stop();
      page.destroy();
      environment.destroy();
      if (frame.contentDocument) frame.contentDocument.head.replaceChildren();
    };
  }
}

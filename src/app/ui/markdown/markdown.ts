import {
  Component,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  resource,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import {Router} from '@angular/router';
import type {Heading} from './markdown-render';

/** Where the picture with this file name can be fetched; `undefined` where it can't. */
export type PictureSource = (file: string) => Promise<string | undefined>;

/** A Markdown text, rendered and sanitised. Its libraries are fetched with the first text that needs them. */
@Component({
  selector: 'app-markdown',
  template: `
    @if (rendered.error()) {
      <!-- The renderer could not be fetched: the plain text is better than nothing. -->
      <p class="as-typed">{{ text() }}</p>
    }
    <div #place></div>
  `,
  styleUrl: './markdown.scss',
  // What the renderer makes carries no attributes of ours; every rule begins with the element's name.
  encapsulation: ViewEncapsulation.None,
  host: {'(click)': 'follow($event)'},
})
export class Markdown {
  private readonly router = inject(Router);

  readonly text = input.required<string>();
  /** The level that the highest heading of the text gets. */
  readonly topLevel = input(2);
  /** Where the text's pictures are; without it, only what they show is said. */
  readonly pictures = input<PictureSource>();
  /** The headings, once they are on the page. */
  readonly headings = output<readonly Heading[]>();

  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  protected readonly rendered = resource({
    params: () => ({
      text: this.text(),
      topLevel: this.topLevel(),
      page: location.pathname,
      pictures: this.pictures(),
    }),
    loader: async ({params}) => {
      const {renderMarkdown, FILE} = await import('./markdown-render');
      const rendered = renderMarkdown(params.text, params.topLevel, params.page);
      const images = [...rendered.content.querySelectorAll<HTMLImageElement>(`img[${FILE}]`)];
      void Promise.all(images.map((image) => show(image, image.getAttribute(FILE) ?? '', params.pictures)));
      return rendered;
    },
  });

  constructor() {
    effect(() => {
      if (!this.rendered.hasValue()) return;
      const {content, headings} = this.rendered.value();
      this.place().nativeElement.replaceChildren(content);
      this.headings.emit(headings);
      this.arrive(headings);
    });
  }

  /** An address may name a section, which was not there yet when the router looked for it. */
  private arrive(headings: readonly Heading[]): void {
    const id = decodeURIComponent(location.hash.slice(1));
    if (headings.some((heading) => heading.id === id)) document.getElementById(id)?.scrollIntoView();
  }

  /** Links within the portal go through the router, so that the page is not loaded anew. */
  protected follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    const plainClick = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !plainClick || event.altKey || link.origin !== location.origin) return;
    event.preventDefault();
    void this.router.navigateByUrl(link.pathname + link.search + link.hash);
  }
}

/** Shows a picture, or says what it shows where it can't be had. */
async function show(image: HTMLImageElement, file: string, source?: PictureSource): Promise<void> {
  const address = await source?.(file).catch(() => undefined);
  if (address !== undefined) {
    image.loading = 'lazy';
    image.src = address;
    return;
  }
  const words = document.createElement('span');
  words.className = 'no-picture';
  words.textContent = image.alt;
  image.replaceWith(words);
}

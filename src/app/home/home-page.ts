import {Component, computed, DOCUMENT, inject, resource} from '@angular/core';
import {DigestRepository} from '../digest/digest-repository';
import {Hero} from './hero/hero';
import {HomeSections} from './sections/sections';
import {FIRST_WORDS, wordsIn} from './words';

/** The landing page. Its first words come with the frame; the sections below follow in a part of their own. */
@Component({
  selector: 'app-home-page',
  imports: [Hero, HomeSections],
  templateUrl: './home-page.html',
  styles: `
    // The ground of the first section, so that its arrival is quiet.
    .to-come {
      min-block-size: 60vh;
      background: var(--color-sunk);
    }
  `,
})
export class HomePage {
  private readonly repository = inject(DigestRepository);
  private readonly sent = wordsIn(inject(DOCUMENT));

  protected readonly read = resource({loader: () => this.repository.read()});
  /** The digest once it is there. A resource in error refuses to give its value. */
  protected readonly digest = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** As editors wrote them, from the first moment on. */
  protected readonly words = computed(() => {
    const read = this.digest() ?? this.repository.latest();
    return {...FIRST_WORDS, ...(read ? read.words : this.sent)};
  });
  protected readonly state = computed(() =>
    this.read.error() ? 'failed' : this.read.hasValue() ? 'read' : 'loading',
  );
}

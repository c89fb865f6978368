import {Component, computed, inject, resource} from '@angular/core';
import {DigestRepository} from '../digest/digest-repository';
import {Hero} from './hero/hero';
import {HomeSections} from './sections/sections';

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

  protected readonly read = resource({loader: () => this.repository.read()});
  /** The digest once it is there. A resource in error refuses to give its value. */
  protected readonly digest = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly state = computed(() =>
    this.read.error() ? 'failed' : this.read.hasValue() ? 'read' : 'loading',
  );
}

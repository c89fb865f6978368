import {Component, computed, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {HomeDigest} from '@model/catalogue/digest';
import type {Audience} from '@model/deliverables/audience';
import {type HomeWords, stretchesOf} from '@model/pages/home-words';
import {Icon} from '../../ui/icon/icon';
import {SearchForm} from '../../ui/search-form/search-form';

/** Five doors, in the words of whoever stands before them. */
const DOORS: readonly {audience: Audience; label: string}[] = [
  {audience: 'patients', label: $localize`I am a patient`},
  {audience: 'citizens', label: $localize`I am a citizen`},
  {audience: 'healthcare-professionals', label: $localize`I work in health care`},
  {audience: 'researchers', label: $localize`I am a researcher`},
  {audience: 'policy-makers', label: $localize`I make policy`},
];

/** What CAN.HEAL is, for whom, and the two quickest ways in: by words and by who one is. */
@Component({
  selector: 'app-hero',
  imports: [Icon, RouterLink, SearchForm],
  templateUrl: './hero.html',
  styleUrl: './hero.scss',
})
export class Hero {
  /** Outcomes for each audience; absent until they are known. */
  readonly counts = input<HomeDigest['audiences']>();

  readonly words = input.required<HomeWords>();

  protected readonly doors = DOORS;
  protected readonly lead = computed(() => stretchesOf(this.words().lead));
}

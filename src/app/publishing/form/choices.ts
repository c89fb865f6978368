import {computed, inject, Injectable, LOCALE_ID, resource, type Signal} from '@angular/core';
import {licenceWords} from '@model/deliverables/licence';
import {OFFERED_COUNTRIES, OFFERED_LANGUAGES, OFFERED_LICENCES} from '@model/publishing/offered';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import {countryName, languageName} from '../../core/locale/names';
import {DigestRepository} from '../../digest/digest-repository';
import {Session} from '../../members/session';
import {PartnerRepository} from '../../partners/partner-repository';
import {ContentRepository} from '../content-repository';
import type {Option, Source} from '../fields/field';
import type {ItemNames} from '../fields/say-value';

/** What the pickers of a form offer. A form works without: what is chosen then stands there by its id. */
@Injectable()
export class Choices {
  private readonly session = inject(Session);
  private readonly partners = inject(PartnerRepository);
  private readonly content = inject(ContentRepository);
  private readonly digest = inject(DigestRepository);
  private readonly locale = inject(LOCALE_ID);
  private readonly collator = new Intl.Collator(this.locale);

  private readonly partnersRead = resource({
    params: () => this.session.identity(),
    loader: () => this.partners.list(),
  });
  private readonly contentRead = resource({
    params: () => this.session.identity(),
    loader: () => this.content.published(),
  });
  private readonly titlesRead = resource({loader: () => this.digest.read()});

  private readonly lists: Readonly<Record<Source, Signal<readonly Option[]>>> = {
    partners: computed(() => {
      const partners = this.partnersRead.hasValue() ? this.partnersRead.value() : [];
      return this.sorted(
        partners.map(({id, name, acronym, country}) => ({
          value: id,
          words: name,
          detail: [acronym !== name ? acronym : '', countryName(country, this.locale)]
            .filter(Boolean)
            .join(', '),
        })),
      );
    }),
    outcomes: computed(() => {
      const rows = this.contentRead.hasValue() ? this.contentRead.value() : [];
      return rows.flatMap(({kind, item, title, visibility, isWithdrawn}) =>
        kind !== 'deliverable' || isWithdrawn
          ? []
          : [
              {
                value: item,
                words: title,
                detail: visibility === 'consortium' ? $localize`Consortium only` : undefined,
              },
            ],
      );
    }),
    'work-packages': computed(() => {
      const known = this.titlesRead.hasValue() ? this.titlesRead.value().workPackages : [];
      const titles = new Map(known.map(({number, title}) => [number, title]));
      return WORK_PACKAGE_NUMBERS.map((number) => ({
        value: String(number),
        words: $localize`WP${number}:number:`,
        detail: titles.get(number),
      }));
    }),
    countries: computed(() =>
      this.sorted(OFFERED_COUNTRIES.map((value) => ({value, words: countryName(value, this.locale)}))),
    ),
    languages: computed(() =>
      this.sorted(OFFERED_LANGUAGES.map((value) => ({value, words: languageName(value, this.locale)}))),
    ),
    licences: computed(() =>
      OFFERED_LICENCES.map((value) => ({value, words: licenceWords(value).name, detail: value})),
    ),
    'time-zones': computed(() =>
      Intl.supportedValuesOf('timeZone').map((value) => ({value, words: value.replaceAll('_', ' ')})),
    ),
  };
  private readonly names = computed(() => {
    const maps = Object.entries(this.lists).map(
      ([source, list]) => [source, new Map(list().map(({value, words}) => [value, words]))] as const,
    );
    return new Map(maps);
  });

  /** What the ids of a content are called, for saying its values. */
  readonly itemNames: ItemNames = {
    partner: (id) => this.nameOf('partners', id),
    outcome: (id) => this.nameOf('outcomes', id),
    workPackage: (number) => this.nameOf('work-packages', number),
  };

  of(source: Source): readonly Option[] {
    return this.lists[source]();
  }

  /** What an option is called; its value where it is not among those that are offered. */
  nameOf(source: Source, value: string): string {
    return this.names().get(source)?.get(value) ?? value;
  }

  /** Whether the options of a source could not be fetched. */
  hasFailed(source: Source): boolean {
    const read =
      source === 'partners' ? this.partnersRead : source === 'outcomes' ? this.contentRead : undefined;
    return read?.error() !== undefined;
  }

  private sorted(options: Option[]): Option[] {
    return options.sort((a, b) => this.collator.compare(a.words, b.words));
  }
}

import {Component, inject, input, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {titleFrom} from '../../core/title/item-title';
import {DigestRepository} from '../../digest/digest-repository';
import {Session} from '../../members/session';
import {CountryNamePipe} from '../../ui/country-name/country-name-pipe';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {Marks} from '../../ui/marks/marks';
import {SourceList} from '../../ui/source-list/source-list';
import {PartnerRepository} from '../partner-repository';
import {PARTNER_TYPE_WORDS} from '../words';

/** One partner: what it is, what it does in the project, and the way to its outcomes. */
@Component({
  selector: 'app-partner-page',
  imports: [CountryNamePipe, LoadState, Marks, PageHeader, RouterLink, SourceList],
  templateUrl: './partner-page.html',
  styleUrl: './partner-page.scss',
  host: {class: 'page'},
})
export class PartnerPage {
  private readonly repository = inject(PartnerRepository);
  private readonly digest = inject(DigestRepository);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly typeWords = PARTNER_TYPE_WORDS;
  protected readonly partner = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {id: this.id(), identity};
    },
    loader: ({params}) => this.repository.get(params.id),
  });
  // Titles are a help, not a need: without the digest the numbers stand alone.
  private readonly names = resource({loader: () => this.digest.read()});

  constructor() {
    titleFrom(this.partner, (partner) => partner.acronym);
  }

  protected titleOf(workPackage: number): string | undefined {
    if (!this.names.hasValue()) return undefined;
    return this.names.value().workPackages.find(({number}) => number === workPackage)?.title;
  }
}

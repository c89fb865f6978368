import {Component, inject, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {DigestRepository} from '../../digest/digest-repository';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';

/** The fourteen work packages, as the rungs of a ladder between the project's two strands. */
@Component({
  selector: 'app-work-package-list-page',
  imports: [LoadState, PageHeader, RouterLink],
  templateUrl: './work-package-list-page.html',
  styleUrl: './work-package-list-page.scss',
  host: {class: 'page'},
})
export class WorkPackageListPage {
  private readonly repository = inject(DigestRepository);

  protected readonly digest = resource({loader: () => this.repository.read()});
}

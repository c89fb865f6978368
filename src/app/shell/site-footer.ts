import {Component, inject} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {HelixMotif} from '../ui/helix/helix-motif';

const COLUMNS = [
  {
    title: $localize`Explore`,
    links: [
      {path: '/deliverables', label: $localize`Outcomes`},
      {path: '/insights', label: $localize`Insights`},
      {path: '/news', label: $localize`News`},
      {path: '/events', label: $localize`Events`},
      {path: '/newsletter', label: $localize`Newsletter`},
    ],
  },
  {
    title: $localize`The project`,
    links: [
      {path: '/about', label: $localize`About CAN.HEAL`},
      {path: '/work-packages', label: $localize`Work packages`},
      {path: '/partners', label: $localize`Partners`},
    ],
  },
  {
    title: $localize`This portal`,
    links: [
      {path: '/contact', label: $localize`Contact`},
      {path: '/accessibility', label: $localize`Accessibility`},
      {path: '/privacy', label: $localize`Privacy`},
      {path: '/legal', label: $localize`Legal notice`},
    ],
  },
];

/** The end of every page: who pays for the project, and where everything is. */
@Component({
  selector: 'app-site-footer',
  imports: [HelixMotif, RouterLink],
  templateUrl: './site-footer.html',
  styleUrl: './site-footer.scss',
})
export class SiteFooter {
  private readonly router = inject(Router);

  protected readonly columns = COLUMNS;

  /** Takes the address along to the newsletter's own form, by the history's state: never in the address bar. */
  protected subscribe(event: Event, email: string): void {
    event.preventDefault();
    void this.router.navigate(['/newsletter'], {state: {email}});
  }
}

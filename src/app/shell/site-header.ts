import {Component, type ElementRef, inject, viewChild} from '@angular/core';
import {takeUntilDestroyed} from '@angular/core/rxjs-interop';
import {NavigationEnd, Router, RouterLink} from '@angular/router';
import {filter} from 'rxjs';
import {SessionLink} from '../members/session-link/session-link';
import {HelixMark} from '../ui/helix/helix-mark';
import {Icon} from '../ui/icon/icon';
import {Navigation} from './navigation';

/** The top of every page: the mark and name, the main navigation, search and the account. */
@Component({
  selector: 'app-site-header',
  imports: [HelixMark, Icon, Navigation, RouterLink, SessionLink],
  templateUrl: './site-header.html',
  styleUrl: './site-header.scss',
})
export class SiteHeader {
  private readonly menu = viewChild.required<ElementRef<HTMLDialogElement>>('menu');

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.close());
  }

  /** A modal `<dialog>` keeps focus inside, closes with Esc and gives focus back to the button. */
  protected open(): void {
    this.menu().nativeElement.showModal();
  }

  protected close(): void {
    this.menu().nativeElement.close();
  }

  /** A press outside the panel lands on the dialog itself, which fills the window with its backdrop. */
  protected closeFromOutside(event: Event): void {
    if (event.target === event.currentTarget) this.close();
  }
}

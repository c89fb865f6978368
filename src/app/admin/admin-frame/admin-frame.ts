import {NgTemplateOutlet} from '@angular/common';
import {Component, computed, inject, signal} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {NavigationEnd, Router, RouterLink, RouterOutlet} from '@angular/router';
import {filter, map, tap} from 'rxjs';
import {Requests} from '../../members/people/requests';
import {Session} from '../../members/session';
import {Icon} from '../../ui/icon/icon';
import {areasFor, pageAt} from './admin-pages';

/**
 * What frames every page of the administration: the way between those that are one's own, with what waits to be done.
 * Where it would push the page off a small screen, it is closed to one line that names the page.
 */
@Component({
  selector: 'app-admin-frame',
  imports: [Icon, NgTemplateOutlet, RouterLink, RouterOutlet],
  templateUrl: './admin-frame.html',
  styleUrl: './admin-frame.scss',
})
export class AdminFrame {
  protected readonly requests = inject(Requests);
  protected readonly isOpen = signal(false);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly areas = computed(() => areasFor(this.session.role()));
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
      tap(() => this.isOpen.set(false)),
    ),
    {initialValue: this.router.url},
  );
  protected readonly page = computed(() => pageAt(this.areas(), this.url()));
}

import {inject, Injectable} from '@angular/core';
import {Title} from '@angular/platform-browser';
import {type RouterStateSnapshot, TitleStrategy} from '@angular/router';

const PORTAL = 'CAN.HEAL';

/** Titles read "Page · CAN.HEAL"; the home page's is the portal's own. */
@Injectable({providedIn: 'root'})
export class PortalTitleStrategy extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    this.show(this.buildTitle(state));
  }

  /** Sets the title of a page whose name is known only once its item has been read. */
  show(page: string | undefined): void {
    this.title.setTitle(page ? `${page} · ${PORTAL}` : $localize`CAN.HEAL: cancer genomics for Europe`);
  }
}

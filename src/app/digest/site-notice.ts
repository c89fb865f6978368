import {computed, DOCUMENT, inject, Injectable} from '@angular/core';
import type {DigestNotice} from '@model/catalogue/digest';
import {noticeAsOf} from '@model/catalogue/digest';
import {DigestRepository} from './digest-repository';

/**
 * What admins tell every visitor. It costs no read of its own: the first response carries it, and whichever page reads
 * the digest brings it up to date.
 */
@Injectable({providedIn: 'root'})
export class SiteNotice {
  private readonly digest = inject(DigestRepository);
  /** As the document was sent; the app takes the place of what is in it. */
  private readonly first = noticeIn(inject(DOCUMENT));

  readonly text = computed(() => {
    const digest = this.digest.latest();
    return noticeAsOf(digest ? digest.notice : this.first, new Date())?.text;
  });
}

function noticeIn(document: Document): DigestNotice | undefined {
  const element = document.querySelector<HTMLElement>('[data-notice]');
  const text = element?.textContent.trim();
  if (!element || !text) return undefined;
  const until = Number(element.dataset['until']);
  return {text, ...(until > 0 && {until})};
}

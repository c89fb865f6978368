import {DOCUMENT, inject, Injectable} from '@angular/core';
import {UnsavedStore} from '../core/unsaved/unsaved-store';

/** Says that somebody is signed in here, so that the next page fetches Firebase Auth at all. Holds no name. */
const HINT = 'canheal.signedIn';
/** The address a sign-in link was sent to, so that the same browser need not ask again. */
const LINK_ADDRESS = 'canheal.linkAddress';
/** Whose address was asked about already, for as long as this tab lives. */
const CLAIMED = 'canheal.claimed';
/** Says to the next page why this one was left. Holds no name. */
const PARTING = 'canheal.parting';
/** Milliseconds to wait for a database another tab still holds open. */
const PATIENCE = 1_000;

/** Why a page was left for good: the account was deleted, or its access, and with it the sign-in, has ended. */
export type Parting = 'deleted' | 'access-ended';

/** What signing in leaves in this browser, and how it is wiped. */
@Injectable({providedIn: 'root'})
export class Traces {
  private readonly window = inject(DOCUMENT).defaultView as Window & typeof globalThis;
  private readonly unsaved = inject(UnsavedStore);

  /** Whether somebody was signed in here when a page was last open. */
  hinted(): boolean {
    return this.get(HINT) !== null;
  }

  hint(signedIn: boolean): void {
    this.set(HINT, signedIn ? '1' : null);
  }

  linkAddress(): string {
    return this.get(LINK_ADDRESS) ?? '';
  }

  rememberLinkAddress(email: string | null): void {
    this.set(LINK_ADDRESS, email);
  }

  /** Whether it was asked in this tab if this person's address admits them. */
  hasClaimed(uid: string): boolean {
    return this.attempt(() => this.window.sessionStorage.getItem(CLAIMED)) === uid;
  }

  noteClaim(uid: string): void {
    this.attempt(() => this.window.sessionStorage.setItem(CLAIMED, uid));
  }

  noteParting(parting: Parting): void {
    this.attempt(() => this.window.sessionStorage.setItem(PARTING, parting));
  }

  /** Why the page before was left; tells it once. */
  takeParting(): Parting | undefined {
    const noted = this.attempt(() => this.window.sessionStorage.getItem(PARTING));
    if (noted) this.attempt(() => this.window.sessionStorage.removeItem(PARTING));
    return noted === 'deleted' || noted === 'access-ended' ? noted : undefined;
  }

  /** Tells when another tab signs in or out, or when this page comes back from the back-forward cache. */
  onChange(listener: (signedIn: boolean) => void): void {
    this.window.addEventListener('storage', ({key}) => {
      // `localStorage.clear()` names no key.
      if (key === null || key === HINT) listener(this.hinted());
    });
    this.window.addEventListener('pageshow', ({persisted}) => {
      if (persisted) listener(this.hinted());
    });
  }

  /**
   * Wipes all that this origin stored: storages, databases, caches. What its person wrote and nobody has saved yet is
   * left only where they did not ask to be signed out.
   */
  async erase({butUnsaved}: {readonly butUnsaved: boolean}): Promise<void> {
    const unsaved = butUnsaved ? this.unsaved.all() : [];
    this.attempt(() => this.window.localStorage.clear());
    for (const [key, text] of unsaved) this.unsaved.keep(key, text);
    this.attempt(() => this.window.sessionStorage.clear());
    // Firebase closes its database at this event only, and an open one can't be deleted. The page does go now.
    this.window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await Promise.race([
      Promise.allSettled([this.deleteDatabases(), this.deleteCaches()]),
      new Promise((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
  }

  /**
   * Leaves by a real navigation, so that memory is gone as well: for the home page, or, where something unsaved is left
   * here, for the sign-in that leads back to it.
   */
  leave(): void {
    const {pathname} = this.window.location;
    const isLeft = this.unsaved.all().length > 0;
    this.window.location.replace(isLeft ? `/sign-in?returnTo=${encodeURIComponent(pathname)}` : '/');
  }

  private async deleteDatabases(): Promise<void> {
    const databases = await this.window.indexedDB.databases();
    await Promise.all(
      databases.map(
        ({name = ''}) =>
          new Promise((resolve) => {
            const request = this.window.indexedDB.deleteDatabase(name);
            request.onsuccess = request.onerror = resolve;
          }),
      ),
    );
  }

  private async deleteCaches(): Promise<void> {
    const names = await this.window.caches.keys();
    await Promise.all(names.map((name) => this.window.caches.delete(name)));
  }

  private get(key: string): string | null {
    return this.attempt(() => this.window.localStorage.getItem(key)) ?? null;
  }

  private set(key: string, value: string | null): void {
    this.attempt(() => {
      if (value === null) this.window.localStorage.removeItem(key);
      else this.window.localStorage.setItem(key, value);
    });
  }

  /** Storage may be refused altogether, by the browser's settings; the portal then forgets at each reload. */
  private attempt<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch {
      return undefined;
    }
  }
}

import {computed, Injectable, signal} from '@angular/core';
import {type Role, roleOf} from '@model/access/role';
import {type Visibility, visibilitiesFor} from '@model/access/visibility';

/** The person who is signed in. */
export interface SessionUser {
  readonly uid: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  readonly name: string | undefined;
  readonly role: Role | undefined;
}

/** Who is at the keyboard. Firebase Auth is loaded only when somebody is signed in, or signs in. */
@Injectable({providedIn: 'root'})
export class Session {
  /** `undefined` until it is known, `null` when nobody is signed in. */
  private readonly current = signal<SessionUser | null | undefined>(null);

  readonly user = this.current.asReadonly();
  readonly role = computed(() => this.user()?.role);

  /** Resolves once it is known who is at the keyboard: a hard reload must not throw a member out. */
  async ready(): Promise<void> {
    await Promise.resolve();
  }

  /** The visibilities this person may read, for the `where` every list needs. */
  async visibilities(): Promise<Visibility[]> {
    await this.ready();
    return [...visibilitiesFor(this.role())];
  }

  protected roleFrom(claims: Record<string, unknown>): Role | undefined {
    return roleOf(claims);
  }
}

import {computed, DOCUMENT, effect, ErrorHandler, inject, Injectable, signal, untracked} from '@angular/core';
import {effectiveRole, type Standing} from '@model/access/effective-role';
import {includesRole, type Role, roleOf, ROLES} from '@model/access/role';
import {type Visibility, visibilitiesFor} from '@model/access/visibility';
import {Refusals} from '../core/firebase/refusals';
import {AUTH_GATEWAY, type AuthGateway, type SignedInPerson, type SignInWay} from './auth-gateway';
import {KEEPING} from './keeping';
import {type Parting, Traces} from './traces';

/** The person who is signed in. */
export interface SessionUser {
  readonly uid: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  readonly name: string | undefined;
  readonly ways: readonly SignInWay[];
  readonly role: Role | undefined;
  /** Whether the token names a role that the rules no longer honour. */
  readonly withdrawn: boolean;
}

/** Milliseconds out of sight after which a returning person's role is asked for anew. */
const LONG_ABSENCE = 5 * 60_000;
/** Milliseconds between two looks at the role because a read was refused: most refusals are mistyped addresses. */
const LOOK_PAUSE = 30_000;

/** Who is at the keyboard. Firebase Auth is loaded only when somebody is signed in, or signs in. */
@Injectable({providedIn: 'root'})
export class Session {
  private readonly open = inject(AUTH_GATEWAY);
  private readonly traces = inject(Traces);
  private readonly errors = inject(ErrorHandler);
  private readonly keep = inject(KEEPING);

  /** `undefined` until it is known, `null` when nobody is signed in. */
  private readonly current = signal<SessionUser | null | undefined>(this.traces.hinted() ? undefined : null);
  private readonly parting = this.traces.takeParting();
  private readonly loss = signal(this.parting === 'access-ended');
  private opening?: Promise<AuthGateway>;
  private leaving = false;
  /** The claims under which a read was refused: the rules have withdrawn the role that they name. */
  private distrusted?: {uid: string; roleSince: unknown};
  private readonly person = signal<SignedInPerson | null>(null);
  private readonly heard = signal<{uid: string; standing: Standing | null} | undefined>(undefined);
  private readonly awaited = signal<{readonly since: unknown} | undefined>(undefined);
  private readonly greeting = signal(false);
  private keeping?: Promise<unknown>;
  private looked = -LOOK_PAUSE;

  /** The person as their latest token tells of them; for this noun alone. */
  readonly holder = this.person.asReadonly();
  /** What their own document says of their role; `undefined` while it was not heard. For this noun alone. */
  readonly standing = computed(() => {
    const heard = this.heard();
    return heard && heard.uid === this.person()?.uid ? heard.standing : undefined;
  });
  /** Set while a role is on its way: the grant of before. */
  readonly expected = this.awaited.asReadonly();
  /** Whether an account was deleted on the page before. */
  readonly farewell = signal(this.parting === 'deleted');
  /** Whether a role has arrived while this page was open. */
  readonly welcomed = this.greeting.asReadonly();

  readonly user = this.current.asReadonly();
  readonly role = computed(() => this.user()?.role);
  /** Whether a role was lost while this page, or the one before it, was open: it now shows what the public sees, and should say so. */
  readonly roleLost = this.loss.asReadonly();
  /**
   * Changes whenever somebody else, or somebody with another role, is at the keyboard; `undefined` until it is
   * known. A resource that takes it as its parameter reads again then, and waits until then.
   */
  readonly identity = computed(() => {
    const user = this.user();
    return user === undefined ? undefined : user === null ? 'anonymous' : `${user.uid} ${user.role ?? ''}`;
  });

  constructor() {
    if (this.traces.hinted()) void this.ready();
    this.traces.onChange((signedIn) => void this.follow(signedIn));
    this.watchReturn(inject(DOCUMENT));
    const refusals = inject(Refusals);
    effect(() => {
      const refusal = refusals.latest();
      if (refusal) untracked(() => void this.look(refusal.kind === 'list'));
    });
  }

  /** Resolves once it is known who is at the keyboard: a hard reload must not throw a member out. */
  async ready(): Promise<void> {
    if (this.user() !== undefined) return;
    try {
      await this.gateway();
    } catch (error) {
      // Without Auth the public's pages still stand; the hint stays, so the next page tries again.
      this.current.set(null);
      this.errors.handleError(error);
    }
  }

  /** The authentication service, once it has told who is signed in. For this noun's pages alone. */
  gateway(): Promise<AuthGateway> {
    this.opening ??= this.open().then(
      (gateway) =>
        new Promise<AuthGateway>((resolve) => {
          gateway.watch((person) => {
            this.accept(person);
            resolve(gateway);
          });
        }),
    );
    this.opening.catch(() => (this.opening = undefined));
    return this.opening;
  }

  /** The visibilities this person may read, for the `where` every list needs. */
  async visibilities(): Promise<Visibility[]> {
    await this.ready();
    return [...visibilitiesFor(this.role())];
  }

  /** The person's ID token, for what is fetched outside Firestore; `undefined` when nobody is signed in. */
  async idToken(): Promise<string | undefined> {
    await this.ready();
    return this.user() ? (await this.gateway()).idToken() : undefined;
  }

  /** Asks who this is and what they may, anew. */
  async refresh(): Promise<void> {
    if (this.user()) this.accept(await (await this.gateway()).refresh());
  }

  /** Signs out, wipes what this browser kept, and leaves for the home page. */
  async signOut(): Promise<void> {
    const gateway = await this.gateway();
    this.leaving = true;
    await gateway.signOut();
    await this.leave();
  }

  /** Goes the way of `signOut` once the account is gone, and has the next page say so. */
  async leaveForGood(): Promise<void> {
    this.leaving = true;
    await (await this.gateway()).signOut().catch(() => undefined);
    await this.leave('deleted');
  }

  /** Notes that the person has read about their lost role. */
  acknowledgeLoss(): void {
    this.loss.set(false);
  }

  /** Notes that the person has been welcomed. */
  acknowledgeWelcome(): void {
    this.greeting.set(false);
  }

  /** Says that a role was just given: fresh tokens are asked for until one names it. */
  expectRole(): void {
    this.awaited.set({since: this.person()?.claims['roleSince']});
  }

  /** Takes in what the person's own document says of their role. */
  hear(uid: string, standing: Standing | null): void {
    this.heard.set({uid, standing});
    const person = this.person();
    if (person?.uid === uid) this.accept(person);
  }

  private accept(person: SignedInPerson | null): void {
    if (this.leaving) return;
    const before = this.user();
    // Signed out in another tab, or the account is gone: what this page shows is no longer anybody's.
    // A removal ends the sign-in as well, soon after the role: then the next page goes on saying so.
    if (before && !person) {
      return void this.leave(this.loss() ? 'access-ended' : undefined, {isExpired: !this.loss()});
    }
    this.person.set(person);
    this.traces.hint(person !== null);
    const user = person && this.userOf(person);
    this.greet(before?.role, user?.role);
    if (includesRole(before?.role, 'member') && !includesRole(user?.role, 'member')) this.loss.set(true);
    if (includesRole(user?.role, 'member')) this.loss.set(false);
    this.current.set(user);
    if (user) this.keeping ??= this.keep().catch(() => (this.keeping = undefined));
  }

  private userOf({claims, ...person}: SignedInPerson): SessionUser {
    const distrusted =
      this.distrusted?.uid === person.uid && this.distrusted.roleSince === claims['roleSince'];
    const role = distrusted ? undefined : effectiveRole(claims, this.standing());
    return {...person, role, withdrawn: role === undefined && roleOf(claims) !== undefined};
  }

  /** Ends the waiting for a role once the token names it, and welcomes who has gained by it. */
  private greet(before: Role | undefined, now: Role | undefined): void {
    const awaited = this.awaited();
    if (!now || !awaited || this.person()?.claims['roleSince'] === awaited.since) return;
    this.awaited.set(undefined);
    if (before !== now && ROLES.indexOf(now) > (before ? ROLES.indexOf(before) : -1)) this.greeting.set(true);
  }

  /** Looks whether the role still stands after a read was refused; a refused list proves that it doesn't. */
  private async look(proof: boolean): Promise<void> {
    if (!this.role() || (!proof && performance.now() - this.looked < LOOK_PAUSE)) return;
    this.looked = performance.now();
    const {uid, claims} = this.person() ?? {};
    await this.refresh().catch((error: unknown) => this.errors.handleError(error));
    const now = this.person();
    if (!proof || !uid || now?.uid !== uid || now.claims['roleSince'] !== claims?.['roleSince']) return;
    this.distrusted = {uid, roleSince: now.claims['roleSince']};
    this.accept(now);
  }

  /** Another tab signed in or out. */
  private async follow(signedIn: boolean): Promise<void> {
    if (signedIn && this.user() === null && !this.opening) {
      this.current.set(undefined);
      await this.ready();
    } else if (!signedIn && this.user() && !this.leaving) await this.leave();
  }

  private async leave(parting?: Parting, {isExpired = false} = {}): Promise<void> {
    this.leaving = true;
    this.person.set(null);
    this.current.set(null);
    // Another tab that signs out takes the hint away first: then the person has asked for it.
    await this.traces.erase({butUnsaved: isExpired && this.traces.hinted()});
    if (parting) this.traces.noteParting(parting);
    this.traces.leave();
  }

  private watchReturn(document: Document): void {
    let hiddenAt = Infinity;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now();
      else if (Date.now() - hiddenAt > LONG_ABSENCE) void this.refresh().catch(() => undefined);
    });
  }
}

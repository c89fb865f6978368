import {computed, effect, inject, Injectable, Injector, untracked} from '@angular/core';
import {isSameGrant} from '@model/access/effective-role';
import {claimAccess} from '@model/members/commands';
import {CommandRunner} from '../core/commands/command-runner';
import {MemberWatch} from './member-watch';
import {Session} from './session';
import {Traces} from './traces';

/** Milliseconds before a fresh token is asked for again: doubled from the first up to the second. */
const PAUSES = [500, 60_000] as const;

/**
 * Keeps an open page true to what its person may: listens to their own document, asks for fresh tokens until token and
 * document agree, and asks once whether a verified address admits its owner.
 */
@Injectable({providedIn: 'root'})
export class RoleKeeper {
  private readonly session = inject(Session);
  private readonly members = inject(MemberWatch);
  private readonly runner = inject(CommandRunner);
  private readonly traces = inject(Traces);
  private readonly injector = inject(Injector);
  private started = false;
  /** Whose question is on its way, or was answered here. */
  private claiming: string | undefined;

  /** Whose document to listen to: whoever holds a role or is about to. A new grant listens anew. */
  private readonly listened = computed(
    () => {
      const holder = this.session.holder();
      const expected = this.session.expected();
      if (!holder || (holder.claims['role'] === undefined && !expected && !this.session.roleLost())) {
        return undefined;
      }
      return {uid: holder.uid, grant: holder.claims['roleSince'] ?? expected?.since};
    },
    {equal: (a, b) => a?.uid === b?.uid && a?.grant === b?.grant},
  );
  private readonly isStale = computed(() => {
    const holder = this.session.holder();
    if (!holder) return false;
    return !isSameGrant(holder.claims, this.session.standing()) || this.session.expected() !== undefined;
  });
  /** Somebody whose address might admit them. */
  private readonly candidate = computed(() => {
    const holder = this.session.holder();
    return holder?.emailVerified && holder.claims['role'] === undefined ? holder.uid : undefined;
  });

  start(): void {
    if (this.started) return;
    this.started = true;
    const {injector} = this;
    effect(
      (onCleanup) => {
        const listened = this.listened();
        if (!listened) return;
        const {uid} = listened;
        onCleanup(untracked(() => this.members.watch(uid, (standing) => this.session.hear(uid, standing))));
      },
      {injector},
    );
    effect((onCleanup) => this.isStale() && onCleanup(this.chase()), {injector});
    effect(
      () => {
        const uid = this.candidate();
        if (uid) untracked(() => void this.claim(uid));
      },
      {injector},
    );
  }

  /** Asks for fresh tokens, less and less often, until it is told to stop. */
  private chase(): () => void {
    let pause: number = PAUSES[0];
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const again = () => {
      timer = setTimeout(() => {
        pause = Math.min(pause * 2, PAUSES[1]);
        void this.session
          .refresh()
          .catch(() => undefined)
          .then(() => stopped || again());
      }, pause);
    };
    again();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }

  /** Most addresses admit nobody, so it is asked once and nothing is said unless it does. */
  private async claim(uid: string): Promise<void> {
    if (this.traces.hasClaimed(uid) || this.claiming === uid) return;
    this.claiming = uid;
    const answer = await this.runner.run(claimAccess, {}).catch(() => undefined);
    // A no is noted. A yes is asked for again on the next page, should this one be left before the token has come.
    if (answer?.admitted) this.session.expectRole();
    else if (answer) this.traces.noteClaim(uid);
  }
}

import {DOCUMENT, inject, Injectable, InjectionToken} from '@angular/core';
import {FIREBASE_CONFIG} from './firebase-config';
import type {LiveClient, LiveState} from './live-client';

/** Opens the full client; its code is fetched at the first call. */
export const LIVE_CLIENT = new InjectionToken<() => Promise<LiveClient>>('live-client', {
  providedIn: 'root',
  factory: () => {
    const config = inject(FIREBASE_CONFIG);
    return async () => (await import('./live-client')).openLiveClient(config);
  },
});

/**
 * Milliseconds in which a new connection must have told something. It is given up before Firestore's client does so by
 * itself: the client would then ask a host of Google's whether there is a network (after two retries of 5 s and more).
 */
const ANSWER_LIMIT = 9_000;
/** Milliseconds between tries to connect: doubled up to the second. */
const PAUSES = [2_000, 5 * 60_000] as const;
/** Milliseconds out of sight after which a connection is no longer trusted to be alive. */
const LONG_ABSENCE = 5 * 60_000;

interface Watcher {
  readonly path: string;
  readonly told: (state: LiveState) => void;
  stop?: () => void;
  /** Whether its watching has ended by a refusal. */
  refused?: boolean;
}

/**
 * Documents that are listened to while a page is open. Connects when somebody watches, in the background and again by
 * itself; while nothing can be heard, nothing is told. It never fails: what depends on it degrades to reading.
 */
@Injectable({providedIn: 'root'})
export class LiveDocuments {
  private readonly open = inject(LIVE_CLIENT);
  private readonly window = inject(DOCUMENT).defaultView as Window;
  private readonly watchers = new Set<Watcher>();
  private client?: LiveClient;
  private opening = false;
  private pause: number = PAUSES[0];
  private retry?: ReturnType<typeof setTimeout>;
  private deadline?: ReturnType<typeof setTimeout>;

  constructor() {
    let hiddenAt = Infinity;
    this.window.addEventListener('offline', () => void this.disconnect());
    this.window.addEventListener('online', () => void this.connect());
    this.window.document.addEventListener('visibilitychange', () => {
      if (this.window.document.visibilityState === 'hidden') hiddenAt = Date.now();
      else if (Date.now() - hiddenAt > LONG_ABSENCE) void this.disconnect().then(() => this.connect());
    });
  }

  /**
   * Tells each state of the document at `path`, or of the documents of the collection there, until the returned
   * function is called, or the rules refuse.
   */
  watch(path: string, told: (state: LiveState) => void): () => void {
    const watcher: Watcher = {path, told};
    this.watchers.add(watcher);
    if (this.client) this.attach(this.client, watcher);
    else void this.connect();
    return () => {
      watcher.stop?.();
      this.watchers.delete(watcher);
      if (this.watchers.size === 0) void this.disconnect();
    };
  }

  private async connect(): Promise<void> {
    clearTimeout(this.retry);
    const isIdle = ![...this.watchers].some((watcher) => !watcher.refused);
    if (this.client || this.opening || isIdle || !this.window.navigator.onLine) return;
    this.opening = true;
    try {
      const client = await this.open();
      this.client = client;
      for (const watcher of this.watchers) if (!watcher.refused) this.attach(client, watcher);
    } catch {
      this.later();
    } finally {
      this.opening = false;
    }
  }

  private attach(client: LiveClient, watcher: Watcher): void {
    this.deadline ??= setTimeout(() => this.lost(), ANSWER_LIMIT);
    watcher.stop = client.watch(
      watcher.path,
      (state) => {
        this.heard();
        watcher.refused = state.kind === 'refused';
        if (this.watchers.has(watcher)) watcher.told(state);
      },
      () => this.lost(),
    );
  }

  private heard(): void {
    clearTimeout(this.deadline);
    this.deadline = undefined;
    this.pause = PAUSES[0];
  }

  private lost(): void {
    void this.disconnect().then(() => this.later());
  }

  private later(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), this.pause);
    this.pause = Math.min(this.pause * 2, PAUSES[1]);
  }

  private async disconnect(): Promise<void> {
    clearTimeout(this.deadline);
    clearTimeout(this.retry);
    this.deadline = undefined;
    const {client} = this;
    this.client = undefined;
    for (const watcher of this.watchers) {
      watcher.stop?.();
      watcher.stop = undefined;
    }
    await client?.close().catch(() => undefined);
  }
}

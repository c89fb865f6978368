import {inject, Injectable, signal} from '@angular/core';
import {eventsAsOf, type HomeDigest} from '@model/catalogue/digest';
import {unpackDigest} from '@model/catalogue/payload';
import {ReadError} from '../core/errors/read-error';
import {FIREBASE_CONFIG} from '../core/firebase/firebase-config';
import {readPublicPayload} from '../core/firebase/public-payload';

/** Milliseconds for which a digest that was read serves the next page as well. */
const FRESH = 60_000;

/**
 * The digest of everything public, `catalogue/public-home`: what the home page shows, and the names of
 * partners and work packages for the other pages. One document read a minute at most.
 */
@Injectable({providedIn: 'root'})
export class DigestRepository {
  private readonly config = inject(FIREBASE_CONFIG);
  private readonly known = signal<HomeDigest | undefined>(undefined);
  /** The last that was read, by whichever page. */
  readonly latest = this.known.asReadonly();
  private last: {readonly at: number; readonly digest: Promise<HomeDigest>} | undefined;

  /** @throws ReadError */
  read(): Promise<HomeDigest> {
    if (this.last && Date.now() - this.last.at < FRESH) return this.last.digest;
    const digest = this.fetch();
    this.last = {at: Date.now(), digest};
    digest.catch(() => (this.last = undefined));
    return digest;
  }

  private async fetch(): Promise<HomeDigest> {
    const payload = await readPublicPayload(this.config, 'catalogue/public-home');
    const digest = await unpackDigest(payload).catch((cause: unknown) => {
      throw new ReadError('damaged', {cause});
    });
    this.known.set(digest);
    return {...digest, ...eventsAsOf(digest, new Date())};
  }
}

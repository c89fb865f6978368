import {inject, Injectable} from '@angular/core';
import type {DigestPartner} from '@model/catalogue/digest';
import {DigestRepository} from '../../digest/digest-repository';

/** What partners and work packages are called. */
export interface Names {
  readonly partners: ReadonlyMap<string, DigestPartner>;
  readonly workPackages: ReadonlyMap<number, string>;
}

const NO_NAMES: Names = {partners: new Map(), workPackages: new Map()};

/** Milliseconds a page waits for names: they make it nicer, never later. */
const PATIENCE = 1500;

/** Names for the ids and numbers in an outcome. A page shows those where names can't be had. */
@Injectable({providedIn: 'root'})
export class NameDirectory {
  private readonly digest = inject(DigestRepository);

  async read(): Promise<Names> {
    const waited = new Promise<Names>((resolve) => setTimeout(() => resolve(NO_NAMES), PATIENCE));
    return Promise.race([this.fetch(), waited]);
  }

  private async fetch(): Promise<Names> {
    try {
      const {partners, workPackages} = await this.digest.read();
      return {
        partners: new Map(partners.map((partner) => [partner.id, partner])),
        workPackages: new Map(workPackages.flatMap(({number, title}) => (title ? [[number, title]] : []))),
      };
    } catch {
      // The record itself says whether the portal can be reached; without names it still reads well.
      return NO_NAMES;
    }
  }
}

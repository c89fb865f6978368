import {inject, Injectable} from '@angular/core';
import type {HomeDigest} from '@model/catalogue/digest';
import type {CatalogueEntry} from '@model/catalogue/entry';
import {type ReportEntry, unpackEntries} from '@model/catalogue/payload';
import type {PortalEvent} from '@model/events/event';
import {CatalogueRepository, RevisionChanged} from '../deliverables/catalogue/catalogue-repository';
import {DigestRepository} from '../digest/digest-repository';
import {EventRepository} from '../events/event-repository';

/** The project as this person may see it. */
export interface ProjectData {
  readonly entries: readonly CatalogueEntry[];
  readonly events: readonly PortalEvent[];
  readonly partners: HomeDigest['partners'];
  readonly workPackages: HomeDigest['workPackages'];
}

/** Reads what the project's charts are drawn from: the catalogue's index, the digest and the events. */
@Injectable()
export class ProjectReader {
  private readonly catalogue = inject(CatalogueRepository);
  private readonly digest = inject(DigestRepository);
  private readonly events = inject(EventRepository);

  /** @throws ReadError */
  async read(): Promise<ProjectData> {
    const [entries, {partners, workPackages}, events] = await Promise.all([
      this.entries(),
      this.digest.read(),
      this.events.list(),
    ]);
    return {entries, events, partners, workPackages};
  }

  /** @param again whether the index was rebuilt while it was read the first time */
  private async entries(again = false): Promise<CatalogueEntry[]> {
    try {
      const {first, rest} = await this.catalogue.open();
      const payloads = [...first, ...(await rest())];
      return (await Promise.all(payloads.map((payload) => unpackEntries(payload, logLeftOut)))).flat();
    } catch (error) {
      if (error instanceof RevisionChanged && !again) return this.entries(true);
      throw error;
    }
  }
}

const logLeftOut: ReportEntry = ({index, id, issues}) =>
  console.warn(`Left out of the insights: ${id ?? `entry ${index}`} (${issues.join(', ')})`);

import {inject, Injectable} from '@angular/core';
import {limit, where} from 'firebase/firestore/lite';
import type {CatalogueEntry} from '@model/catalogue/entry';
import {type ReportEntry, unpackEntries} from '@model/catalogue/payload';
import {mostDocuments} from '@model/analytics/figures';
import {partsOfPeriod, type Period} from '@model/analytics/period';
import {type StoredDay, storedDaySchema} from '@model/analytics/stored-day';
import {DocumentReader} from '../../core/firebase/document-reader';
import {CatalogueRepository, RevisionChanged} from '../../deliverables/catalogue/catalogue-repository';

/** Days that one query asks for: a month of them is no more than a phone takes in at once. */
const DAYS_A_QUERY = 31;

/** The sums that are kept of visits, and the outcomes they name. For admins: the rules refuse everybody else. */
@Injectable()
export class FiguresRepository {
  private readonly reader = inject(DocumentReader);
  private readonly catalogue = inject(CatalogueRepository);

  /** The documents of a period: five reads a day at most (`mostDocuments`), however many visits there were. @throws ReadError */
  async read(period: Period): Promise<StoredDay[]> {
    const parts = partsOfPeriod(period, DAYS_A_QUERY).map((part) =>
      this.reader.list(
        'analytics',
        storedDaySchema,
        where('day', '>=', part.from),
        where('day', '<=', part.to),
        limit(mostDocuments(part)),
      ),
    );
    return (await Promise.all(parts)).flat();
  }

  /**
   * All outcomes that are published, for their titles and categories: the few reads of the catalogue's index.
   *
   * @param again whether the index was rebuilt while it was read the first time
   * @throws ReadError
   */
  async outcomes(again = false): Promise<CatalogueEntry[]> {
    try {
      const {first, rest} = await this.catalogue.open();
      const payloads = [...first, ...(await rest())];
      return (await Promise.all(payloads.map((payload) => unpackEntries(payload, logLeftOut)))).flat();
    } catch (error) {
      if (error instanceof RevisionChanged && !again) return this.outcomes(true);
      throw error;
    }
  }
}

const logLeftOut: ReportEntry = ({index, id, issues}) =>
  console.warn(`Left out of the figures: ${id ?? `entry ${index}`} (${issues.join(', ')})`);

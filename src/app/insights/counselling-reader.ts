import {inject, Injectable} from '@angular/core';
import type {Deliverable} from '@model/deliverables/deliverable';
import {fileAccess} from '@model/files/files';
import {DeliverableRepository} from '../deliverables/deliverable-repository';
import {FileSource} from '../files/file-source';
import {Session} from '../members/session';

/** The outcome whose table is drawn here. */
const DATASET = 'genetic-counselling-eu27';

/** A dataset and its table as it stands in its file: the first row names the columns. */
export interface ReadDataset {
  readonly item: Deliverable;
  readonly cells: readonly (readonly string[])[];
}

/** Reads the project's own dataset on genetic counselling, from the outcome that holds it. */
@Injectable()
export class CounsellingReader {
  private readonly outcomes = inject(DeliverableRepository);
  private readonly files = inject(FileSource);
  private readonly session = inject(Session);

  /** The dataset; nothing once it is withdrawn or holds no table. @throws ReadError when it can't be reached */
  async read(): Promise<ReadDataset | undefined> {
    const item = await this.outcomes.find(DATASET);
    const file = item?.files.find(({name}) => name.endsWith('.csv'));
    if (!item || item.withdrawn || !file) return undefined;
    const access = fileAccess(item, this.session.role(), new Date());
    if (access === 'sealed') return undefined;
    const [blob, {default: papa}] = await Promise.all([this.files.fetch(file, access), import('papaparse')]);
    const {data} = papa.parse<string[]>(await blob.text(), {skipEmptyLines: 'greedy'});
    return {item, cells: data};
  }
}

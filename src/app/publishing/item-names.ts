import {inject, Injectable} from '@angular/core';
import type {Content} from '@model/publishing/draft-changes';
import {DeliverableRepository} from '../deliverables/deliverable-repository';
import {NameDirectory} from '../deliverables/record-page/names';
import type {ItemNames} from './fields/say-value';

/** Outcomes whose titles are looked up for one page: each is a document read. */
const MOST_TITLES = 30;

/** Looks up what the items are called that contents name. */
@Injectable()
export class ItemNameFinder {
  private readonly directory = inject(NameDirectory);
  private readonly outcomes = inject(DeliverableRepository);

  /** The names for these contents; an id stands for itself where its name can't be had. */
  async of(...contents: readonly (Content | undefined)[]): Promise<ItemNames> {
    const ids = [...new Set(contents.flatMap((content) => outcomesIn(content ?? {})))].slice(0, MOST_TITLES);
    const [names, ...titles] = await Promise.all([
      this.directory.read(),
      ...ids.map(async (id) => {
        const found = await this.outcomes.find(id).catch(() => undefined);
        return [id, found?.title ?? id] as const;
      }),
    ]);
    const known = new Map(titles);
    return {
      partner: (id) => names.partners.get(id)?.name ?? id,
      outcome: (id) => known.get(id) ?? id,
      workPackage: (number) => {
        const title = names.workPackages.get(Number(number));
        return title ? `WP${number}: ${title}` : `WP${number}`;
      },
    };
  }
}

/** Ids of the outcomes that a content names. */
function outcomesIn(content: Content): string[] {
  const {deliverables, relations} = content;
  const targets = (Array.isArray(relations) ? relations : []).map(
    (relation) => (relation as {target?: unknown}).target,
  );
  return [...(Array.isArray(deliverables) ? (deliverables as unknown[]) : []), ...targets].filter(
    (id) => typeof id === 'string',
  );
}

import {deliverableSchema} from '@model/deliverables/deliverable';
import {eventSchema} from '@model/events/event';
import {newsItemSchema} from '@model/news/news-item';
import {isPick, type PickedItems} from '@model/newsletter/compose';
import type {IssueContent} from '@model/newsletter/issue';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/** Everything published that an issue picks, as it stands now. What is broken counts as not there. */
export async function pickedItems(
  db: Firestore,
  {blocks}: Pick<IssueContent, 'blocks'>,
): Promise<PickedItems> {
  const picks = blocks.filter(isPick);
  const read = async <TSchema extends v.GenericSchema<unknown, object>>(
    type: string,
    collection: string,
    schema: TSchema,
  ): Promise<ReadonlyMap<string, v.InferOutput<TSchema> & {readonly id: string}>> => {
    const ids = new Set(picks.filter((pick) => pick.type === type).map(({id}) => id));
    const refs = [...ids].map((id) => db.doc(`${collection}/${id}`));
    const found = refs.length > 0 ? await db.getAll(...refs) : [];
    return new Map(
      found.flatMap((doc) => {
        const parsed = v.safeParse(schema, toDomain(doc.data()));
        return parsed.success ? [[doc.id, {...parsed.output, id: doc.id}] as const] : [];
      }),
    );
  };
  const [outcome, news, event] = await Promise.all([
    read('outcome', paths.deliverables, deliverableSchema),
    read('news', paths.news, newsItemSchema),
    read('event', paths.events, eventSchema),
  ]);
  return {outcome, news, event};
}

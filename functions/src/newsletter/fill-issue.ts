import {deliverableSchema} from '@model/deliverables/deliverable';
import {eventSchema} from '@model/events/event';
import {newsItemSchema} from '@model/news/news-item';
import {fillIssue as command} from '@model/newsletter/commands';
import {newBlocks, newFrom} from '@model/newsletter/news-since';
import {sketchOf} from '@model/newsletter/sketch';
import type {Firestore, Query} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {answer} from '../commands/answer';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {draftOf} from './issue-draft';

/** How many of a kind are looked through: far more than one issue can hold. */
const MOST = 200;

/**
 * Answers an editor which blocks make an issue of everything new since the last one. Nothing is written: the page puts
 * them into the working copy.
 *
 * Refusals: `not-found`.
 */
export const fillIssue = answer(command, 'editor', async ({issue}, _caller, db) => {
  const now = new Date();
  const {draft} = await draftOf(db, issue);
  const since = newFrom(await lastSentAt(db), now);
  const [outcomes, news, events] = await Promise.all([
    found(
      db
        .collection(paths.deliverables)
        .where('visibility', '==', 'public')
        .where('publishedAt', '>', since)
        .orderBy('publishedAt', 'desc'),
      deliverableSchema,
    ),
    found(
      db
        .collection(paths.news)
        .where('visibility', '==', 'public')
        .where('publishedAt', '>', since)
        .orderBy('publishedAt', 'desc'),
      newsItemSchema,
    ),
    found(
      db
        .collection(paths.events)
        .where('visibility', '==', 'public')
        .where('publishedAt', '>', since)
        .orderBy('publishedAt', 'desc'),
      eventSchema,
    ),
  ]);
  const {blocks} = sketchOf(draft.content);
  return {since: since.getTime(), blocks: newBlocks({outcomes, news, events}, since, blocks, now)};
});

async function lastSentAt(db: Firestore): Promise<Date | undefined> {
  const {docs} = await db.collection(paths.newsletters).orderBy('sentAt', 'desc').limit(1).get();
  return (toDomain(docs[0]?.data()) as {readonly sentAt?: Date} | undefined)?.sentAt;
}

/** What a query finds and satisfies the schema. */
async function found<TSchema extends v.GenericSchema<unknown, object>>(
  query: Query,
  schema: TSchema,
): Promise<(v.InferOutput<TSchema> & {readonly id: string})[]> {
  const {docs} = await query.limit(MOST).get();
  return docs.flatMap((doc) => {
    const parsed = v.safeParse(schema, toDomain(doc.data()));
    return parsed.success ? [{...parsed.output, id: doc.id}] : [];
  });
}

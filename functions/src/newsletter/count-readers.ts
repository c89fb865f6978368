import {countReaders as command} from '@model/newsletter/commands';
import type {IssueAudience} from '@model/newsletter/issue';
import type {Firestore, Query} from 'firebase-admin/firestore';
import {answer} from '../commands/answer';
import {paths} from '../firestore/paths';

/** Of topics, audiences and languages together a query may try so many combinations (Firestore's own limit). */
const MOST_COMBINATIONS = 30;

/** How many readers an issue would go to, were it sent now. */
export async function countFor(
  db: Firestore,
  {topics, audiences, languages}: IssueAudience,
): Promise<number> {
  const all: Query = db.collection(paths.subscribers);
  const byTopic = topics.length > 0 ? all.where('topics', 'array-contains-any', topics) : all;
  const queries = (audiences.length > 0 ? audiences : [undefined]).flatMap((audience) => {
    const byAudience = audience ? byTopic.where('audience', '==', audience) : byTopic;
    if (languages.length === 0) return [byAudience];
    const size = Math.floor(MOST_COMBINATIONS / Math.max(topics.length, 1));
    return chunks(languages, size).map((some) => byAudience.where('language', 'in', some));
  });
  const counts = await Promise.all(queries.map((query) => query.count().get()));
  return counts.reduce((sum, count) => sum + count.data().count, 0);
}

/** Answers an editor how many would get an issue. */
export const countReaders = answer(command, 'editor', async ({to}, _caller, db) => ({
  readers: await countFor(db, to),
}));

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({length: Math.ceil(list.length / size)}, (_, i) => list.slice(i * size, (i + 1) * size));
}

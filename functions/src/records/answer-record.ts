import {cslOf} from '@model/deliverables/csl';
import {deliverableSchema, type Deliverable} from '@model/deliverables/deliverable';
import {dataCiteOf} from '@model/deliverables/metadata/data-cite';
import {dublinCoreOf} from '@model/deliverables/metadata/dublin-core';
import {schemaOrgOf} from '@model/deliverables/metadata/schema-org';
import {RECORD_FORMATS, type RecordFormat} from '@model/deliverables/metadata/formats';
import {idSchema} from '@model/schema/fields';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {findRenamed} from '../first-response/find';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {publicFileAddress} from '../files/public-file-address';
import type {PublicAnswer} from '../http/public-answer';
import {inBibTex, inRis} from './citations';

/**
 * A record by its suffix, `GET /deliverables/{id}.{bib|ris|csl.json|datacite.json|dc.xml|jsonld}`; of an outcome that was
 * renamed, the way to its record of today.
 *
 * @returns `undefined` for whatever the public may not read, for what was withdrawn, and for what never was: they answer
 *   alike
 */
export async function answerRecord(
  db: Firestore,
  {origin, pathname}: URL,
): Promise<PublicAnswer | undefined> {
  const [, id, ending] = /^\/deliverables\/([a-z0-9-]+)\.([a-z.]+)$/.exec(pathname) ?? [];
  const format = RECORD_FORMATS.find(({ending: each}) => each === ending);
  if (!format || !v.is(idSchema, id)) return undefined;
  const item = await publicOutcome(db, id);
  if (!item) return movedTo(await renamed(db, id), format.ending, origin);
  return {
    type: `${format.type}; charset=utf-8`,
    body: WRITERS[format.ending](item, origin),
    lastModified: changedAt(item),
    headers: {Link: `<${origin}/deliverables/${id}>; rel="describes"`},
  };
}

/** The end of an embargo changes a record, too: it names the files from then on. */
function changedAt({updatedAt, embargoUntil}: Deliverable, now = new Date()): Date {
  return embargoUntil && embargoUntil > updatedAt && embargoUntil <= now ? embargoUntil : updatedAt;
}

/** A record goes by its outcome's name: where that was changed, so was the record's. */
function movedTo(id: string | undefined, ending: RecordFormat, origin: string): PublicAnswer | undefined {
  if (id === undefined) return undefined;
  const address = `${origin}/deliverables/${id}.${ending}`;
  return {status: 301, type: 'text/plain; charset=utf-8', body: address, headers: {Location: address}};
}

/** The id of today of an outcome that has a record. */
async function renamed(db: Firestore, id: string): Promise<string | undefined> {
  const target = await findRenamed(db, 'deliverable', id);
  return target && (await publicOutcome(db, target)) && target;
}

async function publicOutcome(db: Firestore, id: string): Promise<Deliverable | undefined> {
  const parsed = v.safeParse(deliverableSchema, toDomain((await db.doc(paths.deliverable(id)).get()).data()));
  if (!parsed.success || parsed.output.visibility !== 'public' || parsed.output.withdrawn) return undefined;
  return {...parsed.output, id};
}

const WRITERS: Readonly<Record<RecordFormat, (item: Deliverable, origin: string) => string>> = {
  bib: (item, origin) => inBibTex(cslOf(item, {origin})),
  ris: (item, origin) => inRis(cslOf(item, {origin})),
  'csl.json': (item, origin) => json([cslOf(item, {origin})]),
  'datacite.json': (item, origin) => json(dataCiteOf(item, {origin})),
  'dc.xml': (item, origin) => dublinCoreOf(item, {origin}),
  jsonld: (item, origin) =>
    json(schemaOrgOf(item, {origin, fileAddress: publicFileAddress, now: new Date()})),
};

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

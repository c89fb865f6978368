/** A published item as it stands, with its earlier versions and its history. */
import {type DeliverableFields, deliverableSchema} from '@model/deliverables/deliverable';
import {fileSchema} from '@model/files/file';
import {draftIdOf} from '@model/publishing/draft';
import type {FileHolder} from '@model/publishing/file-plan';
import {KIND_COLLECTIONS, KIND_FOLDERS, KIND_SCHEMAS, type Kind} from '@model/publishing/kind';
import {type PublicationFields, publicationSchema} from '@model/publishing/publication';
import type {Target} from '@model/publishing/references';
import {visibilitySchema} from '@model/schema/fields';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {asItStands, type ReadDoc} from '../firestore/read-doc';

/** What an item is called: `deliverable` `genetic-counselling`. */
export interface ItemName {
  readonly kind: Kind;
  readonly item: string;
}

/** What stands published of an item, whatever its kind. */
export type ItemFields = v.InferOutput<(typeof KIND_SCHEMAS)[Kind]>;

/** An earlier version, as far as its files need. */
const versionSchema = v.object({
  version: v.number(),
  visibility: visibilitySchema,
  embargoUntil: v.optional(v.date()),
  files: v.optional(v.array(fileSchema), []),
});

export interface Standing {
  /** Absent for what was never published, or is gone. */
  readonly fields: ItemFields | undefined;
  /** Of an outcome. */
  readonly versions: readonly FileHolder[];
  /** The latest entry of its history; absent for what came before there was one. */
  readonly latest: PublicationFields | undefined;
  /** Of what is withdrawn: what stood before, with its files. */
  readonly before: DeliverableFields | undefined;
}

export function itemPath({kind, item}: ItemName): string {
  return `${KIND_COLLECTIONS[kind]}/${item}`;
}

/** The part of its files' paths between place and version. */
export function folderOf({kind, item}: ItemName): string {
  return `${KIND_FOLDERS[kind]}/${item}`;
}

export function nameOf({kind, item}: ItemName): string {
  return draftIdOf(kind, item);
}

/** As others name it. */
export function targetOf({kind, item}: ItemName): Target {
  return `${kind}.${item}`;
}

/** Whether these are an outcome's, which has versions and files. */
export function isOutcome(fields: ItemFields | undefined): fields is DeliverableFields {
  return fields !== undefined && 'version' in fields;
}

/**
 * Reads it as it stands now. Whoever holds the item's lease can rely on it: nobody else publishes it, or adds to its
 * history; only what it names may change meanwhile.
 *
 * @throws ValiError for a document that fails its schema: nobody but functions writes them
 */
export async function standingItem(db: Firestore, name: ItemName): Promise<Standing> {
  const [fields, latest] = await Promise.all([fieldsOf(db, asItStands, name), latestPublication(db, name)]);
  if (!isOutcome(fields)) return {fields, latest, versions: [], before: undefined};
  const wentHere = fields.withdrawn !== undefined && latest?.act === 'withdrawn';
  const [versions, before] = await Promise.all([
    versionsOf(db, name.item),
    wentHere ? contentBefore(db, name, latest.number) : undefined,
  ]);
  return {fields, latest, versions, before};
}

/** What stands published of it. @throws ValiError */
export async function fieldsOf(
  db: Firestore,
  read: ReadDoc,
  name: ItemName,
): Promise<ItemFields | undefined> {
  const doc = await read(db.doc(itemPath(name)));
  return doc.exists ? v.parse(KIND_SCHEMAS[name.kind], toDomain(doc.data())) : undefined;
}

/** Where the files of an outcome are said to lie: of a withdrawn one, those it had. */
export function holderOf({fields, before}: Standing): FileHolder | undefined {
  if (!isOutcome(fields)) return undefined;
  return {...fields, files: before?.files ?? fields.files};
}

async function versionsOf(db: Firestore, item: string): Promise<FileHolder[]> {
  const query = db.collection(paths.deliverableVersions(item));
  const {docs} = await query.select(...Object.keys(versionSchema.entries)).get();
  return docs.map((doc) => v.parse(versionSchema, toDomain(doc.data())));
}

async function latestPublication(
  db: Firestore,
  {kind, item}: ItemName,
): Promise<PublicationFields | undefined> {
  const history = db.collection(paths.publications).where('kind', '==', kind).where('item', '==', item);
  const {docs} = await history.orderBy('number', 'desc').limit(1).get();
  return docs[0] && v.parse(publicationSchema, toDomain(docs[0].data()));
}

/** Each withdrawal follows the entry of what was withdrawn. */
async function contentBefore(db: Firestore, name: ItemName, number: number): Promise<DeliverableFields> {
  const doc = await db.doc(paths.publication(nameOf(name), number - 1)).get();
  return v.parse(deliverableSchema, toDomain(doc.get('content')));
}

/** An issue's letters: rendered once, before the first of them goes, and kept, so that everybody gets the same. */
import {AUDIENCES, type Audience} from '@model/deliverables/audience';
import type {RenderingFacts} from '@model/newsletter/check-list';
import {composeIssue} from '@model/newsletter/compose';
import type {IssueContent} from '@model/newsletter/issue';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {pickedItems} from './picked-items';
import {
  pictureAddress,
  type Picture,
  picturesOf,
  publishPictures,
  withoutPicture,
  withPictures,
} from './pictures';
import {
  type Archived,
  forReader,
  type Frame,
  READER,
  type Rendered,
  renderArchive,
  renderIssue,
} from './render';
import {signToken} from './token';

const ALREADY_EXISTS = 6;
const ARCHIVE = 'archive';

/** An issue as each audience gets it. */
export type Letters = ReadonlyMap<Audience, Rendered>;

export interface RenderedIssue {
  readonly letters: Letters;
  readonly archive: Archived;
  readonly facts: RenderingFacts;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** An audience's letter with its pictures elsewhere: for looks at it before they lie where everybody gets them. */
  letterWith(addressOf: AddressOf, audience: Audience): Promise<Rendered>;
}

/** Where a picture is to be found. */
export type AddressOf = (picture: Picture) => string;

/** Renders an issue for everybody, with the words of what it picks as they stand now, and public things alone. */
export async function renderForAll(
  db: Firestore,
  content: IssueContent,
  frame: Frame,
): Promise<RenderedIssue> {
  const items = await pickedItems(db, content);
  const pictures = await picturesOf(frame.id, content.blocks);
  const missing = [...composeIssue(content, items).missing, ...withoutPicture(content.blocks, pictures)].sort(
    (a, b) => a - b,
  );
  const composed = (addressOf: AddressOf) =>
    composeIssue(withPictures(content, pictures, addressOf), items).issue;
  const issue = composed((picture) => pictureAddress(frame.id, picture));
  const letters = new Map<Audience, Rendered>();
  for (const audience of AUDIENCES) letters.set(audience, await renderIssue(issue, audience, frame));
  const inBody = composed(({name}) => `files/${name}`);
  const archive = await renderArchive(issue, inBody, frame);
  const letterWith = (addressOf: AddressOf, audience: Audience) =>
    renderIssue(composed(addressOf), audience, frame);
  return {letters, archive, facts: {...factsOf(letters, frame.id), missing}, pictures, letterWith};
}

/** What a reader gets is longer than what was rendered, by their token. */
export function htmlBytes(letter: Rendered, issue: string): number {
  const token = signToken('reader', {reader: '0'.repeat(64), issue});
  return Buffer.byteLength(forReader(letter, token).html);
}

/** What an issue goes without: ids of what was picked and is not public any more. */
export interface Kept {
  readonly leftOut: readonly string[];
}

/**
 * Renders and keeps an issue's letters, unless that was done. Two who do it at once keep those of one.
 *
 * @returns what is left out; `nothing-left` where that is everything, and nothing is kept
 */
export async function keepLetters(
  db: Firestore,
  content: IssueContent,
  frame: Frame,
): Promise<Kept | 'nothing-left'> {
  const kept = db.collection(paths.renderings(frame.id));
  const before = await kept.doc(ARCHIVE).get();
  if (before.exists) return {leftOut: before.get('leftOut') as readonly string[]};
  const {letters, archive, facts, pictures} = await renderForAll(db, content, frame);
  if (facts.missing.length === content.blocks.length) return 'nothing-left';
  const leftOut = facts.missing.flatMap((position) => {
    const block = content.blocks[position];
    return block && 'id' in block ? [block.id] : [];
  });
  await publishPictures(frame.id, pictures.values());
  const batch = db.batch();
  for (const [audience, letter] of letters) batch.create(kept.doc(audience), {...letter});
  batch.create(kept.doc(ARCHIVE), {...archive, leftOut});
  await batch.commit().catch((error: unknown) => {
    if ((error as {code?: unknown}).code !== ALREADY_EXISTS) throw error;
  });
  return {leftOut};
}

/** The letters that were kept. @throws Error where none were: nothing goes that was not rendered for all */
export async function keptLetters(db: Firestore, id: string): Promise<Letters> {
  const kept = await db.getAll(...AUDIENCES.map((audience) => db.doc(`${paths.renderings(id)}/${audience}`)));
  return new Map(
    kept.map((doc, i) => {
      if (!doc.exists) throw new Error('The letters of this issue were never rendered.');
      const {html, text} = doc.data() as Rendered;
      return [AUDIENCES[i] as Audience, {html, text}];
    }),
  );
}

/** The issue as it was kept for the portal. */
export async function keptArchive(db: Firestore, id: string): Promise<Archived | undefined> {
  return (await db.doc(`${paths.renderings(id)}/${ARCHIVE}`).get()).data() as Archived | undefined;
}

function factsOf(letters: Letters, issue: string): Omit<RenderingFacts, 'missing'> {
  const each = [...letters.values()];
  const link = `/newsletter/unsubscribe?token=${READER}`;
  return {
    bytes: Math.max(...each.map((letter) => htmlBytes(letter, issue))),
    canLeave: each.every(({html, text}) => html.includes(link) && text.includes(link)),
  };
}

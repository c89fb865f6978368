import {getFirestore, type Firestore} from 'firebase-admin/firestore';
import {onRequest, type Request} from 'firebase-functions/v2/https';
import {previewPicture, type PictureWords} from '@model/drawing/preview-picture';
import {PORTAL_PICTURE, pictureWords} from '@model/first-response/picture';
import {KIND_FOLDERS, KINDS} from '@model/publishing/kind';
import {workPackageNumberFrom} from '@model/work-packages/number';
import {PORTAL_URL} from '../config';
import {findRenamed} from '../first-response/find';
import type {Response} from '../http/problem';
import {sendFailure, sendNothing, sendPublic} from '../http/public-answer';
import * as logs from '../logs';
import type {ItemName} from '../publishing/item';
import {draw} from './draw';
import {keptPicture, wordsOf} from './kept-pictures';

/** Pictures that are remembered: a page that is shared is asked for by several networks at once. */
const MOST = 50;
const remembered = new Map<string, Promise<Buffer>>();

/**
 * The picture of a public page for link previews, `GET /previews/{folder}/{id}.png`, or `/previews/portal.png` for the
 * portal's own: 1200 by 630 pixels. As it was drawn when the item was published; drawn now for what was never published
 * in the app, and within the moments after a publication. An earlier address leads to that of today. What is not public
 * answers as what never was.
 */
export async function answerPreview(request: Request, response: Response, db: Firestore): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.set('Allow', 'GET, HEAD');
    return sendFailure(response, {
      status: 405,
      title: 'Method Not Allowed',
      detail: 'This can only be read.',
    });
  }
  try {
    const found = await foundAt(request.url, db);
    if (!found) return sendNothing(response);
    if ('movedTo' in found) return sendMoved(request, response, found.movedTo);
    sendPublic(request, response, {type: 'image/png', body: await pictureOf(found)});
  } catch (error) {
    logs.publicDocumentFailed(error);
    sendFailure(response, {
      status: 503,
      title: 'Service Unavailable',
      detail: 'This cannot be answered now. Try again later.',
    });
  }
}

/** What a picture shows, and of which published item it is, if of one. */
interface FoundPicture {
  readonly words: PictureWords;
  readonly name?: ItemName;
}

/** The picture at an address, or the address at which it is today. */
async function foundAt(
  asked: string,
  db: Firestore,
): Promise<FoundPicture | {readonly movedTo: string} | undefined> {
  const path = URL.parse(asked, PORTAL_URL.value())?.pathname ?? '';
  if (path === '/previews/portal.png') return {words: PORTAL_PICTURE};
  const [, folder = 'pages', item = ''] = /^\/previews\/(?:([a-z-]+)\/)?([a-z0-9-]+)\.png$/.exec(path) ?? [];
  const kind = KINDS.find((each) => KIND_FOLDERS[each] === folder);
  if (!kind) return undefined;
  const words = await wordsOf(db, {kind, item});
  if (words) return {words, name: {kind, item}};
  // Of a work package nothing need have been published: it has its number.
  const number = kind === 'work-package' ? workPackageNumberFrom(item) : undefined;
  if (number !== undefined) return {words: pictureWords(kind, {title: `Work package ${number}`})};
  const target = await findRenamed(db, kind, item);
  if (target === undefined || !(await wordsOf(db, {kind, item: target}))) return undefined;
  return {movedTo: `/previews/${KIND_FOLDERS[kind]}/${target}.png`};
}

function sendMoved(request: Request, response: Response, path: string): void {
  const address = `${new URL(PORTAL_URL.value()).origin}${path}`;
  const headers = {Location: address};
  sendPublic(request, response, {status: 301, type: 'text/plain; charset=utf-8', body: address, headers});
}

function pictureOf({words, name}: FoundPicture): Promise<Buffer> {
  const svg = previewPicture(words);
  const known = remembered.get(svg);
  if (known) return known;
  const found = keptOrDrawn(svg, name);
  remembered.set(svg, found);
  found.catch(() => remembered.delete(svg));
  const [oldest] = remembered.keys();
  if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
  return found;
}

async function keptOrDrawn(svg: string, name: ItemName | undefined): Promise<Buffer> {
  return (name && (await keptPicture(name, svg))) ?? draw(svg);
}

/** See `answerPreview`. */
export const previewImage = onRequest(
  {invoker: 'public', cors: true, memory: '512MiB'},
  (request, response) => answerPreview(request, response, getFirestore()),
);

import {getFirestore, type Firestore} from 'firebase-admin/firestore';
import {onRequest, type Request} from 'firebase-functions/v2/https';
import {previewPicture, type PictureWords} from '@model/drawing/preview-picture';
import {PORTAL_PICTURE, type Pictured, pictureWords} from '@model/first-response/picture';
import {KIND_FOLDERS, type Kind, KINDS} from '@model/publishing/kind';
import {workPackageNumberFrom} from '@model/work-packages/number';
import {PORTAL_URL} from '../config';
import {findPublic, findRenamed} from '../first-response/find';
import type {Response} from '../http/problem';
import {sendFailure, sendNothing, sendPublic} from '../http/public-answer';
import * as logs from '../logs';
import {draw} from './draw';

/** Pictures that are remembered: a page that is shared is asked for by several networks at once. */
const MOST = 50;
const drawn = new Map<string, Promise<Buffer>>();

/**
 * The picture of a public page for link previews, `GET /previews/{folder}/{id}.png`, or `/previews/portal.png` for the
 * portal's own: 1200 by 630 pixels. Drawn when it is asked for, so that it is as fresh as its page, and nothing of what was
 * withdrawn or narrowed is left anywhere. An earlier address leads to that of today. What is not public answers as what
 * never was.
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
    sendPublic(request, response, {type: 'image/png', body: await picture(found)});
  } catch (error) {
    logs.publicDocumentFailed(error);
    sendFailure(response, {
      status: 503,
      title: 'Service Unavailable',
      detail: 'This cannot be answered now. Try again later.',
    });
  }
}

/** The words of the picture at an address, or the address at which it is today. */
async function foundAt(
  asked: string,
  db: Firestore,
): Promise<PictureWords | {readonly movedTo: string} | undefined> {
  const path = URL.parse(asked, PORTAL_URL.value())?.pathname ?? '';
  if (path === '/previews/portal.png') return PORTAL_PICTURE;
  const [, folder = 'pages', id = ''] = /^\/previews\/(?:([a-z-]+)\/)?([a-z0-9-]+)\.png$/.exec(path) ?? [];
  const kind = KINDS.find((each) => KIND_FOLDERS[each] === folder);
  if (!kind) return undefined;
  const item = await findPictured(db, kind, id);
  if (item) return item.withdrawn ? undefined : pictureWords(kind, item);
  // Of a work package nothing need have been published: it has its number.
  const number = kind === 'work-package' ? workPackageNumberFrom(id) : undefined;
  if (number !== undefined) return pictureWords(kind, {title: `Work package ${number}`});
  const target = await findRenamed(db, kind, id);
  if (target === undefined || (await findPictured(db, kind, target))?.withdrawn) return undefined;
  return {movedTo: `/previews/${KIND_FOLDERS[kind]}/${target}.png`};
}

function findPictured(
  db: Firestore,
  kind: Kind,
  id: string,
): Promise<(Pictured & {readonly withdrawn?: unknown}) | undefined> {
  return findPublic(db, kind, id);
}

function sendMoved(request: Request, response: Response, path: string): void {
  const address = `${new URL(PORTAL_URL.value()).origin}${path}`;
  const headers = {Location: address};
  sendPublic(request, response, {status: 301, type: 'text/plain; charset=utf-8', body: address, headers});
}

function picture(words: PictureWords): Promise<Buffer> {
  const svg = previewPicture(words);
  const known = drawn.get(svg);
  if (known) return known;
  const made = draw(svg);
  drawn.set(svg, made);
  made.catch(() => drawn.delete(svg));
  const [oldest] = drawn.keys();
  if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest);
  return made;
}

/** See `answerPreview`. */
export const previewImage = onRequest(
  {invoker: 'public', cors: true, memory: '512MiB'},
  (request, response) => answerPreview(request, response, getFirestore()),
);

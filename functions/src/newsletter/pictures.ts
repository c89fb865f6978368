import {contentDispositionOf} from '@model/files/content-disposition';
import type {Block, IssueContent} from '@model/newsletter/issue';
import {LARGEST_PICTURE, PICTURE_TYPES} from '@model/newsletter/pictures';
import {bucket, isGone} from '../files/bucket';
import {publicFileAddress} from '../files/public-file-address';

/** A picture that an editor uploaded. */
export interface Picture {
  /** Where it lies among the drafts; what the block says. */
  readonly src: string;
  /** Unlike any other of the issue. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The uploaded pictures of an issue by their `src`. What is not there, too large or no picture is not among them. */
export async function picturesOf(
  issue: string,
  blocks: readonly Block[],
): Promise<ReadonlyMap<string, Picture>> {
  const uploaded = [
    ...new Set(blocks.flatMap((block) => (block.type === 'image' ? [block.src] : []))),
  ].filter((src) => isUploaded(src, issue));
  const pictures = await Promise.all(uploaded.map((src, i) => read(src, i + 1)));
  return new Map(pictures.flatMap((picture) => (picture ? [[picture.src, picture] as const] : [])));
}

/** Positions of the blocks whose uploaded picture can't be shown. */
export function withoutPicture(
  blocks: readonly Block[],
  pictures: ReadonlyMap<string, Picture>,
): readonly number[] {
  return blocks.flatMap((block, i) => (block.type === 'image' && !pictures.has(block.src) ? [i] : []));
}

/** The issue with another address for each uploaded picture; blocks without a picture to show are left out. */
export function withPictures(
  content: IssueContent,
  pictures: ReadonlyMap<string, Picture>,
  addressOf: (picture: Picture) => string,
): IssueContent {
  const blocks = content.blocks.flatMap((block): Block[] => {
    if (block.type !== 'image') return [block];
    const picture = pictures.get(block.src);
    return picture ? [{...block, src: addressOf(picture)}] : [];
  });
  return {...content, blocks};
}

/** Puts the pictures where everybody gets them, for mails that are read for years. */
export async function publishPictures(issue: string, pictures: Iterable<Picture>): Promise<void> {
  for (const {name, contentType, bytes} of pictures) {
    await bucket()
      .file(picturePath(issue, name))
      .save(bytes, {
        resumable: false,
        metadata: {
          contentType,
          contentDisposition: contentDispositionOf(name),
          cacheControl: 'public, max-age=86400',
        },
      });
  }
}

/** Where everybody gets a picture of an issue once it is on its way. */
export function pictureAddress(issue: string, {name}: Picture): string {
  return publicFileAddress(picturePath(issue, name));
}

function picturePath(issue: string, name: string): string {
  return `public/newsletters/${issue}/1/${name}`;
}

/** Whether it lies in the issue's own folder: another draft's files are none of this issue's. */
function isUploaded(src: string, issue: string): boolean {
  return src.startsWith(`drafts/newsletter.${issue}/`);
}

async function read(src: string, number: number): Promise<Picture | undefined> {
  const file = bucket().file(src);
  try {
    const [{contentType = '', size = 0}] = await file.getMetadata();
    if (!PICTURE_TYPES.includes(contentType) || Number(size) > LARGEST_PICTURE) return undefined;
    const [bytes] = await file.download();
    return {src, name: `${number}-${src.split('/').at(-1) ?? ''}`, contentType, bytes};
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

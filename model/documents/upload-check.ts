import type {Refusal} from '../commands/refusal';
import {announcedType, DOCUMENT_LIMIT} from './upload';

/** What is wrong with a file that can be told before it is uploaded. */
export type FileFlaw = Extract<Refusal, 'file-type' | 'file-too-large' | 'file-empty'>;

/** What speaks against uploading a file of this name and size; `undefined`: nothing that can be seen from here. */
export function flawOf({name, size}: {readonly name: string; readonly size: number}): FileFlaw | undefined {
  if (!announcedType(name)) return 'file-type';
  if (size === 0) return 'file-empty';
  return size > DOCUMENT_LIMIT ? 'file-too-large' : undefined;
}

const LONGEST_NAME = 180;

/** The name a file gets in Storage: the person's own, without what an object's name can't hold or a path would read. */
export function storedName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[/\\#?*:|"<>[\]\p{Cc}\p{Cf}]+/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const {stem, ending} = partsOf(plain);
  // Long names are long in bytes too: Storage counts those.
  return `${stem.slice(0, LONGEST_NAME - ending.length).trim() || 'document'}${ending}`;
}

/** A title to begin with: the file's name as words. */
export function titleFrom(name: string): string {
  const words = partsOf(name.normalize('NFC'))
    .stem.replace(/[_\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function partsOf(name: string): {readonly stem: string; readonly ending: string} {
  const [ending = ''] = /\.[a-z0-9]{1,5}$/i.exec(name) ?? [];
  return {stem: name.slice(0, name.length - ending.length), ending};
}

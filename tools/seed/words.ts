/** The words inside the files of documents, taken out as the functions do it, so that search finds them. */
import {documentSchema} from '@model/documents/document';
import * as v from 'valibot';
import {extractWords} from '../../functions/src/documents/extract-words';
import type {ContentDocument} from './content';
import type {ContentFile} from './files';

/** `documentWords/{id}` for each document of the content, as reading it leaves it. */
export async function wordsOfDocuments(
  documents: readonly ContentDocument[],
  files: readonly ContentFile[],
): Promise<ContentDocument[]> {
  const bytesOf = new Map(files.map(({record, bytes}) => [record.path, bytes]));
  const words: ContentDocument[] = [];
  for (const {path, data} of documents) {
    const id = /^documents\/([^/]+)$/.exec(path)?.[1];
    if (!id) continue;
    const {version, files: own} = v.parse(documentSchema, data);
    const [file] = own;
    const bytes = file && bytesOf.get(file.path);
    const found = bytes ? await extractWords(bytes, file.name) : '';
    words.push({path: `documentWords/${id}`, data: {version, words: found, done: true}});
  }
  return words;
}

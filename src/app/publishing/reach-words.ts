import type {Sight} from '@model/publishing/reach';
import {minute} from './words';

/** What some people will see, in sentences: "Everyone on the internet will see: ...". */
export function sightInWords(sight: Sight): string[] {
  if (!sight.item) return [$localize`Nothing: no title, no count, no file, no trace in search.`];
  return [$localize`The page, with everything that is written on it.`, ...filesInWords(sight)];
}

function filesInWords({openFiles, closedFiles, filesOpenAt}: Sight): string[] {
  if (openFiles === 1) return [$localize`Its file, to download.`];
  if (openFiles > 1) return [$localize`Its ${openFiles}:count: files, to download.`];
  if (!filesOpenAt) return [];
  const moment = minute(filesOpenAt);
  return closedFiles === 1
    ? [$localize`That there is a file, which opens on ${moment}:moment: and not before.`]
    : [
        $localize`That there are ${closedFiles}:count: files, which open on ${moment}:moment: and not before.`,
      ];
}

/** Where the files of an item lie, and when they open: what its documents say, turned into addresses. */
import type {Visibility} from '../access/visibility';
import type {StoredFile} from '../files/file';

/** The first part of a published file's path: it decides who may fetch it. From most to least open. */
export const PLACES = ['public', 'consortium', 'withdrawn'] as const;

export type Place = (typeof PLACES)[number];

/** The parts of an item, or of a version of it, that decide where its files lie. */
export interface Holder {
  readonly visibility: Visibility;
  readonly embargoUntil?: Date;
  readonly withdrawn?: unknown;
}

/** Whether what lies here is seen by fewer than what lies there. */
export function isNarrower(here: Place, there: Place): boolean {
  return PLACES.indexOf(here) > PLACES.indexOf(there);
}

/**
 * Where the files of a version lie: it is readable only as far as it and the item of today both are. For the item of
 * today itself, it is both.
 */
export function placeOf(version: Holder, item: Holder): Place {
  if (item.withdrawn !== undefined) return 'withdrawn';
  return [version.visibility, item.visibility].includes('consortium') ? 'consortium' : 'public';
}

/** When they open, in epoch milliseconds: not before both allow it. `undefined`: they are open. */
export function opensAtOf(version: Holder, item: Holder): number | undefined {
  const moments = [version, item].flatMap(({embargoUntil}) => embargoUntil?.getTime() ?? []);
  return moments.length > 0 ? Math.max(...moments) : undefined;
}

/** A path of the portal's own: `{place}/{noun}/{id}/{version}/{name}`. */
export function filePath(place: Place, folder: string, version: number, name: string): string {
  return `${place}/${folder}/${version}/${name}`;
}

/** The same file in another place. */
export function movedTo(place: Place, path: string): string {
  return `${place}/${path.split('/').slice(1).join('/')}`;
}

/** Where a published file's path says that it lies; `undefined` for a file of a working copy. */
export function placeIn(path: string): Place | undefined {
  return PLACES.find((place) => path.startsWith(`${place}/`));
}

/** Where an object is to lie. */
export interface Placement {
  readonly file: StoredFile;
  /** Where it may be found: the first that is there is taken. A move that broke off left it in one or the other. */
  readonly from: readonly string[];
  readonly opensAt: number | undefined;
}

/** The files of one version as they are to lie, each with where it may be found. */
export function placementsOf(
  files: readonly (Omit<StoredFile, 'path'> & {readonly path: string})[],
  {
    folder,
    version,
    place,
    opensAt,
  }: {
    readonly folder: string;
    readonly version: number;
    readonly place: Place;
    readonly opensAt: number | undefined;
  },
): Placement[] {
  return files.map((file) => {
    const path = filePath(place, folder, version, file.name);
    const from = placeIn(file.path)
      ? [file.path, ...PLACES.map((each) => movedTo(each, file.path))]
      : [file.path];
    return {file: {...file, path}, from: [...new Set([path, ...from])], opensAt};
  });
}

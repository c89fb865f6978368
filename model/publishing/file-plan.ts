import type {StoredFile} from '../files/file';
import {type Holder, opensAtOf, type Placement, placementsOf, placeOf} from './places';

/** An outcome, or an earlier version of it, with its files wherever they are said to lie. */
export interface FileHolder extends Holder {
  readonly version: number;
  readonly files: readonly (Omit<StoredFile, 'path'> & {readonly path: string})[];
}

/** Where all files of an outcome are to lie: those of today's, and those of each earlier version. */
export interface FilePlan {
  readonly files: readonly StoredFile[];
  readonly versions: ReadonlyMap<number, readonly StoredFile[]>;
  readonly placements: readonly Placement[];
}

/**
 * Plans where the files of an outcome lie once it is as `item` says.
 *
 * @param folder `{noun}/{id}`
 * @param item what stands from then on; of a withdrawn one, with the files it had
 */
export function planFiles(folder: string, item: FileHolder, versions: readonly FileHolder[]): FilePlan {
  const planned = [item, ...versions].map((holder) => ({
    version: holder.version,
    placements: placementsOf(holder.files, {
      folder,
      version: holder.version,
      place: placeOf(holder, item),
      opensAt: opensAtOf(holder, item),
    }),
  }));
  const [today, ...earlier] = planned.map(
    ({version, placements}) => [version, placements.map(({file}) => file)] as const,
  );
  return {
    files: today?.[1] ?? [],
    versions: new Map(earlier),
    placements: planned.flatMap(({placements}) => placements),
  };
}

/** Who will be able to see what: decided here, said in words before anything is published. */
import type {Visibility} from '../access/visibility';

/** The parts of an item that decide who sees what. A working copy may lack any of them. */
export interface Reaching {
  readonly visibility?: Visibility;
  readonly files?: readonly unknown[];
  readonly embargoUntil?: Date;
}

/** What some people see of an item once it is published. */
export interface Sight {
  /** Whether they see that there is such an item. */
  readonly item: boolean;
  /** Files that they can take at once. */
  readonly openFiles: number;
  /** Files that they will be able to take from `filesOpenAt` on. */
  readonly closedFiles: number;
  readonly filesOpenAt?: Date;
}

export interface Reach {
  /** Anybody on the internet, search engines included. */
  readonly everyone: Sight;
  readonly members: Sight;
  /** What happens to an item that is published already: the public gains it, loses it, or neither. */
  readonly change?: 'opens' | 'closes';
}

const NOTHING: Sight = {item: false, openFiles: 0, closedFiles: 0};

/**
 * @param published what stands published now; absent for something new and for what was withdrawn
 * @param at the moment of publication
 */
export function reachOf(content: Reaching, published: Reaching | undefined, at: Date): Reach {
  const seen = sightOf(content, at);
  const isPublic = content.visibility === 'public';
  const wasPublic = published?.visibility === 'public';
  return {
    everyone: isPublic ? seen : NOTHING,
    members: seen,
    ...(published && isPublic !== wasPublic && {change: isPublic ? 'opens' : 'closes'}),
  };
}

function sightOf({files = [], embargoUntil}: Reaching, at: Date): Sight {
  const isClosed = files.length > 0 && embargoUntil !== undefined && embargoUntil > at;
  return {
    item: true,
    openFiles: isClosed ? 0 : files.length,
    closedFiles: isClosed ? files.length : 0,
    ...(isClosed && {filesOpenAt: embargoUntil}),
  };
}

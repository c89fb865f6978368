import type {Change} from '@model/exchange/dry-run';
import type {TableProblem} from '@model/exchange/read-csv';
import type {Kind} from '@model/publishing/kind';
import type {LineState} from './import-run';

/** What all of a kind are called. */
export const KINDS_WORDS: Readonly<Record<Kind, string>> = {
  deliverable: $localize`Outcomes`,
  news: $localize`News`,
  event: $localize`Events`,
  page: $localize`Pages`,
  partner: $localize`Partners`,
  'work-package': $localize`Work packages`,
};

/** The file of a kind. */
export const FILE_NAMES: Readonly<Record<Kind, string>> = {
  deliverable: 'outcomes',
  news: 'news',
  event: 'events',
  page: 'pages',
  partner: 'partners',
  'work-package': 'work-packages',
};

export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  new: $localize`New`,
  changed: $localize`Changes`,
  same: $localize`Already so`,
  bad: $localize`Needs mending`,
};

export const CHANGE_BADGES: Readonly<Record<Change, string>> = {
  new: 'badge-success',
  changed: 'badge-warning',
  same: '',
  bad: 'badge-error',
};

export const TABLE_PROBLEM_WORDS: Readonly<Record<TableProblem, string>> = {
  empty: $localize`This table has names of columns, and no line below them.`,
  'no-id': $localize`The first line has to name the columns, and one of them has to be “id”. Export the table first to see how it should look.`,
  'no-column': $localize`None of these columns can be imported. Have you chosen the right kind?`,
  twice: $localize`Two columns have the same name. Remove one of them.`,
  'too-long': $localize`This table has more than 2,000 lines. Cut it into several.`,
  'too-large': $localize`This table is larger than 20 MB. Cut it into several.`,
};

export const LINE_STATE_WORDS: Readonly<Record<LineState, string>> = {
  waiting: $localize`Waits`,
  done: $localize`Imported`,
  outdated: $localize`Somebody wrote in it meanwhile. Read the file again.`,
  taken: $localize`Somebody began a working copy meanwhile. Read the file again.`,
  refused: $localize`You may not write this one.`,
  'too-large': $localize`This line holds more than fits into one item.`,
  unreachable: $localize`No answer came. Try again.`,
};

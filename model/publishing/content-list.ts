/** All content that editors keep, published or not, as one list to find things in. */
import type {Visibility} from '../access/visibility';
import type {ParamSource} from '../search/query-state';
import type {Draft} from './draft';
import {KINDS, type Kind} from './kind';
import type {DraftState} from './review';

/** What stands published, as a list shows it. */
export interface PublishedRow {
  readonly kind: Kind;
  readonly item: string;
  readonly title: string;
  readonly visibility: Visibility;
  readonly at: Date;
  readonly embargoUntil?: Date;
  readonly isWithdrawn?: boolean;
}

/** A working copy, and where it stands. */
export interface DraftRow {
  readonly draft: Draft;
  readonly state: DraftState;
}

/** One item: what stands published of it, its working copy, or both. */
export interface ContentRow {
  readonly kind: Kind;
  readonly item: string;
  /** The working copy's, where it has one. */
  readonly title: string;
  readonly published?: PublishedRow;
  readonly draft?: DraftRow;
  /** When it was last written in or published. */
  readonly at: Date;
}

/** Where items stand, to filter by. An item in work may stand published at the same time. */
export const CONTENT_STANDINGS = [
  'in-work',
  'writing',
  'in-review',
  'returned',
  'approved',
  'scheduled',
  'new',
  'published',
  'withdrawn',
] as const;

export type ContentStanding = (typeof CONTENT_STANDINGS)[number];

export const CONTENT_SORTS = ['newest', 'title'] as const;

export type ContentSort = (typeof CONTENT_SORTS)[number];

/** Items on one page of the list. */
export const CONTENT_PER_PAGE = 50;

/** All that decides what is listed; all of it is in the address. */
export interface ContentListState {
  readonly q: string;
  readonly kind: Kind | undefined;
  readonly standing: ContentStanding | undefined;
  readonly visibility: Visibility | undefined;
  readonly sort: ContentSort;
  /** From 1. */
  readonly page: number;
}

export interface ContentCount<T> {
  readonly value: T;
  readonly count: number;
}

/** What a state shows, and what each other value of a filter would. */
export interface FoundContent {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly shown: readonly ContentRow[];
  readonly kinds: readonly ContentCount<Kind>[];
  readonly standings: readonly ContentCount<ContentStanding>[];
}

/** The state an address asks for; what makes no sense is left out. */
export function contentListStateFrom(params: ParamSource): ContentListState {
  const [q = ''] = params.getAll('q');
  const [page = ''] = params.getAll('page');
  const oneOf = <T extends string>(known: readonly T[], name: string) =>
    known.find((it) => it === params.getAll(name)[0]);
  return {
    q: q.slice(0, 200).replace(/\s+/g, ' ').trim(),
    kind: oneOf(KINDS, 'kind'),
    standing: oneOf(CONTENT_STANDINGS, 'standing'),
    visibility: oneOf(['public', 'consortium'], 'visibility'),
    sort: oneOf(CONTENT_SORTS, 'sort') ?? 'newest',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** Each item once, with what stands published of it and its working copy. */
export function contentRows(
  published: readonly PublishedRow[],
  drafts: readonly DraftRow[],
  untitled: string,
): ContentRow[] {
  const keyOf = (kind: Kind, item: string) => `${kind}.${item}`;
  const rows = new Map<string, ContentRow>();
  for (const it of published) {
    const {kind, item, title, at} = it;
    rows.set(keyOf(kind, item), {kind, item, title, published: it, at});
  }
  for (const it of drafts) {
    const {kind, item, content, updatedAt} = it.draft;
    const known = rows.get(keyOf(kind, item));
    const title = titleOf(content) ?? known?.title ?? untitled;
    const at = known && known.at > updatedAt ? known.at : updatedAt;
    rows.set(keyOf(kind, item), {...known, kind, item, title, draft: it, at});
  }
  return [...rows.values()];
}

/** What a content is called: its title, or a partner's name. */
export function titleOf(content: Readonly<Record<string, unknown>>): string | undefined {
  const title = content['title'] ?? content['name'];
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

/** The visibility an item is to have, or has. */
export function visibilityOf({draft, published}: ContentRow): Visibility | undefined {
  const wanted = draft?.draft.content['visibility'];
  return wanted === 'public' || wanted === 'consortium' ? wanted : published?.visibility;
}

/** Whether an item stands like this. */
export function standsAs({draft, published}: ContentRow, standing: ContentStanding): boolean {
  switch (standing) {
    case 'in-work':
      return draft !== undefined;
    case 'new':
      return published === undefined;
    case 'published':
      return published !== undefined && !published.isWithdrawn;
    case 'withdrawn':
      return published?.isWithdrawn === true;
    default:
      return draft?.state === standing;
  }
}

/** The items a state shows, in its order, and what the other filters would show. */
export function findContent(
  rows: readonly ContentRow[],
  state: ContentListState,
  collator: Intl.Collator,
): FoundContent {
  const words = folded(state.q).split(' ').filter(Boolean);
  const said = rows.filter((row) => {
    const text = folded(`${row.title} ${row.item} ${row.published?.title ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const tests = {
    kind: (row: ContentRow) => !state.kind || row.kind === state.kind,
    standing: (row: ContentRow) => !state.standing || standsAs(row, state.standing),
    visibility: (row: ContentRow) => !state.visibility || visibilityOf(row) === state.visibility,
  };
  const besides = (left?: keyof typeof tests) =>
    said.filter((row) => Object.entries(tests).every(([facet, passes]) => facet === left || passes(row)));

  const found = besides().sort(orderOf(state.sort, collator));
  const pages = Math.max(1, Math.ceil(found.length / CONTENT_PER_PAGE));
  const page = Math.min(state.page, pages);
  const forKind = besides('kind');
  const forStanding = besides('standing');
  return {
    total: found.length,
    page,
    pages,
    shown: found.slice((page - 1) * CONTENT_PER_PAGE, page * CONTENT_PER_PAGE),
    kinds: KINDS.map((value) => ({value, count: forKind.filter(({kind}) => kind === value).length})),
    standings: CONTENT_STANDINGS.map((value) => ({
      value,
      count: forStanding.filter((row) => standsAs(row, value)).length,
    })),
  };
}

function orderOf(sort: ContentSort, collator: Intl.Collator): (a: ContentRow, b: ContentRow) => number {
  const byTitle = (a: ContentRow, b: ContentRow) =>
    collator.compare(a.title, b.title) || (a.item < b.item ? -1 : 1);
  return sort === 'title' ? byTitle : (a, b) => b.at.getTime() - a.at.getTime() || byTitle(a, b);
}

/** Small letters without their marks. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

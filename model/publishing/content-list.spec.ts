import {
  CONTENT_PER_PAGE,
  contentListStateFrom,
  contentRows,
  type DraftRow,
  findContent,
  type PublishedRow,
  visibilityOf,
} from './content-list';

describe('The list of all content', () => {
  const collator = new Intl.Collator('en');
  const day = (n: number) => new Date(Date.UTC(2026, 0, n));

  const published = (item: string, differing: Partial<PublishedRow> = {}): PublishedRow => ({
    kind: 'news',
    item,
    title: `About ${item}`,
    visibility: 'public',
    at: day(1),
    ...differing,
  });
  const draft = (
    item: string,
    state: DraftRow['state'] = 'writing',
    differing: Partial<DraftRow['draft']> = {},
  ): DraftRow => ({
    state,
    draft: {
      id: `news.${item}`,
      kind: 'news',
      item,
      content: {title: `Draft ${item}`, visibility: 'public'},
      revision: 1,
      editors: ['ada'],
      updatedBy: 'ada',
      updatedAt: day(2),
      ...differing,
    },
  });
  const find = (rows: ReturnType<typeof contentRows>, address = '') =>
    findContent(rows, contentListStateFrom(new URLSearchParams(address)), collator);
  const items = (rows: ReturnType<typeof contentRows>, address = '') =>
    find(rows, address).shown.map(({item}) => item);

  it('holds an item once, be it published, in work or both', () => {
    const rows = contentRows([published('a'), published('b')], [draft('b'), draft('c')], 'Untitled');
    expect(rows.map(({item, title}) => `${item} ${title}`)).toEqual(['a About a', 'b Draft b', 'c Draft c']);
  });

  it('keeps items of the same id and another kind apart', () => {
    expect(contentRows([published('a'), published('a', {kind: 'page'})], [], '').length).toBe(2);
  });

  it('calls a partner by its name, and what has no title yet by a word for that', () => {
    const rows = contentRows(
      [],
      [draft('a', 'writing', {content: {name: 'Sciensano'}}), draft('b', 'writing', {content: {title: ' '}})],
      'Untitled',
    );
    expect(rows.map(({title}) => title)).toEqual(['Sciensano', 'Untitled']);
  });

  it('begins with what was touched last, or goes by title', () => {
    const rows = contentRows([published('a', {at: day(9)}), published('b')], [draft('b')], '');
    expect(items(rows)).toEqual(['a', 'b']);
    expect(items(contentRows([published('a'), published('b')], [draft('b')], ''))).toEqual(['b', 'a']);
    expect(items(rows, 'sort=title')).toEqual(['a', 'b']);
  });

  it('is narrowed by words, kind, standing and visibility together', () => {
    const rows = contentRows(
      [
        published('a', {title: 'Études'}),
        published('b', {kind: 'event'}),
        published('c', {isWithdrawn: true}),
      ],
      [draft('d', 'in-review'), draft('e', 'returned', {content: {visibility: 'consortium'}})],
      'Untitled',
    );
    expect(items(rows, 'q=etudes')).toEqual(['a']);
    expect(items(rows, 'kind=event')).toEqual(['b']);
    expect(items(rows, 'standing=withdrawn')).toEqual(['c']);
    expect(items(rows, 'standing=published&sort=title')).toEqual(['b', 'a']);
    expect(items(rows, 'standing=in-review')).toEqual(['d']);
    expect(items(rows, 'standing=new&sort=title')).toEqual(['d', 'e']);
    expect(items(rows, 'visibility=consortium')).toEqual(['e']);
    expect(items(rows, 'standing=new&visibility=public')).toEqual(['d']);
  });

  it('counts for each filter as if only the others were chosen', () => {
    const rows = contentRows([published('a'), published('b', {kind: 'event'})], [draft('a', 'returned')], '');
    const {kinds, standings} = find(rows, 'kind=news');
    const counted = (list: readonly {value: string; count: number}[]) =>
      Object.fromEntries(list.filter(({count}) => count > 0).map(({value, count}) => [value, count]));
    expect(counted(kinds)).toEqual({news: 1, event: 1});
    expect(counted(standings)).toEqual({'in-work': 1, returned: 1, published: 1});
  });

  it('says how visible an item will be, and is', () => {
    const [row] = contentRows(
      [published('a')],
      [draft('a', 'writing', {content: {visibility: 'consortium'}})],
      '',
    );
    expect(row && visibilityOf(row)).toBe('consortium');
    const [other] = contentRows([published('a')], [draft('a', 'writing', {content: {}})], '');
    expect(other && visibilityOf(other)).toBe('public');
  });

  it('comes in pages; a page beyond the last is the last', () => {
    const rows = contentRows(
      Array.from({length: CONTENT_PER_PAGE + 1}, (_, i) => published(`i${i}`)),
      [],
      '',
    );
    const {page, pages, shown, total} = find(rows, 'page=9');
    expect([page, pages, shown.length, total]).toEqual([2, 2, 1, 51]);
  });

  it('is not asked for by what makes no sense in an address', () => {
    const state = contentListStateFrom(
      new URLSearchParams('kind=x&standing=x&visibility=secret&sort=x&page=-1'),
    );
    expect(state).toEqual(contentListStateFrom(new URLSearchParams()));
  });
});

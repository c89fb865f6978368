/** A dataset's view in the address of its page: what one sees can be sent to somebody else. */
import {type Filter, FUNCTIONS, type Plot, PLOT_KINDS, type Selection} from './question';

/** What the dataset's part of a page shows. */
export interface DatasetState extends Selection {
  /** The name of the file; the first table where it is absent. */
  readonly file?: string;
  readonly plot?: Plot;
}

/** Parameters as a router has them: a text, several, or none. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const LONGEST = 200;
const MOST_FILTERS = 20;

export const NO_STATE: DatasetState = {search: '', filters: []};

/** The state that an address asks for. Anybody can write an address: what makes no sense is left out. */
export function readState(parameters: Parameters): DatasetState {
  const one = (name: string) => all(parameters[name])[0];
  const order = one('order')?.match(/^(-?)(.+)$/s);
  const file = one('file');
  const plot = plotOf(one);
  return {
    search: one('find') ?? '',
    filters: all(parameters['where']).slice(0, MOST_FILTERS).flatMap(filterOf),
    ...(order?.[2] && {
      order: {column: order[2], direction: order[1] === '-' ? 'descending' : 'ascending'},
    }),
    ...(file && {file}),
    ...(plot && {plot}),
  };
}

/** The parameters of a state; `null` for those that its address does without, as a router wants it. */
export function writeState({
  search,
  filters,
  order,
  file,
  plot,
}: DatasetState): Record<string, string | string[] | null> {
  return {
    file: file ?? null,
    find: search || null,
    where: filters.length > 0 ? filters.map(writeFilter) : null,
    order: order ? `${order.direction === 'descending' ? '-' : ''}${order.column}` : null,
    plot: plot?.kind ?? null,
    x: plot?.x ?? null,
    y: plot?.y ?? null,
    of: plot && plot.kind !== 'scatter' && plot.y !== undefined ? plot.of : null,
    by: plot?.by ?? null,
  };
}

function plotOf(one: (name: string) => string | undefined): Plot | undefined {
  const kind = PLOT_KINDS.find((kind) => kind === one('plot'));
  const [x, y, by] = [one('x'), one('y'), one('by')];
  if (!kind || !x || (kind === 'scatter' && !y)) return undefined;
  const of = FUNCTIONS.find((name) => name === one('of')) ?? (y ? 'sum' : 'count');
  return {kind, x, of, ...(y && {y}), ...(by && {by})};
}

/** "column~words" or "column:from..to"; in a column's name these signs are doubled. */
function filterOf(text: string): Filter[] {
  const match = /^((?:~~|::|[^~:])+)(?:~(.+)|:(.*)\.\.(.*))$/s.exec(text);
  if (!match) return [];
  const [, name = '', words, from, to] = match;
  const column = name.replaceAll('~~', '~').replaceAll('::', ':');
  if (words !== undefined) return [{column, words}];
  return from || to ? [{column, ...(from && {from}), ...(to && {to})}] : [];
}

function writeFilter(filter: Filter): string {
  const column = filter.column.replaceAll('~', '~~').replaceAll(':', '::');
  if ('words' in filter) return `${column}~${filter.words}`;
  return `${column}:${filter.from ?? ''}..${filter.to ?? ''}`;
}

function all(value: string | readonly string[] | undefined): string[] {
  return [value ?? []].flat().filter((text) => text !== '' && text.length <= LONGEST);
}

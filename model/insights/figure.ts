/** Figures by others that a page shows as charts: a small table with all that a reader has to know of it. */
import * as v from 'valibot';
import type {BarChart, Cell} from '../charts/chart';
import {idSchema, lineSchema, linkSchema, textSchema} from '../schema/fields';

const columnSchema = lineSchema(100);

/** One chart of a figure: which rows and columns it shows, and what one sees. Columns are named as in the table. */
const viewSchema = v.object({
  id: idSchema,
  title: lineSchema(200),
  takeaway: textSchema(600),
  label: columnSchema,
  value: columnSchema,
  series: v.optional(columnSchema),
  /** Whether the numbers are shares of a hundred. */
  percent: v.optional(v.boolean()),
  /** Only rows with one of these values in that column. */
  only: v.optional(
    v.pipe(
      v.array(v.object({column: columnSchema, values: v.pipe(v.array(lineSchema(200)), v.maxLength(50))})),
      v.maxLength(5),
    ),
  ),
});

export const figureSchema = v.object({
  id: idSchema,
  title: lineSchema(200),
  year: lineSchema(40),
  area: v.optional(lineSchema(200)),
  sources: v.pipe(
    v.array(linkSchema),
    v.minLength(1, 'Name a source.'),
    v.maxLength(10, 'Name at most 10 sources.'),
  ),
  licenceNote: lineSchema(300),
  note: v.optional(textSchema(600)),
  columns: v.pipe(
    v.array(columnSchema),
    v.minLength(2, 'Name two columns at least.'),
    v.maxLength(20, 'Use at most 20 columns.'),
  ),
  rows: v.pipe(
    // Firestore holds no list inside a list.
    v.array(
      v.object({
        cells: v.pipe(
          v.array(v.union([v.pipe(v.string(), v.maxLength(200, 'Use at most 200 characters.')), v.number()])),
          v.maxLength(20, 'Use at most 20 cells.'),
        ),
      }),
    ),
    v.minLength(1, 'Write a row below the names of the columns.'),
    v.maxLength(500, 'Use at most 500 rows.'),
  ),
  views: v.pipe(
    v.array(viewSchema),
    v.minLength(1, 'Add a chart.'),
    v.maxLength(10, 'Use at most 10 charts.'),
  ),
});

export const figuresSchema = v.pipe(
  v.array(figureSchema),
  v.maxLength(20, 'Use at most 20 figures.'),
  v.check(
    (figures) => new Set(figures.map(({id}) => id)).size === figures.length,
    'Two figures have the same id.',
  ),
);

/** Figures that are outcomes of the project; the others show why it exists. */
export const OWN_FIGURES: readonly string[] = ['genetic-counselling-delphi-panel'];

export type Figure = v.InferOutput<typeof figureSchema>;
export type FigureView = v.InferOutput<typeof viewSchema>;

/** The chart of a view: the figure's own rows, as many as it shows, and no number that is not in them. */
export function chartOfView(figure: Figure, view: FigureView): BarChart | undefined {
  const place = (name: string) => figure.columns.indexOf(name);
  const columns = [view.label, ...(view.series === undefined ? [] : [view.series]), view.value];
  const places = columns.map(place);
  if (places.includes(-1)) return undefined;
  const rows = figure.rows
    .map(({cells}) => cells)
    .filter((cells) =>
      (view.only ?? []).every(({column, values}) => values.includes(String(cells[place(column)] ?? ''))),
    )
    .map((cells) => places.map((index): Cell => cells[index]));
  const value = columns.length - 1;
  return {
    kind: 'bar',
    lying: true,
    label: 0,
    value,
    ...(view.series !== undefined && {series: 1}),
    table: {
      rows,
      columns: columns.map((label, index) => ({
        label,
        type: index < value ? 'text' : view.percent ? 'percent' : 'number',
      })),
    },
  };
}

/** What is wrong with figures that only shows when their parts are held against each other. */
import {chartOfView, type Figure, type FigureView} from './figure';

/** Each as "field: what was expected", below `figures`. */
export function figureFlaws(figures: readonly Figure[]): string[] {
  const anchors = figures.flatMap(({views}) => views.map(({id}) => id));
  return figures.flatMap((figure, n) => [
    ...tableFlaws(figure, `figures.${n}`),
    ...figure.views.flatMap((view, m) => viewFlaws(figure, view, `figures.${n}.views.${m}`, anchors)),
  ]);
}

function tableFlaws({columns, rows}: Figure, at: string): string[] {
  const long = rows.findIndex(({cells}) => cells.length > columns.length);
  return [
    ...(new Set(columns).size < columns.length ? [`${at}.columns: Two columns have the same name.`] : []),
    ...(long === -1 ? [] : [`${at}.rows: Row ${long + 1} has more cells than there are columns.`]),
  ];
}

function viewFlaws(figure: Figure, view: FigureView, at: string, anchors: readonly string[]): string[] {
  const {columns} = figure;
  const named: readonly (readonly [string, string | undefined])[] = [
    ['label', view.label],
    ['value', view.value],
    ['series', view.series],
    ...(view.only ?? []).map(({column}, n) => [`only.${n}.column`, column] as const),
  ];
  const strange = named.flatMap(([part, column]) =>
    column !== undefined && !columns.includes(column)
      ? [`${at}.${part}: There is no column “${column}”.`]
      : [],
  );
  if (strange.length > 0) return strange;
  return [
    ...(anchors.filter((id) => id === view.id).length > 1 ? [`${at}.id: Another chart has this id.`] : []),
    ...(hasNumbers(figure, view) ? [] : [`${at}.value: No row of this chart has a number in this column.`]),
  ];
}

/** Whether there is anything to draw. */
function hasNumbers(figure: Figure, view: FigureView): boolean {
  const chart = chartOfView(figure, view);
  return chart?.table.rows.some((row) => typeof row[chart.value] === 'number') ?? false;
}

import type {Cell} from '@model/charts/chart';
import {chartOfView, type Figure} from '@model/insights/figure';
import type {ReadDataset} from '../counselling-reader';
import type {ShownChart} from '../../ui/chart/shown-chart';

/** The charts of figures by others, each with its source. */
export function figureCharts(figures: readonly Figure[]): ShownChart[] {
  return figures.flatMap((figure) =>
    figure.views.flatMap((view) => {
      const chart = chartOfView(figure, view);
      if (!chart) return [];
      const {title, takeaway} = view;
      const note = [figure.area, figure.note].filter((part) => part).join('. ');
      const source = {links: figure.sources, year: figure.year, licence: figure.licenceNote, note};
      return [{anchor: view.id, words: {title, takeaway, source}, chart}];
    }),
  );
}

/** The chart of the dataset on genetic counselling: its first three columns are a name, a number and of how many. */
export function counsellingChart({item, cells}: ReadDataset): ShownChart | undefined {
  const [head, ...body] = cells;
  const fields = item.tables?.[0]?.schema.fields ?? [];
  const label = (column: number) => fields[column]?.title ?? head?.[column] ?? '';
  const rows = body.map(([name, value, total]): Cell[] => [name, numberOf(value), numberOf(total)]);
  const known = rows.filter((row): row is [string, number, number] =>
    row.every((cell) => cell !== undefined),
  );
  const sorted = known.sort((a, b) => b[1] - a[1]);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return undefined;
  return {
    anchor: 'genetic-counselling',
    words: {
      title: item.title,
      takeaway: $localize`Found most often, in ${most[1]} of ${most[2]} Member States, is “${most[0]}”; least often, in ${least[1]} of ${least[2]}, “${least[0]}”.`,
      source: {
        links: [
          {label: $localize`the dataset in this portal`, url: `/deliverables/${item.id}`},
          ...item.sources,
        ],
        year: item.issued?.slice(0, 4),
        licence: item.licence ?? $localize`of the article not confirmed; plain counts from its abstract`,
      },
    },
    chart: {
      kind: 'bar',
      lying: true,
      label: 0,
      value: 1,
      table: {
        columns: [
          {label: label(0), type: 'text'},
          {label: label(1), type: 'number'},
          {label: label(2), type: 'number'},
        ],
        rows: sorted,
      },
    },
  };
}

function numberOf(cell: string | undefined): number | undefined {
  return cell && /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : undefined;
}

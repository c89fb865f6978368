import type {ColumnStatistics} from '@model/datasets/statistics';

/** A column's statistics, each with what it is called. */
export function statisticsWords(
  {filled, missing, different, numbers, span, top}: ColumnStatistics,
  locale: string,
): readonly (readonly [label: string, words: string])[] {
  const format = new Intl.NumberFormat(locale, {maximumSignificantDigits: 6});
  const number = (value: number) => format.format(value);
  const facts: [string, string][] = [
    [$localize`Filled`, number(filled)],
    [$localize`Missing`, number(missing)],
    [$localize`Different values`, number(different)],
  ];
  if (numbers) {
    facts.push(
      [$localize`Smallest`, number(numbers.min)],
      [$localize`Median`, number(numbers.median)],
      [$localize`Average`, number(numbers.mean)],
      [$localize`Largest`, number(numbers.max)],
      [$localize`Sum`, number(numbers.sum)],
    );
  }
  if (span) facts.push([$localize`From`, span.from], [$localize`To`, span.to]);
  // Where every value stands only once, none is the most frequent.
  if (top && different < filled) {
    const words = top.map(({value, count}) => `${value} (${number(count)})`);
    facts.push([$localize`Most frequent`, words.join(', ')]);
  }
  return facts;
}

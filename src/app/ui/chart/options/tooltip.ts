import type {Chart} from '@model/charts/chart';
import type {Look} from '../look';
import {wordsOfDatum} from '../targets';

/** What is pointed at, in words: those that the keyboard announces too. */
export function tooltipOf(chart: Chart, {colours, font, size, wording}: Look, document: Document): object {
  return {
    confine: true,
    transitionDuration: 0,
    backgroundColor: colours.ink,
    borderWidth: 0,
    padding: [size * 0.4, size * 0.7],
    extraCssText: 'max-inline-size: min(20rem, 90%); white-space: normal; box-shadow: none;',
    textStyle: {color: colours.surface, fontFamily: font, fontSize: size * 0.82},
    // An element, so that no title is ever taken for markup.
    formatter: ({data}: {data?: {row?: number; id?: string}}) => {
      const words = wordsOfDatum(chart, data, wording);
      if (!words) return '';
      const told = document.createElement('span');
      told.textContent = words;
      return told;
    },
  };
}

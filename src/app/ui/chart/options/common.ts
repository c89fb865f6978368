import type {ColumnType} from '@model/charts/chart';
import {shortNumber} from '@model/charts/words';
import type {Look} from '../look';

/** A thing in a drawing that stands for a row: what the tooltip and the keyboard tell of it. */
export interface Datum {
  readonly value: unknown;
  readonly row: number;
}

/** What every chart has in common. */
export function commonOption(look: Look) {
  return {
    animation: !look.calm,
    animationDuration: 420,
    animationDurationUpdate: 240,
    backgroundColor: 'transparent',
    textStyle: {fontFamily: look.font, fontSize: look.size * 0.82, color: look.colours.ink},
  };
}

/** The names of the series above the drawing; nothing for a single one. */
export function legendOf({size, colours, font}: Look, names: readonly string[]): object | undefined {
  if (names.length < 2) return undefined;
  return {
    data: names,
    selectedMode: false,
    left: 0,
    top: 0,
    padding: 0,
    itemGap: size * 0.9,
    itemWidth: size * 1.3,
    itemHeight: size * 0.85,
    textStyle: {color: colours.ink, fontSize: size * 0.8, fontFamily: font},
  };
}

/** An axis of numbers. */
export function valueAxis(look: Look, type: ColumnType, name?: string) {
  return {
    type: 'value' as const,
    ...(name && axisName(look, name)),
    axisLine: {show: false},
    axisTick: {show: false},
    splitNumber: look.width < 400 ? 3 : 5,
    splitLine: {lineStyle: {color: look.colours.line}},
    axisLabel: {
      ...labelStyle(look),
      hideOverlap: true,
      formatter: (value: number) => shortNumber(value, type, look.wording.locale),
    },
  };
}

function axisName(look: Look, name: string) {
  return {
    name,
    nameLocation: 'middle' as const,
    nameGap: look.size * 2,
    nameTextStyle: {color: look.colours.ink, fontSize: look.size * 0.8},
  };
}

/** An axis of words. */
export function wordAxis(look: Look, labels: readonly string[]) {
  return {
    type: 'category' as const,
    data: [...labels],
    axisTick: {show: false},
    axisLine: {lineStyle: {color: look.colours.muted}},
    // Below the number that stands where both axes meet.
    axisLabel: {...labelStyle(look), margin: look.size * 0.8},
  };
}

export function labelStyle({colours, size, font}: Look) {
  return {color: colours.muted, fontSize: size * 0.76, fontFamily: font};
}

/** Which days the dashboard shows, as its address says it. */
import type {ParamSource} from '../search/query-state';
import {daySchema} from './metrics';
import * as v from 'valibot';

const DAY_MS = 86_400_000;
/** As many days as one period may have: a year, leap years too. */
export const MOST_DAYS = 366;

/** The periods that are offered, each so many days up to today. */
export const PRESETS = ['7', '30', '90', '365'] as const;
export type Preset = (typeof PRESETS)[number];
const USUAL: Preset = '30';

/** Days from the first to the last, both included, UTC. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What an address asks for. */
export interface PeriodState extends Period {
  /** Which of those that are offered it is; none where its days were chosen. */
  readonly preset: Preset | undefined;
  /** Whether the period before is shown beside it. */
  readonly isCompared: boolean;
}

/** The period an address asks for, at most `MOST_DAYS` long and not beyond `today`; what makes no sense is the usual one. */
export function periodFrom(params: ParamSource, today: string): PeriodState {
  const first = (name: string) => params.getAll(name)[0];
  const isCompared = first('compare') !== 'no';
  const [from, to] = [dayIn(first('from')), dayIn(first('to'))];
  if (from && from <= today && (!to || from <= to)) {
    const last = earliest(to ?? today, today);
    return {from: latest(from, plusDays(last, 1 - MOST_DAYS)), to: last, preset: undefined, isCompared};
  }
  const preset = PRESETS.find((known) => known === first('period')) ?? USUAL;
  return {from: plusDays(today, 1 - Number(preset)), to: today, preset, isCompared};
}

/** The parameters that ask for a state; `null` takes one away. */
export function paramsOf(
  change:
    {readonly preset: Preset} | {readonly from: string; readonly to: string} | {readonly isCompared: boolean},
): Readonly<Record<string, string | null>> {
  if ('preset' in change) {
    return {period: change.preset === USUAL ? null : change.preset, from: null, to: null};
  }
  if ('isCompared' in change) return {compare: change.isCompared ? null : 'no'};
  return {period: null, from: change.from, to: change.to};
}

/** The period of the same length that ends the day before. */
export function periodBefore({from, to}: Period): Period {
  return {from: plusDays(from, -lengthOf({from, to})), to: plusDays(from, -1)};
}

/** How many days a period has. */
export function lengthOf({from, to}: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

/** The day so many days later. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A period in parts of at most `most` days, so that no part is too much for one answer. */
export function partsOfPeriod({from, to}: Period, most: number): Period[] {
  const parts: Period[] = [];
  for (let first = from; first <= to; first = plusDays(first, most)) {
    parts.push({from: first, to: earliest(plusDays(first, most - 1), to)});
  }
  return parts;
}

function dayIn(value: string | undefined): string | undefined {
  return v.is(daySchema, value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

function earliest(a: string, b: string): string {
  return a < b ? a : b;
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

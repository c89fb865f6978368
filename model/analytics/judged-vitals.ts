import {VITALS} from './event';
import type {Figures} from './figures';
import {percentile75, type Vital} from './vitals';

/** Up to where web.dev calls a value good, and from where on poor; milliseconds, of CLS a score. */
export const LIMITS: Readonly<Record<Vital, {readonly good: number; readonly poor: number}>> = {
  LCP: {good: 2500, poor: 4000},
  INP: {good: 200, poor: 500},
  CLS: {good: 0.1, poor: 0.25},
  FCP: {good: 1800, poor: 3000},
  TTFB: {good: 800, poor: 1800},
};

export type Judgement = 'good' | 'fair' | 'poor';

/** How quick three of four visits were, at least. */
export interface JudgedVital {
  readonly vital: Vital;
  readonly value: number;
  readonly judgement: Judgement;
  /** Of the limit up to which it is good, in per cent: measures of different units can so be seen beside one another. */
  readonly share: number;
  readonly measured: number;
}

/** The 75th percentile of each measure that was taken, and what web.dev thinks of it. */
export function judgedVitals({vitals}: Pick<Figures, 'vitals'>): JudgedVital[] {
  return VITALS.flatMap((vital) => {
    const histogram = vitals.get(vital) ?? {};
    const found = percentile75(vital, histogram);
    if (found === undefined) return [];
    const {good, poor} = LIMITS[vital];
    const judgement = found <= good ? 'good' : found <= poor ? 'fair' : 'poor';
    return [
      {
        vital,
        value: vital === 'CLS' ? Math.round(found * 1000) / 1000 : Math.round(found),
        judgement,
        share: Math.round((found / good) * 100),
        measured: Object.values(histogram).reduce((total, n) => total + n, 0),
      },
    ];
  });
}

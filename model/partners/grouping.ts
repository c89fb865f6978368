import {PARTNER_TYPES, type Partner} from './partner';

/** The ways the list of partners can be grouped, as the `by` parameter of its address names them. */
export const PARTNER_GROUPINGS = ['country', 'type'] as const;

export type PartnerGrouping = (typeof PARTNER_GROUPINGS)[number];

export interface PartnerGroup {
  /** The country's code or the type. */
  readonly key: string;
  readonly partners: readonly Partner[];
}

/** The grouping a parameter asks for; anything unknown counts as not asked. */
export function partnerGroupingFrom(value: unknown): PartnerGrouping {
  return PARTNER_GROUPINGS.find((grouping) => grouping === value) ?? 'country';
}

/**
 * Partners by country, in the order of the countries' names, or by type, in the model's order; by acronym within.
 *
 * @param nameOf a country's name, whose order is the reader's language's
 */
export function groupPartners(
  partners: readonly Partner[],
  grouping: PartnerGrouping,
  nameOf: (country: string) => string,
  collator: Intl.Collator,
): PartnerGroup[] {
  const sorted = [...partners].sort((a, b) => collator.compare(a.acronym, b.acronym));
  const groups = [...Map.groupBy(sorted, (partner) => partner[grouping])];
  return groups
    .map(([key, its]) => ({key, partners: its}))
    .sort((a, b) =>
      grouping === 'country'
        ? collator.compare(nameOf(a.key), nameOf(b.key))
        : indexOfType(a.key) - indexOfType(b.key),
    );
}

function indexOfType(type: string): number {
  return PARTNER_TYPES.findIndex((known) => known === type);
}

/** What every record says of the project it comes from. */
export const PROJECT = {
  portal: 'CAN.HEAL',
  /** Who made what names no maker. */
  consortium: 'CAN.HEAL consortium',
  funder: 'European Union',
  programme: 'EU4Health',
  award: '101080009',
  awardTitle: 'Building the EU Cancer and Public Health Genomics platform',
} as const;

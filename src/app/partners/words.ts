import type {PartnerType} from '@model/partners/partner';

/** What each type of partner is called, as a group of several. */
export const PARTNER_TYPE_GROUPS: Readonly<Record<PartnerType, string>> = {
  'public-health-institute': $localize`Public health institutes`,
  'cancer-centre': $localize`Cancer centres`,
  hospital: $localize`Hospitals`,
  'university-research': $localize`Universities and research`,
  'stakeholder-organisation': $localize`Patient and stakeholder organisations`,
};

/** What one partner of each type is called. */
export const PARTNER_TYPE_WORDS: Readonly<Record<PartnerType, string>> = {
  'public-health-institute': $localize`Public health institute`,
  'cancer-centre': $localize`Cancer centre`,
  hospital: $localize`Hospital`,
  'university-research': $localize`University or research organisation`,
  'stakeholder-organisation': $localize`Patient or stakeholder organisation`,
};

/** What the server calls things: the app's own words, in the portal's own language. A spec compares the two. */
import type {Audience} from '../deliverables/audience';
import type {Category} from '../deliverables/category';
import type {RelationType} from '../deliverables/relation';
import type {PartnerType} from '../partners/partner';

export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  'event-results': 'Event results',
  'policy-papers': 'Policy papers',
  newsletters: 'Newsletters',
  'mapping-reports': 'Mapping reports',
  datasets: 'Datasets',
  'recommendations-guidelines': 'Recommendations and guidelines',
  'use-cases': 'Use cases',
  'courses-training': 'Courses and training',
};

export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  researchers: 'Researchers',
  'healthcare-professionals': 'Healthcare professionals',
  'policy-makers': 'Policy makers',
  citizens: 'Citizens',
  patients: 'Patients',
};

/** How a relation reads from the outcome on the page to the one it names. */
export const RELATION_NAMES: Readonly<Record<RelationType, string>> = {
  IsSupplementTo: 'Is a supplement to',
  IsSupplementedBy: 'Is supplemented by',
  IsPartOf: 'Is part of',
  HasPart: 'Has as its parts',
  References: 'Refers to',
  IsReferencedBy: 'Is referred to by',
  IsDerivedFrom: 'Is derived from',
  IsSourceOf: 'Is the source of',
  Continues: 'Continues',
  IsContinuedBy: 'Is continued by',
  Documents: 'Documents',
  IsDocumentedBy: 'Is documented by',
  IsNewVersionOf: 'Is a new version of',
  IsPreviousVersionOf: 'Is an earlier version of',
};

export const PARTNER_TYPE_NAMES: Readonly<Record<PartnerType, string>> = {
  'public-health-institute': 'Public health institute',
  'cancer-centre': 'Cancer centre',
  hospital: 'Hospital',
  'university-research': 'University or research organisation',
  'stakeholder-organisation': 'Patient or stakeholder organisation',
};

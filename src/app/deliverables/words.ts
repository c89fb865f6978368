import type {Audience} from '@model/deliverables/audience';
import type {Category} from '@model/deliverables/category';
import type {RelationType} from '@model/deliverables/relation';

/** What each category is called. */
export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  'event-results': $localize`Event results`,
  'policy-papers': $localize`Policy papers`,
  newsletters: $localize`Newsletters`,
  'mapping-reports': $localize`Mapping reports`,
  datasets: $localize`Datasets`,
  'recommendations-guidelines': $localize`Recommendations and guidelines`,
  'use-cases': $localize`Use cases`,
  'courses-training': $localize`Courses and training`,
};

/** What each audience is called. */
export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  researchers: $localize`Researchers`,
  'healthcare-professionals': $localize`Healthcare professionals`,
  'policy-makers': $localize`Policy makers`,
  citizens: $localize`Citizens`,
  patients: $localize`Patients`,
};

/** How a relation reads from the outcome on the page to the one it names. */
export const RELATION_WORDS: Readonly<Record<RelationType, string>> = {
  IsSupplementTo: $localize`Is a supplement to`,
  IsSupplementedBy: $localize`Is supplemented by`,
  IsPartOf: $localize`Is part of`,
  HasPart: $localize`Has as its parts`,
  References: $localize`Refers to`,
  IsReferencedBy: $localize`Is referred to by`,
  IsDerivedFrom: $localize`Is derived from`,
  IsSourceOf: $localize`Is the source of`,
  Continues: $localize`Continues`,
  IsContinuedBy: $localize`Is continued by`,
  Documents: $localize`Documents`,
  IsDocumentedBy: $localize`Is documented by`,
  IsNewVersionOf: $localize`Is a new version of`,
  IsPreviousVersionOf: $localize`Is an earlier version of`,
};

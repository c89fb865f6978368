import type {Access} from '@model/deliverables/access';
import type {Audience} from '@model/deliverables/audience';
import type {Category} from '@model/deliverables/category';

/** What people call each category. */
export const CATEGORY_LABELS: Record<Category, string> = {
  'event-results': $localize`Results from events`,
  'policy-papers': $localize`Policy papers`,
  newsletters: $localize`Newsletters`,
  'mapping-reports': $localize`Mapping results and reports`,
  datasets: $localize`Datasets`,
  'recommendations-guidelines': $localize`Recommendations and guidelines`,
  'use-cases': $localize`Use cases`,
  'courses-training': $localize`Courses and training`,
};

/** What people call each audience, as a group. */
export const AUDIENCE_LABELS: Record<Audience, string> = {
  researchers: $localize`Researchers`,
  'healthcare-professionals': $localize`Healthcare professionals`,
  'policy-makers': $localize`Policy makers`,
  citizens: $localize`Citizens`,
  patients: $localize`Patients`,
};

/** What the badge of each kind of access says. */
export const ACCESS_LABELS: Record<Access, string> = {
  open: $localize`Open access`,
  embargoed: $localize`Files open later`,
  consortium: $localize`Consortium only`,
};

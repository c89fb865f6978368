import * as v from 'valibot';
import {
  countrySchema,
  lineSchema,
  linkSchema,
  textSchema,
  uniqueListSchema,
  urlSchema,
  visibilitySchema,
  workPackageNumberSchema,
} from '../schema/fields';

export const PARTNER_TYPES = [
  'public-health-institute',
  'cancer-centre',
  'hospital',
  'university-research',
  'stakeholder-organisation',
] as const;

export type PartnerType = (typeof PARTNER_TYPES)[number];

/** A partner organisation, as `partners/{id}` holds it. */
export const partnerSchema = v.object({
  name: lineSchema(200),
  acronym: lineSchema(40),
  country: countrySchema,
  city: v.optional(lineSchema(100)),
  type: v.picklist(PARTNER_TYPES),
  /** What the partner does in the project, in a few words. */
  role: v.optional(textSchema(500)),
  url: v.optional(urlSchema),
  workPackages: uniqueListSchema(workPackageNumberSchema, 14),
  visibility: visibilitySchema,
  sources: v.pipe(v.array(linkSchema), v.maxLength(20)),
  updatedAt: v.date(),
  demo: v.optional(v.boolean()),
});

export type PartnerFields = v.InferOutput<typeof partnerSchema>;

export interface Partner extends PartnerFields {
  readonly id: string;
}

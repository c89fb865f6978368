import * as v from 'valibot';
import {
  idSchema,
  lineSchema,
  linkSchema,
  textSchema,
  uniqueListSchema,
  visibilitySchema,
} from '../schema/fields';

/** The two arms of the project, which are the two strands of its helix. */
export const ARMS = ['clinical', 'public-health'] as const;

export type Arm = (typeof ARMS)[number];

/** A work package, as `workPackages/{n}` holds it; its number is the document's id. */
export const workPackageSchema = v.object({
  title: lineSchema(200),
  alternativeTitle: v.optional(lineSchema(200)),
  /** Whether the title is our own label, because no published one was found. */
  titleIsDescriptive: v.optional(v.boolean()),
  objective: textSchema(2000),
  /** Ids of the partners that lead it. */
  leads: uniqueListSchema(idSchema, 5),
  visibility: visibilitySchema,
  sources: v.pipe(v.array(linkSchema), v.maxLength(20)),
  updatedAt: v.date(),
});

export type WorkPackageFields = v.InferOutput<typeof workPackageSchema>;

export interface WorkPackage extends WorkPackageFields {
  readonly number: number;
}

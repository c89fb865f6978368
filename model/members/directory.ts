import * as v from 'valibot';
import {ROLES} from '../access/role';
import {idSchema, lineSchema, uniqueListSchema, workPackageNumberSchema} from '../schema/fields';
import {type Member, SHOWN_FIELDS, uidSchema} from './member';

/** What colleagues see of a member: what the member chose to show, and no more. */
export const directoryEntrySchema = v.object({
  uid: uidSchema,
  name: lineSchema(120),
  partner: v.optional(idSchema),
  workPackages: uniqueListSchema(workPackageNumberSchema, 14),
  /** Shown for editors and admins, so that members know whom to ask. */
  role: v.optional(v.picklist(ROLES)),
  email: v.optional(v.string()),
  position: v.optional(v.string()),
  about: v.optional(v.string()),
  orcid: v.optional(v.string()),
});

export type DirectoryEntry = v.InferOutput<typeof directoryEntrySchema>;

/** The directory, as the payload of `catalogue/consortium-people` holds it (gzipped JSON). */
export const directorySchema = v.object({people: v.array(directoryEntrySchema)});

/** The entry for a member; `undefined` for those who are not listed or have no role any more. */
export function directoryEntryOf(member: Member): DirectoryEntry | undefined {
  if (!member.role || !member.listed) return undefined;
  const shown = SHOWN_FIELDS.filter((field) => member.shows.includes(field) && member[field] !== undefined);
  return {
    uid: member.id,
    name: member.name,
    workPackages: member.workPackages,
    ...(member.partner && {partner: member.partner}),
    ...(member.role !== 'member' && {role: member.role}),
    ...Object.fromEntries(shown.map((field) => [field, member[field]])),
  };
}

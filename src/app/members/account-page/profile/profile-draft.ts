import {type Member, type Profile, profileSchema} from '@model/members/member';
import {lineSchema, orcidSchema, textSchema} from '@model/schema/fields';
import * as v from 'valibot';

function emptyOr(schema: v.GenericSchema<string, string>) {
  return v.lazy((value) => (value === '' ? v.string() : schema) as v.GenericSchema<string, string>);
}

/** What the form holds: fields can't hold "none", so what is left out is empty. */
export const profileDraftSchema = v.object({
  ...profileSchema.entries,
  partner: v.string(),
  position: emptyOr(lineSchema(120)),
  about: emptyOr(textSchema(1000)),
  orcid: emptyOr(orcidSchema),
});

export type ProfileDraft = v.InferInput<typeof profileDraftSchema>;

/** The form for a member, or for somebody whose record has not been made yet. */
export function draftOf(member: Member | null, name: string): ProfileDraft {
  return {
    name: member?.name ?? name,
    partner: member?.partner ?? '',
    workPackages: [...(member?.workPackages ?? [])],
    position: member?.position ?? '',
    about: member?.about ?? '',
    orcid: member?.orcid ?? '',
    listed: member?.listed ?? true,
    shows: [...(member?.shows ?? [])],
  };
}

/** The profile that a form says: what is empty is left out. */
export function profileOf({partner, position, about, orcid, ...rest}: ProfileDraft): Profile {
  const optional = {partner, position: position.trim(), about: about.trim(), orcid: orcid.trim()};
  return {...rest, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== ''))};
}

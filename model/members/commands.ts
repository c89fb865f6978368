/** What people ask of the functions of this noun. Each says who may; the refusals are those of `model/commands/refusal`. */
import * as v from 'valibot';
import {ROLES} from '../access/role';
import {command} from '../commands/command';
import {idSchema, textSchema, uniqueListSchema, workPackageNumberSchema} from '../schema/fields';
import {requestFormSchema} from './access-request';
import {domainNameSchema} from './domain';
import {invitationFormSchema, invitationTokenSchema} from './invitation';
import {profileSchema, uidSchema} from './member';

const nothing = v.strictObject({});
const wordsSchema = v.optional(textSchema(1000));
const invitationIdSchema = v.strictObject({id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{20}$/))});

// ---- Becoming a member: for anyone signed in with a verified address -------------------------------------------

/** Accepts an invitation by the token of its link. */
export const acceptInvitation = command<{readonly role: string}>()(
  'acceptInvitation',
  v.strictObject({token: invitationTokenSchema}),
);

/** Asks to be admitted by the domain of one's verified address. `admitted: false` is no error: most are not. */
export const claimAccess = command<{readonly admitted: boolean}>()('claimAccess', nothing);

/** Asks the admins for access. */
export const requestAccess = command()('requestAccess', v.strictObject(requestFormSchema.entries));

// ---- Oneself: for members, removed ones too where it is about their data -------------------------------------------

export const updateProfile = command()('updateProfile', v.strictObject(profileSchema.entries));

/** Notes a visit to the workspace; answers when the one before was (epoch milliseconds). */
export const visitWorkspace = command<{readonly previousVisit?: number}>()('visitWorkspace', nothing);

/** Everything that is stored about the person who asks, as JSON-ready data. For anyone signed in. */
export const exportMyData = command<Readonly<Record<string, unknown>>>()('exportMyData', nothing);

/** Deletes the account of the person who asks, after a sign-in of the last ten minutes. For anyone signed in. */
export const deleteMyAccount = command()('deleteMyAccount', v.strictObject({confirm: v.literal('delete')}));

// ---- Administration: for admins ------------------------------------------------------------------------------------

export const inviteMember = command<{readonly id: string}>()(
  'inviteMember',
  v.strictObject(invitationFormSchema.entries),
);
/** Sends an open or expired invitation again, with a new link and a new term; the old link is dead. */
export const resendInvitation = command()('resendInvitation', invitationIdSchema);
export const withdrawInvitation = command()('withdrawInvitation', invitationIdSchema);

/** Decides on a request for access. The reason is told to the requester. */
export const decideRequest = command()(
  'decideRequest',
  v.variant('decision', [
    v.strictObject({
      uid: uidSchema,
      decision: v.literal('approve'),
      role: v.picklist(ROLES),
      partner: v.optional(idSchema),
      workPackages: uniqueListSchema(workPackageNumberSchema, 14),
      reason: wordsSchema,
    }),
    v.strictObject({uid: uidSchema, decision: v.literal('decline'), reason: textSchema(1000)}),
  ]),
);

/** Changes a member's role, gives it back to one who was removed, or takes it away (`none`). They are told by mail. */
export const changeRole = command()(
  'changeRole',
  v.strictObject({uid: uidSchema, role: v.picklist([...ROLES, 'none']), reason: wordsSchema}),
);

/** Corrects a member's partner and work packages. */
export const assignMember = command()(
  'assignMember',
  v.strictObject({
    uid: uidSchema,
    partner: v.optional(idSchema),
    workPackages: uniqueListSchema(workPackageNumberSchema, 14),
  }),
);

export const admitDomain = command()(
  'admitDomain',
  v.strictObject({domain: domainNameSchema, partner: v.optional(idSchema)}),
);
export const dropDomain = command()('dropDomain', v.strictObject({domain: domainNameSchema}));

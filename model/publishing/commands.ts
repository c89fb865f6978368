/** What editors ask of the functions. Writing a working copy is no command: the rules take it. */
import * as v from 'valibot';
import {command} from '../commands/command';
import {idSchema, lineSchema, sha256Schema, textSchema} from '../schema/fields';
import {retentionSchema} from '../settings/analytics-settings';
import {publicSettingsSchema} from '../settings/public-settings';
import {RENAMED_KINDS} from './alias';
import {draftFileSchema, type DraftFile} from './content';
import {KINDS} from './kind';
import {isReasoned, REASON_WANTED, reviewAnswerEntries} from './review-answer';

const draftIdSchema = v.pipe(v.string(), v.regex(/^[a-z-]+\.[a-z0-9-]+$/), v.maxLength(160));
const itemEntries = {kind: v.picklist(KINDS), item: idSchema};

/** Puts a working copy before another editor. Refused with the issues while it is not whole. For editors. */
export const submitDraft = command()(
  'submitDraft',
  v.strictObject({draft: draftIdSchema, hash: sha256Schema, request: v.optional(textSchema(2000))}),
);

/** Approves a working copy, or gives it back with a comment. For editors; approval for those who did not write in it. */
export const reviewDraft = command()(
  'reviewDraft',
  v.pipe(
    v.strictObject({draft: draftIdSchema, ...reviewAnswerEntries}),
    v.forward(v.partialCheck([['decision'], ['comment']], isReasoned, REASON_WANTED), ['comment']),
  ),
);

export interface PublishAnswer {
  /** Whether it is to be seen now; else it is set to its time. */
  readonly published: boolean;
  /** The outcome's new version. */
  readonly version?: number;
  /** What its readers may not see yet and it therefore does not name, as `{kind}.{item}`. It comes back by itself. */
  readonly leftOut?: readonly string[];
}

/** Publishes an approved working copy, now or at a time to come. Answers where it is to be seen. For editors. */
export const publishDraft = command<PublishAnswer>()(
  'publishDraft',
  v.strictObject({draft: draftIdSchema, hash: sha256Schema, at: v.optional(v.number())}),
);

/** Takes back the time that a publication was set to. For editors. */
export const cancelSchedule = command()('cancelSchedule', v.strictObject({draft: draftIdSchema}));

/** Looks into a file that was uploaded to `drafts/{draft}/{upload}/{name}`, and answers what it is. For editors. */
export const checkDraftFile = command<DraftFile>()(
  'checkDraftFile',
  v.strictObject({
    draft: draftIdSchema,
    upload: v.pipe(v.string(), v.uuid()),
    name: lineSchema(200),
    /** What the browser computed on the way: an upload that arrived otherwise is refused. */
    sha256: v.optional(draftFileSchema.entries.sha256),
  }),
);

/** Withdraws an outcome: a tombstone with the reason stays, its files go. For editors. */
export const withdrawItem = command()(
  'withdrawItem',
  v.strictObject({
    item: idSchema,
    reason: lineSchema(1000),
    replacement: v.optional(idSchema),
  }),
);

/** Takes a withdrawal back, within `WITHDRAWAL_UNDO_DAYS`. For editors. */
export const reinstateItem = command()('reinstateItem', v.strictObject({item: idSchema}));

/** For how long a withdrawal can be taken back. */
export const WITHDRAWAL_UNDO_DAYS = 30;

/** Deletes a working copy, and its files. What is published stays. For editors. */
export const discardDraft = command()('discardDraft', v.strictObject({draft: draftIdSchema}));

/** Deletes a news item, event, page or partner, which leave no tombstone; an outcome is withdrawn instead. For admins. */
export const unpublishItem = command()('unpublishItem', v.strictObject(itemEntries));

const aliasEntries = {kind: v.picklist(RENAMED_KINDS), id: idSchema};

/** Keeps an earlier address of something published: old links lead on to it. Asked again, it corrects where. For admins. */
export const addAlias = command()('addAlias', v.strictObject({...aliasEntries, target: idSchema}));

/** Keeps an earlier address no longer: it is free again, and links to it lead nowhere. For admins. */
export const removeAlias = command()('removeAlias', v.strictObject(aliasEntries));

/** Changes the portal's notice, the outcomes it features, whom to write to, or whether four eyes are needed. For admins. */
export const saveSettings = command()(
  'saveSettings',
  v.strictObject({
    notice: v.optional(v.nullable(v.strictObject({text: textSchema(500), until: v.optional(v.number())}))),
    featured: v.optional(v.pipe(v.array(idSchema), v.maxLength(6))),
    fourEyes: v.optional(v.boolean()),
    /** All of it: what is left out is no longer told. */
    contact: v.optional(publicSettingsSchema),
    /** For how long the figures of a day are kept. */
    analytics: v.optional(v.strictObject({retentionMonths: retentionSchema})),
  }),
);

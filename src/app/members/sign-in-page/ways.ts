import {emailSchema, newPasswordSchema, passwordSchema} from '@model/members/credentials';
import * as v from 'valibot';

/** What a person can do with their email address at the door. */
export type Way = 'link' | 'password' | 'create' | 'forgotten';

/** What each way asks for. */
export const SCHEMAS = {
  link: v.object({email: emailSchema}),
  password: v.object({email: emailSchema, password: passwordSchema}),
  create: v.object({email: emailSchema, password: newPasswordSchema}),
  forgotten: v.object({email: emailSchema}),
} as const;

/** Which address something new may have. */
import * as v from 'valibot';
import {idSchema, workPackageNumberSchema} from '../schema/fields';
import type {Kind} from './kind';

/** The first part of every address that is no page of text, so that no page of text can take its place. */
export const TAKEN_ADDRESSES: readonly string[] = [
  'account',
  'admin',
  'api',
  'app',
  'assets',
  'calendar',
  'contact',
  'deliverables',
  'events',
  'feeds',
  'files',
  'icons',
  'insights',
  'media',
  'news',
  'newsletter',
  'oai',
  'open-search',
  'partners',
  'previews',
  'robots',
  'search',
  'sign-in',
  'sitemap',
  'work-packages',
  'workspace',
];

/** Why something new may not have this id; `undefined` where nothing speaks against it. */
export function addressProblem(kind: Kind, id: string): 'shape' | 'number' | 'taken' | undefined {
  if (kind === 'work-package') return v.is(workPackageNumberSchema, Number(id)) ? undefined : 'number';
  if (!v.is(idSchema, id)) return 'shape';
  // Words that a route of the kind itself may take one day, and did in other portals.
  if (id === 'new') return 'taken';
  return kind === 'page' && TAKEN_ADDRESSES.includes(id) ? 'taken' : undefined;
}

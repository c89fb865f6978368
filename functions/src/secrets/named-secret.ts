import {applicationDefault} from 'firebase-admin/app';
import {PROJECT_CONFIG} from '../config';

/**
 * The latest version of a secret that only some portals have: functions that name one can't be deployed without it, so it is
 * fetched where it is needed (https://cloud.google.com/secret-manager/docs/access-secret-version).
 *
 * @throws Error where it is not there, or the functions' account may not read it
 */
export async function namedSecret(name: string): Promise<string> {
  const {access_token: token} = await applicationDefault().getAccessToken();
  const path = `projects/${PROJECT_CONFIG.projectId}/secrets/${name}/versions/latest`;
  const answer = await fetch(`https://secretmanager.googleapis.com/v1/${path}:access`, {
    headers: {Authorization: `Bearer ${token}`},
  });
  if (!answer.ok) throw new Error(`The secret ${name} can't be read: ${answer.status}.`);
  const {payload} = (await answer.json()) as {payload?: {data?: string}};
  return Buffer.from(payload?.data ?? '', 'base64')
    .toString('utf8')
    .trim();
}

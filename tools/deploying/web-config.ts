import type {FirebaseConfig} from '../../src/app/core/firebase/firebase-config';

/**
 * The page's configuration, from what the Firebase console shows (as JSON) or what `firebase apps:sdkconfig --json`
 * answers. Only what the page needs is taken; a configuration of another project is refused.
 */
export function pageConfigFrom(text: string, project: string): FirebaseConfig {
  const found = sdkConfigIn(JSON.parse(text.slice(text.indexOf('{'))) as Record<string, unknown>);
  const field = (name: string): string => {
    const value = found[name];
    if (typeof value !== 'string' || value === '')
      throw new Error(`The web app's configuration has no ${name}.`);
    return value;
  };
  if (field('projectId') !== project) {
    throw new Error(`The configuration is of ${field('projectId')}, but ${project} is to be deployed.`);
  }
  return {
    projectId: project,
    apiKey: field('apiKey'),
    authDomain: field('authDomain'),
    storageBucket: field('storageBucket'),
    appId: field('appId'),
  };
}

function sdkConfigIn(answer: Record<string, unknown>): Record<string, unknown> {
  const result = answer['result'] as {sdkConfig?: Record<string, unknown>} | undefined;
  return result?.sdkConfig ?? answer;
}

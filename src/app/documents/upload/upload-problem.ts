import {CommandError} from '../../core/commands/command-error';
import {problemOf} from '../../core/errors/problem';

const STORAGE: Readonly<Record<string, () => string>> = {
  'storage/unauthorized': () =>
    $localize`The portal did not take the file. Your access may have changed: reload the page. What you wrote is lost then, so copy it first.`,
  'storage/unauthenticated': () =>
    $localize`You are signed out. Sign in in another tab, then try again here.`,
  'storage/quota-exceeded': () => $localize`There is no room for files at the moment. Tell the project.`,
  'storage/retry-limit-exceeded': () =>
    $localize`The connection was lost for too long. What you wrote is still here: try again.`,
};

/** What went wrong with an upload, and what to do: nothing that was typed is lost by it. */
export function uploadProblem(error: unknown): string {
  const known = STORAGE[String((error as {code?: unknown} | undefined)?.code)];
  if (known) return known();
  if (error instanceof CommandError && error.kind === 'refused' && !error.details?.retryAt) {
    switch (error.details?.reason) {
      case 'file-type':
        return $localize`The content of this file is not what its name says, or not of an accepted type. Save it anew in the program it comes from, or as PDF, and choose it again.`;
      case 'not-your-work-package':
        return $localize`Documents go into your own work packages. Choose only those you belong to; your account lists them.`;
      case 'changed-meanwhile':
        return $localize`Somebody else changed this document meanwhile. Look at it in another tab, then load this page again.`;
    }
  }
  return problemOf(error);
}

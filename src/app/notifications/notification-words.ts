import {issueOfDraft} from '@model/newsletter/draft';
import type {PortalNotification} from '@model/notifications/notification';

/** What happened, in a sentence. */
export function wordsFor({kind, title}: PortalNotification): string {
  switch (kind) {
    case 'access-requested':
      return $localize`Somebody asks for access to the consortium’s side`;
    case 'role-changed':
      return $localize`Your role in the portal has changed`;
    case 'document-added':
      return title
        ? $localize`New document in your work package: ${title}:title:`
        : $localize`A new document came into one of your work packages`;
    case 'document-revised':
      return title
        ? $localize`New version of a document in your work package: ${title}:title:`
        : $localize`A document of one of your work packages has a new version`;
    case 'draft-submitted':
      return title
        ? $localize`Waits for your review: ${title}:title:`
        : $localize`A working copy waits for your review`;
    case 'draft-approved':
      return title ? $localize`Approved: ${title}:title:` : $localize`Your working copy was approved`;
    case 'draft-returned':
      return title
        ? $localize`Given back with a comment: ${title}:title:`
        : $localize`Your working copy was given back with a comment`;
    case 'item-published':
      return title ? $localize`Published: ${title}:title:` : $localize`What you worked on is published`;
    case 'publication-failed':
      return title
        ? $localize`Could not be published at the time set: ${title}:title:`
        : $localize`Something could not be published at the time set`;
  }
}

/** Where it leads: the parts of a router link. */
export function addressOf({kind, about}: PortalNotification): string[] {
  if (kind === 'access-requested') return ['/admin/people'];
  if (kind === 'role-changed') return ['/account'];
  if (kind === 'document-added' || kind === 'document-revised') {
    return about ? ['/workspace/documents', about] : ['/workspace/documents'];
  }
  if (!about) return ['/admin/content'];
  const issue = issueOfDraft(about);
  if (issue) return ['/admin/newsletter', issue];
  if (kind === 'draft-submitted') return ['/admin/content', about, 'review'];
  if (kind === 'item-published') return ['/admin/content', about, 'history'];
  return ['/admin/content', about];
}

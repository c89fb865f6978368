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
  }
}

/** Where it leads: the parts of a router link. */
export function addressOf({kind, about}: PortalNotification): string[] {
  if (kind === 'access-requested') return ['/admin/people'];
  if (kind === 'role-changed') return ['/account'];
  return about ? ['/workspace/documents', about] : ['/workspace/documents'];
}

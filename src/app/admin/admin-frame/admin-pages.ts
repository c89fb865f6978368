import {includesRole, type Role} from '@model/access/role';

/** A page of the administration, and who may open it. */
export interface AdminPage {
  readonly path: string;
  readonly role: Role;
  readonly words: string;
}

/** Pages about one thing. */
export interface AdminArea {
  readonly words: string;
  readonly pages: readonly AdminPage[];
}

const AREAS: readonly AdminArea[] = [
  {
    words: $localize`What is published`,
    pages: [
      {path: '/admin/content', role: 'editor', words: $localize`Content`},
      {path: '/admin/content/links', role: 'editor', words: $localize`Links and reviews`},
      {path: '/admin/content/exchange', role: 'editor', words: $localize`Import and export`},
    ],
  },
  {
    words: $localize`Newsletter`,
    pages: [
      {path: '/admin/newsletter', role: 'editor', words: $localize`Issues`},
      {path: '/admin/newsletter/subscribers', role: 'admin', words: $localize`Readers`},
      {path: '/admin/newsletter/settings', role: 'admin', words: $localize`How it is sent`},
    ],
  },
  {
    words: $localize`People`,
    pages: [
      {path: '/admin/people', role: 'admin', words: $localize`Members`},
      {path: '/admin/people/requests', role: 'admin', words: $localize`Requests`},
      {path: '/admin/people/invitations', role: 'admin', words: $localize`Invitations`},
      {path: '/admin/people/domains', role: 'admin', words: $localize`Domains`},
    ],
  },
  {
    words: $localize`The portal`,
    pages: [
      {path: '/admin/analytics', role: 'admin', words: $localize`Analytics`},
      {path: '/admin/settings', role: 'admin', words: $localize`Settings`},
      {path: '/admin/audit', role: 'admin', words: $localize`Audit log`},
    ],
  },
];

/** The areas with a page for this role, each with those pages alone. */
export function areasFor(role: Role | undefined): AdminArea[] {
  return AREAS.map(({words, pages}) => ({
    words,
    pages: pages.filter((page) => includesRole(role, page.role)),
  })).filter(({pages}) => pages.length > 0);
}

/** The page that is open at this address: the one that it begins with, and of several the most exact. */
export function pageAt(areas: readonly AdminArea[], url: string): AdminPage | undefined {
  const path = url.replace(/[?#].*$/, '');
  return areas
    .flatMap(({pages}) => pages)
    .filter((page) => path === page.path || path.startsWith(`${page.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** Where each noun lives. A path with its parameter in braces is also a trigger's template. */
export const paths = {
  deliverables: 'deliverables',
  deliverable: (id: string) => `deliverables/${id}`,
  deliverableVersions: (id: string) => `deliverables/${id}/versions`,
  news: 'news',
  events: 'events',
  pages: 'pages',
  partners: 'partners',
  workPackages: 'workPackages',
  settings: 'settings',
  catalogue: 'catalogue',
  catalogueLease: 'catalogue/lease',
  revocation: (uid: string) => `revocations/${uid}`,
} as const;

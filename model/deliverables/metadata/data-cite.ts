import {partsOf} from '../../dates/partial-date';
import type {Category} from '../category';
import {nameOf} from '../csl';
import type {Creator, Deliverable} from '../deliverable';
import {licenceWords} from '../licence';
import {PROJECT} from './project';

/** Where an outcome stands on the portal. */
export interface Place {
  /** The portal's origin, as in `https://portal.example`. */
  readonly origin: string;
}

/** `resourceTypeGeneral` of DataCite 4.6, and our own word beside it. */
const TYPES: Readonly<Record<Category, readonly [general: string, own: string]>> = {
  'event-results': ['Report', 'Event report'],
  'policy-papers': ['Report', 'Policy paper'],
  newsletters: ['Text', 'Newsletter'],
  'mapping-reports': ['Report', 'Mapping report'],
  datasets: ['Dataset', 'Dataset'],
  'recommendations-guidelines': ['Report', 'Guideline'],
  'use-cases': ['Report', 'Use case'],
  'courses-training': ['InteractiveResource', 'Course material'],
};

/**
 * An outcome as DataCite JSON (metadata schema 4.6, the names of DataCite's REST API). What DataCite asks for and the
 * record does not say is left out: only the year of publication falls back on the year it appeared on the portal.
 */
export function dataCiteOf(item: Deliverable, {origin}: Place) {
  const [resourceTypeGeneral, resourceType] = item.publishedIn
    ? ['JournalArticle', 'Journal article']
    : TYPES[item.category];
  const year = (item.issued && partsOf(item.issued)?.year) ?? item.publishedAt.getUTCFullYear();
  const address = `${origin}/deliverables/${item.id}`;
  return {
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    ...(item.doi && {doi: item.doi}),
    url: item.doi ? `https://doi.org/${item.doi}` : address,
    types: {resourceTypeGeneral, resourceType},
    titles: [{title: item.title, lang: item.language}],
    creators:
      item.creators.length > 0
        ? item.creators.map(creatorOf)
        : [{name: PROJECT.consortium, nameType: 'Organizational'}],
    publisher: {name: item.publishedIn ?? (item.doi?.startsWith('10.5281/') ? 'Zenodo' : PROJECT.portal)},
    publicationYear: String(year),
    language: item.language,
    version: String(item.version),
    ...(item.issued && {dates: [{date: item.issued, dateType: 'Issued'}]}),
    alternateIdentifiers: [
      {alternateIdentifier: address, alternateIdentifierType: 'URL'},
      ...(item.number
        ? [{alternateIdentifier: item.number, alternateIdentifierType: 'Deliverable number'}]
        : []),
    ],
    subjects: item.keywords.map((subject) => ({subject})),
    descriptions: [{description: item.summary, descriptionType: 'Abstract', lang: item.language}],
    relatedIdentifiers: item.relations.map(({type, target}) => ({
      relatedIdentifier: `${origin}/deliverables/${target}`,
      relatedIdentifierType: 'URL',
      relationType: type,
    })),
    ...(item.licence && {rightsList: [rightsOf(item.licence)]}),
    // Each size once, as the schema asks: two files may be of one.
    sizes: [...new Set(item.files.map(({size}) => `${size} bytes`))],
    formats: [...new Set(item.files.map(({contentType}) => contentType.split(';')[0]))],
    fundingReferences: [
      {funderName: PROJECT.funder, awardNumber: PROJECT.award, awardTitle: PROJECT.awardTitle},
    ],
  };
}

function creatorOf(creator: Creator) {
  const name = nameOf(creator);
  const affiliation = creator.affiliation ? [{name: creator.affiliation}] : [];
  if ('literal' in name) return {name: name.literal, nameType: 'Organizational', affiliation};
  return {
    name: [name.family, name.given].filter(Boolean).join(', '),
    nameType: 'Personal',
    ...(name.given && {givenName: name.given}),
    familyName: name.family,
    affiliation,
    nameIdentifiers: creator.orcid
      ? [
          {
            nameIdentifier: `https://orcid.org/${creator.orcid}`,
            nameIdentifierScheme: 'ORCID',
            schemeUri: 'https://orcid.org',
          },
        ]
      : [],
  };
}

function rightsOf(spdx: string) {
  const {name, url} = licenceWords(spdx);
  const isSpdx = !spdx.startsWith('LicenseRef-');
  return {
    rights: name,
    ...(url && {rightsUri: url}),
    ...(isSpdx && {
      rightsIdentifier: spdx,
      rightsIdentifierScheme: 'SPDX',
      schemeUri: 'https://spdx.org/licenses/',
    }),
  };
}

import type {CreativeWork, WithContext} from 'schema-dts';
import type {Category} from '../category';
import {nameOf} from '../csl';
import type {Creator, Deliverable} from '../deliverable';
import {licenceWords} from '../licence';
import type {Place} from './data-cite';
import {PROJECT} from './project';

const TYPES: Readonly<Record<Category, 'Report' | 'Dataset' | 'Course' | 'PublicationIssue'>> = {
  'event-results': 'Report',
  'policy-papers': 'Report',
  newsletters: 'PublicationIssue',
  'mapping-reports': 'Report',
  datasets: 'Dataset',
  'recommendations-guidelines': 'Report',
  'use-cases': 'Report',
  'courses-training': 'Course',
};

/** Google takes a dataset's description from 50 to 5,000 characters. */
const SHORTEST_DESCRIPTION = 50;

interface SchemaPlace extends Place {
  /** Where everyone gets a file of this path. */
  fileAddress(path: string): string;
  readonly now: Date;
}

/**
 * An outcome as JSON-LD in schema.org's words, with the fields Google requires of a dataset. A file is named only while
 * it is open to everyone.
 */
export function schemaOrgOf(
  item: Deliverable,
  {origin, fileAddress, now}: SchemaPlace,
): WithContext<CreativeWork> {
  const address = `${origin}/deliverables/${item.id}`;
  const licence = item.licence && licenceWords(item.licence);
  const work = {
    '@context': 'https://schema.org' as const,
    '@id': address,
    url: address,
    name: item.title,
    description: describe(item),
    inLanguage: item.language,
    creator: item.creators.length > 0 ? item.creators.map(makerOf) : [organisation(PROJECT.consortium)],
    publisher: organisation(PROJECT.portal),
    ...(item.issued && {datePublished: item.issued}),
    dateModified: item.updatedAt.toISOString(),
    version: String(item.version),
    ...(item.keywords.length > 0 && {keywords: item.keywords.join(', ')}),
    ...(item.doi && {
      identifier: `https://doi.org/${item.doi}`,
      sameAs: `https://doi.org/${item.doi}`,
    }),
    ...(licence && {license: licence.url ?? licence.name}),
    isAccessibleForFree: true,
    ...(item.countries.length > 0 && {
      spatialCoverage: item.countries.map((code) => ({'@type': 'Country' as const, identifier: code})),
    }),
    funding: {
      '@type': 'Grant' as const,
      identifier: PROJECT.award,
      name: PROJECT.awardTitle,
      funder: organisation(PROJECT.funder),
    },
  };
  if (item.publishedIn) {
    return {
      '@type': 'ScholarlyArticle',
      ...work,
      headline: item.title,
      isPartOf: {'@type': 'Periodical', name: item.publishedIn},
    };
  }
  const type = TYPES[item.category];
  if (type === 'Course') return {'@type': type, ...work, provider: organisation(PROJECT.portal)};
  if (type !== 'Dataset') return {'@type': type, ...work};
  const isOpen = !item.embargoUntil || item.embargoUntil <= now;
  return {
    '@type': 'Dataset',
    ...work,
    ...(isOpen &&
      item.files.length > 0 && {
        distribution: item.files.map(({name, path, contentType, size, sha256}) => ({
          '@type': 'DataDownload' as const,
          name,
          encodingFormat: contentType,
          contentSize: `${size} B`,
          sha256,
          contentUrl: fileAddress(path),
        })),
      }),
  };
}

function describe({summary, title}: Deliverable): string {
  if (summary.length >= SHORTEST_DESCRIPTION) return summary.slice(0, 5000);
  const told = `${title}. ${summary}`;
  return told.length >= SHORTEST_DESCRIPTION
    ? told
    : `${told} An outcome of ${PROJECT.portal}: ${PROJECT.awardTitle}.`;
}

function makerOf(creator: Creator) {
  const name = nameOf(creator);
  if ('literal' in name) return organisation(name.literal);
  return {
    '@type': 'Person' as const,
    name: creator.name,
    familyName: name.family,
    ...(name.given && {givenName: name.given}),
    ...(creator.orcid && {'@id': `https://orcid.org/${creator.orcid}`}),
    ...(creator.affiliation && {affiliation: organisation(creator.affiliation)}),
  };
}

function organisation(name: string) {
  return {'@type': 'Organization' as const, name};
}

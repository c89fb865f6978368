import type {Category} from '../category';
import type {Deliverable} from '../deliverable';
import {licenceWords} from '../licence';
import type {Place} from './data-cite';
import {PROJECT} from './project';
import {escapeXml} from './xml';

/** DCMI Type Vocabulary, as far as it tells our categories apart. */
const DCMI_TYPES: Readonly<Record<Category, string>> = {
  'event-results': 'Text',
  'policy-papers': 'Text',
  newsletters: 'Text',
  'mapping-reports': 'Text',
  datasets: 'Dataset',
  'recommendations-guidelines': 'Text',
  'use-cases': 'Text',
  'courses-training': 'InteractiveResource',
};

/** An outcome as unqualified Dublin Core in the envelope that OAI-PMH gives it (`oai_dc`). */
export function dublinCoreOf(item: Deliverable, {origin}: Place): string {
  const address = `${origin}/deliverables/${item.id}`;
  const elements: readonly [name: string, values: readonly (string | undefined)[]][] = [
    ['title', [item.title]],
    ['creator', item.creators.length > 0 ? item.creators.map(({name}) => name) : [PROJECT.consortium]],
    ['subject', item.keywords],
    ['description', [item.summary]],
    ['publisher', [item.publishedIn ?? PROJECT.portal]],
    ['date', [item.issued]],
    ['type', [DCMI_TYPES[item.category]]],
    ['format', [...new Set(item.files.map(({contentType}) => contentType.split(';')[0]))]],
    ['identifier', [item.doi && `https://doi.org/${item.doi}`, address, item.number]],
    ['language', [item.language]],
    ['relation', item.relations.map(({target}) => `${origin}/deliverables/${target}`)],
    ['rights', item.licence ? [licenceWords(item.licence).name, licenceWords(item.licence).url] : []],
  ];
  const lines = elements.flatMap(([name, values]) =>
    values.filter(Boolean).map((value) => `  <dc:${name}>${escapeXml(value ?? '')}</dc:${name}>`),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"',
    '  xmlns:dc="http://purl.org/dc/elements/1.1/"',
    '  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '  xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">',
    ...lines,
    '</oai_dc:dc>',
    '',
  ].join('\n');
}

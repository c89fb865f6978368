/**
 * What OpenSearch 1.1, draft 6 (https://github.com/dewitt/opensearch) demands of a description, in rules of our own: it has
 * no schema.
 */
import {type Element, problemsOfForm, problemsOfNumber, rootOf, textIn, within} from './xml';

const NAMESPACE = 'http://a9.com/-/spec/opensearch/1.1/';

const KNOWN = [
  ...['ShortName', 'Description', 'Url', 'Contact', 'Tags', 'LongName', 'Image', 'Query', 'Developer'],
  ...['Attribution', 'SyndicationRight', 'AdultContent', 'Language', 'InputEncoding', 'OutputEncoding'],
];
const MANY = ['Url', 'Image', 'Query', 'Language', 'InputEncoding', 'OutputEncoding'];
const LONGEST: Readonly<Record<string, number>> = {ShortName: 16, Description: 1024, LongName: 48, Tags: 256};
const PARAMETERS = [
  ...['searchTerms', 'count', 'startIndex', 'startPage', 'language', 'inputEncoding', 'outputEncoding'],
];

/** What is wrong with a description; nothing where all is well. */
export async function problemsOfOpenSearch(xml: string): Promise<string[]> {
  const form = await problemsOfForm(xml);
  if (form.length > 0) return form;
  const root = rootOf(xml);
  if (root.name !== 'OpenSearchDescription' || root.attributes['xmlns'] !== NAMESPACE) {
    return ['This is no OpenSearch description.'];
  }
  return [
    ...problemsOfNumber(root, {
      once: ['ShortName', 'Description'],
      atMostOnce: KNOWN.filter((name) => !MANY.includes(name)),
    }),
    ...root.children
      .filter(({name}) => !KNOWN.includes(name) && !name.includes(':'))
      .map(({name}) => `It can't hold ${name}`),
    ...Object.entries(LONGEST)
      .filter(([name, most]) => textIn(root, name).length > most)
      .map(([name]) => `${name} is too long`),
    ...(within(root, 'Url').length > 0 ? [] : ['It leads nowhere.']),
    ...within(root, 'Url').flatMap(problemsOfUrl),
  ];
}

function problemsOfUrl({attributes}: Element): string[] {
  const {type, template = ''} = attributes;
  const unknown = [...template.matchAll(/\{([^}?]*)\??\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !PARAMETERS.includes(name) && !name.includes(':'));
  return [
    ...(type ? [] : ['A Url has no type']),
    ...(/^https?:\/\//.test(template) ? [] : [`${template} is no whole address`]),
    ...unknown.map((name) => `Nobody knows what to put for ${name}`),
  ];
}

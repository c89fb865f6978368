/** XML as libxml2 reads it: whether it is well-formed, what a schema has against it, and what stands in it. */
import {readFileSync} from 'node:fs';
import {XMLParser} from 'fast-xml-parser';
import {validateXML} from 'xmllint-wasm';

const FOLDER = new URL('../fixtures/standards/', import.meta.url);

/** Where the schemas import one another from: their files lie side by side here. */
const XML_NAMESPACE = 'http://www.w3.org/2001/03/xml.xsd';

function schemaFile(fileName: string) {
  const contents = readFileSync(new URL(fileName, FOLDER), 'utf8').replace(XML_NAMESPACE, 'xml.xsd');
  return {fileName, contents};
}

/**
 * What is wrong with documents by an XML Schema; nothing where all is well.
 *
 * @param xml one document, or several: to begin is what takes long
 * @param schema a file of `test/fixtures/standards`
 * @param imported the files that it imports
 */
export async function problemsBySchema(
  xml: string | readonly string[],
  schema: string,
  imported: readonly string[] = [],
): Promise<string[]> {
  const {errors} = await validateXML({
    xml: [xml].flat().map((contents, i) => ({fileName: `document-${i}.xml`, contents})),
    schema: schemaFile(schema),
    preload: imported.map(schemaFile),
  });
  return errors.map(({rawMessage}) => rawMessage);
}

/** What keeps a text from being XML at all. */
export async function problemsOfForm(xml: string): Promise<string[]> {
  const {errors} = await validateXML({
    xml: {fileName: 'document.xml', contents: xml},
    normalization: 'c14n',
  });
  return errors.map(({message}) => message);
}

/** An element, by the name it is written with. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  ignoreDeclaration: true,
});

/** The root of a document that is well-formed. */
export function rootOf(xml: string): Element {
  const [root] = elementsOf(parser.parse(xml) as Parsed[]);
  if (!root) throw new Error('There is no element in it.');
  return root;
}

function elementsOf(parsed: readonly Parsed[]): Element[] {
  return parsed.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name === '#text') return [];
    const content = node[name] as Parsed[];
    return [
      {
        name,
        attributes: (node[':@'] ?? {}) as Record<string, string>,
        children: elementsOf(content),
        text: content.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join(''),
      },
    ];
  });
}

/** The elements of this name right inside another. */
export function within({children}: Element, name: string): Element[] {
  return children.filter((child) => child.name === name);
}

/** The text of the first element of this name; empty where there is none. */
export function textIn(element: Element, name: string): string {
  return within(element, name)[0]?.text ?? '';
}

/** What is wrong with how often something stands in an element. */
export function problemsOfNumber(
  element: Element,
  {once = [], atMostOnce = []}: {readonly once?: readonly string[]; readonly atMostOnce?: readonly string[]},
): string[] {
  const count = (name: string) => within(element, name).length;
  return [
    ...once.filter((name) => count(name) !== 1).map((name) => `${element.name} has ${count(name)} ${name}`),
    ...atMostOnce
      .filter((name) => count(name) > 1)
      .map((name) => `${element.name} has ${count(name)} ${name}`),
  ];
}

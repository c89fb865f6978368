import {Cite, plugins} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type {CslItem} from '@model/deliverables/csl';
import {forLatex} from '@model/deliverables/latex';
import {type RisRecord, risText} from '@model/deliverables/ris';
import chicago from './styles/chicago-author-date.csl' with {loader: 'text'};
import type {CitationFormat} from './citation-format';

plugins.config.get('@csl').styles.add('chicago', chicago);
// As ASCII it would drop whole titles in Greek or Bulgarian. Every BibTeX of today reads UTF-8.
plugins.config.get('@bibtex').format.asciiOnly = false;

/** A citation as plain text, to be copied or saved, and as HTML where the style sets some of it in italics. */
export interface FormattedCitation {
  readonly text: string;
  /** Not to be trusted: bind it through Angular's sanitiser. */
  readonly html?: string;
}

/** The citation in one format. Heavy: import this file only when somebody wants to cite. */
export function formatCitation(item: CslItem, format: CitationFormat): FormattedCitation {
  switch (format) {
    case 'bibtex':
      return {text: `${citing(forLatex(item)).format(format).trim()}\n`};
    case 'ris': {
      const [record] = citing(item).format(format, {format: 'object'}) as unknown as readonly RisRecord[];
      return {text: record ? risText(record) : ''};
    }
    case 'csl-json':
      return {text: `${JSON.stringify([item], undefined, 2)}\n`};
    default: {
      const cite = citing(item);
      const inStyle = (output: 'text' | 'html') =>
        cite.format('bibliography', {format: output, template: format, lang: 'en-US'}).trim();
      return {text: inStyle('text').replace(NUMBER_OF_ONE, ''), html: withoutNumber(inStyle('html'))};
    }
  }
}

/** A numbered style numbers even a single citation. */
const NUMBER_OF_ONE = /^1\.\s+/;

/** The HTML without that number, and without the library's own attributes, which the sanitiser would strip loudly. */
function withoutNumber(html: string): string {
  return html
    .replaceAll(/<div class="csl-left-margin">.*?<\/div>/g, '')
    .replaceAll(/ data-csl-entry-id="[^"]*"/g, '');
}

/** The library fills in what it is given: a copy keeps the model's own as it is. */
function citing(item: CslItem): Cite {
  return new Cite(structuredClone(item));
}

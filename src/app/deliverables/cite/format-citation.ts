import {Cite, plugins} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type {CslItem} from '@model/deliverables/csl';
import chicago from './styles/chicago-author-date.csl' with {loader: 'text'};
import type {CitationFormat} from './citation-format';

plugins.config.get('@csl').styles.add('chicago', chicago);

/** A citation as plain text, to be copied or saved, and as HTML where the style sets some of it in italics. */
export interface FormattedCitation {
  readonly text: string;
  /** Not to be trusted: bind it through Angular's sanitiser. */
  readonly html?: string;
}

/** The citation in one format. Heavy: import this file only when somebody wants to cite. */
export function formatCitation(item: CslItem, format: CitationFormat): FormattedCitation {
  // The library fills in what it was given: a copy keeps the model's own.
  const cite = new Cite(structuredClone(item));
  switch (format) {
    case 'bibtex':
    case 'ris':
      return {text: `${cite.format(format).trim()}\n`};
    case 'csl-json':
      return {text: `${JSON.stringify([item], undefined, 2)}\n`};
    default: {
      const inStyle = (output: 'text' | 'html') =>
        cite.format('bibliography', {format: output, template: format, lang: 'en-GB'}).trim();
      return {text: inStyle('text'), html: inStyle('html')};
    }
  }
}

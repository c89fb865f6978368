import {Cite, plugins} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type {CslItem} from '@model/deliverables/csl';
import {forLatex} from '@model/deliverables/latex';
import {type RisRecord, risText} from '@model/deliverables/ris';

// As ASCII it would drop whole titles in Greek or Bulgarian. Every BibTeX of today reads UTF-8.
plugins.config.get('@bibtex').format.asciiOnly = false;

export function inBibTex(item: CslItem): string {
  return `${citing(forLatex(item)).format('bibtex').trim()}\n`;
}

export function inRis(item: CslItem): string {
  const [record] = citing(item).format('ris', {format: 'object'}) as unknown as readonly RisRecord[];
  return record ? risText(record) : '';
}

/** The library fills in what it is given: a copy keeps the model's own as it is. */
function citing(item: CslItem): Cite {
  return new Cite(structuredClone(item));
}

import {normalise} from './text';
import {tokenise, type Token} from './tokens';

/**
 * Names of the same thing, in groups. Exact synonyms only: what is merely near (liquid biopsy and ctDNA) stays apart,
 * or a search would find what was not asked for. Plurals and the two English spellings need no entry, see `wordForm`.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['MTB', 'molecular tumour board'],
  ['PRS', 'polygenic risk score', 'polygenic score'],
  ['NGS', 'next-generation sequencing', 'massively parallel sequencing'],
  ['ctDNA', 'circulating tumour DNA'],
  ['cfDNA', 'cell-free DNA'],
  ['CGP', 'comprehensive genomic profiling'],
  ['MRD', 'minimal residual disease', 'measurable residual disease', 'molecular residual disease'],
  ['WGS', 'whole-genome sequencing'],
  ['WES', 'whole-exome sequencing'],
  ['GWAS', 'genome-wide association study'],
  ['TMB', 'tumour mutational burden', 'tumour mutation burden'],
  ['MSI', 'microsatellite instability'],
  ['HRD', 'homologous recombination deficiency'],
  ['VUS', 'variant of uncertain significance', 'variant of unknown significance'],
  ['NSCLC', 'non-small cell lung cancer', 'non-small-cell lung carcinoma'],
  ['CUP', 'cancer of unknown primary'],
  ['SOP', 'standard operating procedure'],
  ['DST', 'decision support tool'],
  ['CDSS', 'clinical decision support system'],
  ['GDPR', 'General Data Protection Regulation', 'Regulation (EU) 2016/679'],
  ['EHDS', 'European Health Data Space'],
  ['IVDR', 'In Vitro Diagnostic Regulation', 'in vitro diagnostic medical devices regulation'],
  ['EHR', 'electronic health record'],
  ['HTA', 'health technology assessment'],
  ['ELSI', 'ethical, legal and social implications', 'ethical, legal and social issues'],
  ['ERN', 'European Reference Network'],
  ['EBCP', "Europe's Beating Cancer Plan", 'European Beating Cancer Plan'],
  ['1+MG', '1+ Million Genomes', '1 Million Genomes'],
  ['B1MG', 'Beyond 1 Million Genomes'],
  ['PGx', 'pharmacogenomics'],
  ['RWD', 'real-world data'],
  ['RWE', 'real-world evidence'],
  ['AI', 'artificial intelligence'],
  ['EU', 'European Union'],
  ['QA', 'quality assurance'],
  ['QC', 'quality control'],
  ['PROM', 'patient-reported outcome measure'],
  ['HBOC', 'hereditary breast and ovarian cancer'],
];

interface Form {
  readonly concept: string;
  readonly terms: readonly string[];
}

/** What each term may begin, the longest form first. */
const FORMS: ReadonlyMap<string, readonly Form[]> = formsByFirstTerm();

function formsByFirstTerm(): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const group of GROUPS) {
    const concept = `=${normalise(group[0] ?? '')}`;
    for (const name of group) {
      const terms = tokenise(normalise(name)).map(({term}) => term);
      const first = terms[0];
      if (first !== undefined) forms.set(first, [...(forms.get(first) ?? []), {concept, terms}]);
    }
  }
  for (const list of forms.values()) list.sort((a, b) => b.terms.length - a.terms.length);
  return forms;
}

/** A place where tokens name a concept, from `from` up to but without `to`. */
export interface ConceptMatch {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The concepts that tokens name. They are indexed beside the words, so that every name finds every other.
 *
 * @param unfinished whether the last token may still be being typed
 */
export function conceptsOf(tokens: readonly Token[], unfinished = false): ConceptMatch[] {
  const matches: ConceptMatch[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    const forms = first && FORMS.get(first.term);
    const form = forms?.find((candidate) => standsAt(candidate, tokens, from, unfinished));
    if (form) matches.push({concept: form.concept, from, to: from + form.terms.length});
  }
  return matches;
}

function standsAt(form: Form, tokens: readonly Token[], from: number, unfinished: boolean): boolean {
  return form.terms.every((term, i) => {
    const token = tokens[from + i];
    if (token?.term === term) return true;
    const isLast = unfinished && i > 0 && from + i === tokens.length - 1;
    return isLast && token !== undefined && token.term.length >= 3 && term.startsWith(token.term);
  });
}

/** Whether an indexed term stands for a concept and is no word of its own. */
export function isConcept(term: string): boolean {
  return term.startsWith('=');
}

/** The formats an outcome can be cited in. */
export const CITATION_FORMATS = ['apa', 'vancouver', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;

export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Their names, which are the same in every language. */
export const CITATION_FORMAT_WORDS: Readonly<Record<CitationFormat, string>> = {
  apa: 'APA',
  vancouver: 'Vancouver',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

/** The files that reference managers import. Formatted citations are only copied. */
export const CITATION_FILES: Readonly<Partial<Record<CitationFormat, {ending: string; type: string}>>> = {
  bibtex: {ending: 'bib', type: 'application/x-bibtex'},
  ris: {ending: 'ris', type: 'application/x-research-info-systems'},
  'csl-json': {ending: 'json', type: 'application/vnd.citationstyles.csl+json'},
};

/** The formats a record can be taken in: by its address with an ending, as in `/deliverables/genetic-counselling.bib`. */
export const RECORD_FORMATS = [
  {ending: 'bib', type: 'application/x-bibtex', name: 'BibTeX'},
  {ending: 'ris', type: 'application/x-research-info-systems', name: 'RIS'},
  {ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', name: 'CSL-JSON'},
  {ending: 'datacite.json', type: 'application/vnd.datacite.datacite+json', name: 'DataCite JSON'},
  {ending: 'dc.xml', type: 'application/xml', name: 'Dublin Core'},
  {ending: 'jsonld', type: 'application/ld+json', name: 'Schema.org JSON-LD'},
] as const;

export type RecordFormat = (typeof RECORD_FORMATS)[number]['ending'];

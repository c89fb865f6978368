import type {PublicAnswer} from '../http/public-answer';

/** `GET /opensearch.xml` (OpenSearch 1.1): lets a browser search the catalogue, and a feed reader follow a search. */
export function answerOpenSearch({origin}: URL): PublicAnswer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>CAN.HEAL</ShortName>
  <Description>Outcomes of CAN.HEAL, the EU cancer and public health genomics platform</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${origin}/deliverables?q={searchTerms}"/>
  <Url type="application/atom+xml" template="${origin}/feeds/outcomes.atom.xml?q={searchTerms}"/>
  <Url type="application/rss+xml" template="${origin}/feeds/outcomes.rss.xml?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return {type: 'application/opensearchdescription+xml; charset=utf-8', body};
}

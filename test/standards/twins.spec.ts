/** A validator that refuses nothing proves nothing: each takes what is right and refuses its twin that differs in one thing. */
import {problemsOfAtom} from './atom';
import {problemsOfCalendar} from './icalendar';
import {problemsOfJsonFeed} from './json-feed';
import {problemsOfCsl, problemsOfDataCite} from './json-schema';
import {problemsOfOpenSearch} from './open-search';
import {problemsOfRss} from './rss';
import {missedByGoogle, problemsOf} from './schema-org';
import {problemsBySchema} from './xml';

/** A change that breaks, and a word of what is said of it. */
type Twin = readonly [from: string | RegExp, to: string, said: RegExp];

type Check = (text: string) => string[] | Promise<string[]>;

function itRefusesTheTwinsOf(right: string, check: Check, twins: readonly Twin[]): void {
  it('takes what is right', async () => {
    expect(await check(right)).toEqual([]);
  });
  for (const [from, to, said] of twins) {
    it(`refuses ${String(from)} as ${to || 'nothing'}`, async () => {
      const broken = right.replace(from, to);
      expect(broken).not.toBe(right);
      expect((await check(broken)).join('\n')).toMatch(said);
    });
  }
}

const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://a.example/feed</id>
  <title>A &lt;feed></title>
  <updated>2026-01-01T00:00:00Z</updated>
  <author><name>Ada</name></author>
  <link rel="self" href="https://a.example/feed"/>
  <entry>
    <id>https://a.example/1</id>
    <title type="html">One &amp;lt;b&amp;gt;</title>
    <updated>2026-01-01T00:00:00Z</updated>
    <link href="https://a.example/1"/>
    <category term="b"/>
    <summary>It.</summary>
  </entry>
</feed>`;

describe('The rules of Atom', () => {
  itRefusesTheTwinsOf(ATOM, problemsOfAtom, [
    ['<id>https://a.example/feed</id>', '', /feed has 0 id/],
    ['<title>A &lt;feed></title>', '<title>A <b>feed</b></title>', /title holds elements/],
    ['&lt;feed>', '&nbsp;', /not defined/],
    ['<author><name>Ada</name></author>', '', /no author/],
    ['<author><name>Ada</name></author>', '<author><email>a@b.example</email></author>', /author has 0 name/],
    ['2026-01-01T00:00:00Z', '1 January 2026', /no date/],
    ['2026-01-01T00:00:00Z', '2026-02-30T25:00:00Z', /no date/],
    ['rel="self"', 'rel="related"', /where it is/],
    ['term="b"', 'label="b"', /no term/],
    ['<summary>It.</summary>', '<summary>It.</summary><summary>That.</summary>', /2 summary/],
    ['<summary>It.</summary>', '<description>It.</description>', /can't hold description/],
    ['One &amp;lt;b&amp;gt;', 'One &lt; two &lt;&lt; three', /no HTML/],
    ['<link href="https://a.example/1"/>', '', /leads nowhere/],
    [/<entry>[\s\S]*<\/entry>/, '$&$&', /the same one/],
    ['http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#', /no Atom feed/],
  ]);
});

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>A feed</title>
    <link>https://a.example/</link>
    <description>Of one.</description>
    <language>en</language>
    <item>
      <title>One</title>
      <link>https://a.example/1</link>
      <guid>https://a.example/1</guid>
      <pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate>
      <author>ada@a.example (Ada)</author>
      <dc:creator>Ada</dc:creator>
      <description>It.</description>
    </item>
  </channel>
</rss>`;

describe('The rules of RSS', () => {
  itRefusesTheTwinsOf(RSS, problemsOfRss, [
    ['version="2.0"', 'version="0.91"', /no feed of RSS 2\.0/],
    ['<description>Of one.</description>', '', /0 description/],
    ['<title>One</title>', '<title>One ]]></title>', /not allowed/],
    ['<title>One</title>', '<title><b>One</b></title>', /holds elements/],
    ['<language>en</language>', '<language>English</language>', /no language/],
    ['Thu, 01 Jan', 'Fri, 01 Jan', /no date/],
    ['Thu, 01 Jan 2026 00:00:00 GMT', '2026-01-01T00:00:00Z', /no date/],
    ['<guid>https://a.example/1', '<guid>report-1', /guid is no address/],
    ['ada@a.example (Ada)', 'Ada', /no mail address/],
    ['<link>https://a.example/1', '<link>/1', /link is no address/],
    ['<description>It.</description>', '<summary>It.</summary>', /can't hold summary/],
    [' xmlns:dc="http://purl.org/dc/elements/1.1/"', '', /dc/],
    [/<item>[\s\S]*<\/item>/, '$&$&', /the same one/],
  ]);
});

const JSON_FEED = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "A feed",
  "home_page_url": "https://a.example/",
  "items": [
    {"id": "1", "url": "https://a.example/1", "content_text": "It.", "date_published": "2026-01-01T00:00:00Z",
     "authors": [{"name": "Ada"}], "tags": ["b"]}
  ]
}`;

describe('The rules of JSON Feed', () => {
  itRefusesTheTwinsOf(JSON_FEED, problemsOfJsonFeed, [
    ['/version/1.1', '/version/1', /version/],
    ['"title": "A feed",', '', /lacks title/],
    ['"id": "1"', '"id": 1', /id can't be/],
    ['"content_text": "It.", ', '', /holds nothing/],
    ['"content_text"', '"content"', /can't hold content/],
    ['2026-01-01T00:00:00Z', '2026-01-01', /date_published/],
    ['[{"name": "Ada"}]', '["Ada"]', /authors/],
    ['https://a.example/1', '/1', /url/],
  ]);
});

const CALENDAR = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//A//EN', 'BEGIN:VTIMEZONE', 'TZID:Europe/Brussels'],
  ...['BEGIN:STANDARD', 'DTSTART:20251026T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'],
  ...['END:VTIMEZONE', 'BEGIN:VEVENT', 'UID:1@a.example', 'DTSTAMP:20260101T000000Z'],
  ...['DTSTART;TZID=Europe/Brussels:20260110T090000', 'DTEND;TZID=Europe/Brussels:20260110T100000'],
  ...[String.raw`SUMMARY:One\, two\; three`, 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');

describe('The rules of iCalendar', () => {
  itRefusesTheTwinsOf(CALENDAR, problemsOfCalendar, [
    ['END:VEVENT\r\n', '', /Error/],
    ['UID:1@a.example\r\n', '', /0 uid/],
    ['DTSTAMP:20260101T000000Z\r\n', '', /0 dtstamp/],
    ['VERSION:2.0', 'VERSION:1.0', /version 2\.0/],
    ['PRODID:-//A//EN\r\n', '', /0 prodid/],
    ['DTEND;TZID=Europe/Brussels:20260110T100000', 'DTEND;VALUE=DATE:20260111', /by the day/],
    ['T100000', 'T080000', /before it begins/],
    ['DTSTART;TZID=Europe/Brussels', 'DTSTART;TZID=Europe/Rome', /Nobody says/],
    ['One', 'O'.repeat(80), /too long/],
    ['\r\n', '\n', /CR and LF/],
    ['SUMMARY', 'SUMMARY:Two\r\nSUMMARY', /2 summary/],
  ]);
});

const OPEN_SEARCH = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>A search</ShortName>
  <Description>Of all.</Description>
  <Url type="text/html" template="https://a.example/?q={searchTerms}"/>
</OpenSearchDescription>`;

describe('The rules of OpenSearch', () => {
  itRefusesTheTwinsOf(OPEN_SEARCH, problemsOfOpenSearch, [
    ['A search', 'A search of all that there is', /ShortName is too long/],
    ['<Description>Of all.</Description>', '', /0 Description/],
    ['{searchTerms}', '{words}', /words/],
    ['type="text/html"', '', /no type/],
    ['https://a.example/', '/', /whole address/],
  ]);
});

const SITEMAP = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://a.example/1</loc><lastmod>2026-01-01T00:00:00.000Z</lastmod></url>
</urlset>`;

describe('The schema of sitemaps', () => {
  itRefusesTheTwinsOf(SITEMAP, (xml) => problemsBySchema(xml, 'sitemap.xsd'), [
    [/<url>.*<\/url>/, '', /Missing child/],
    ['2026-01-01T00:00:00.000Z', 'yesterday', /yesterday/],
    ['<loc>https://a.example/1</loc>', '', /not expected/],
    ['</lastmod>', '</lastmod><changefreq>often</changefreq>', /often/],
  ]);
});

describe('The schema of sitemap indexes', () => {
  const index = SITEMAP.replaceAll('urlset', 'sitemapindex').replaceAll('url>', 'sitemap>');
  itRefusesTheTwinsOf(index, (xml) => problemsBySchema(xml, 'siteindex.xsd'), [
    [/<sitemap>.*<\/sitemap>/, '', /Missing child/],
    ['</lastmod>', '</lastmod><changefreq>daily</changefreq>', /changefreq/],
  ]);
});

const DUBLIN_CORE = `<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title xml:lang="en">One</dc:title></oai_dc:dc>`;

describe('The schema of Dublin Core', () => {
  const imported = ['simpledc20021212.xsd', 'xml.xsd'];
  itRefusesTheTwinsOf(DUBLIN_CORE, (xml) => problemsBySchema(xml, 'oai_dc.xsd', imported), [
    [/title/g, 'headline', /not expected/],
    ['One', '<b>One</b>', /not allowed/],
    ['xml:lang="en"', 'lang="en"', /lang/],
  ]);
});

const CSL = JSON.stringify([
  {id: '1', type: 'report', author: [{family: 'Lovelace'}], issued: {'date-parts': [[2026, 1]]}},
]);

describe('The schema of CSL-JSON', () => {
  itRefusesTheTwinsOf(CSL, (text) => problemsOfCsl(JSON.parse(text)), [
    ['"report"', '"deliverable"', /allowed values/],
    ['"id":"1",', '', /required property 'id'/],
    ['"family"', '"surname"', /additional properties/],
    ['[[2026,1]]', '[[2026,1,1,9]]', /more than 3/],
  ]);
});

const DATA_CITE = JSON.stringify({
  schemaVersion: 'http://datacite.org/schema/kernel-4',
  titles: [{title: 'One'}],
  creators: [{name: 'Lovelace, Ada', nameType: 'Personal'}],
  publisher: {name: 'A'},
  publicationYear: '2026',
  types: {resourceTypeGeneral: 'Report'},
  dates: [{date: '2026-01', dateType: 'Issued'}],
  rightsList: [{rightsUri: 'https://a.example/'}],
});

describe('The schema of DataCite JSON', () => {
  itRefusesTheTwinsOf(DATA_CITE, (text) => problemsOfDataCite(JSON.parse(text)), [
    ['"titles":[{"title":"One"}],', '', /required property 'titles'/],
    ['"Report"', '"Deliverable"', /allowed values/],
    ['"2026"', '2026', /must be string/],
    ['2026-01', 'January 2026', /format/],
    ['"Personal"', '"Person"', /allowed values/],
    ['https://a.example/', 'the usual ones', /uri/],
    ['"nameType"', '"kind"', /unevaluated/],
  ]);
});

const EVENT = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'One',
  startDate: '2026-01-01',
  location: {'@type': 'VirtualLocation', url: 'https://a.example/'},
});

describe('The vocabulary of schema.org, and what Google asks for', () => {
  const check = (text: string) => {
    const node = JSON.parse(text) as unknown;
    return [...problemsOf(node), ...missedByGoogle(node)];
  };
  itRefusesTheTwinsOf(EVENT, check, [
    ['"Event"', '"Meeting"', /no type Meeting/],
    ['"name"', '"title"', /no such property/],
    ['"startDate":"2026-01-01",', '', /lacks startDate/],
    ['2026-01-01', '2026', /no whole day/],
    ['"VirtualLocation"', '"Person"', /a Person stands where/],
  ]);
});

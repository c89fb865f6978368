import Papa from 'papaparse';
import * as v from 'valibot';
import {aDeliverable} from '../../test/fixtures/deliverables';
import {completeContent} from '../publishing/complete-content';
import {CONTENT_SCHEMAS} from '../publishing/content';
import {KIND_SCHEMAS, KINDS, type Kind} from '../publishing/kind';
import {COLUMNS} from './columns';
import {dryRun, type Existing, type KnownIds, type Outcome} from './dry-run';
import {cellName, readCsv, type Table} from './read-csv';
import {type ExchangeItem, writeCsv} from './write-csv';
import {writeJson} from './write-json';

const NOTHING: Existing = new Map();
const NO_IDS: KnownIds = {deliverables: new Set(), partners: new Set(), withdrawn: new Set()};

function tableOf(kind: Kind, text: string): Table {
  const table = readCsv(Papa, kind, text);
  if (typeof table === 'string') throw new Error(table);
  return table;
}

function tried(kind: Kind, text: string, existing = NOTHING, known = NO_IDS): Outcome[] {
  return dryRun(kind, tableOf(kind, text), existing, known);
}

/** An outcome with something nasty in every field that takes it. */
const NASTY = {
  title: '=HYPERLINK("https://evil.example";"x")',
  category: 'datasets',
  visibility: 'public',
  summary: '-1; "two"\nthree, four',
  plain: {patients: '@SUM(1)', citizens: "'=already quoted"},
  body: '# Title\r\n\r\n- one\n- two;three\n\n| a | b |\n',
  audiences: ['patients', 'citizens'],
  workPackages: [10, 3],
  partners: [],
  countries: ['IT', 'FR'],
  keywords: ['=1+1', 'a; b', "-x'", '[odd]', 'plain'],
  language: 'en',
  issued: '2024-10',
  number: 'D10.1',
  creators: [
    {name: 'Ada Lovelace', orcid: '0000-0002-1825-0097'},
    {name: '+Grace Hopper'},
    {name: 'A Body; Ltd', organisation: true, affiliation: 'x'},
  ],
  links: [{label: 'a; b <c>', url: 'https://a.example/x;y'}],
  relations: [],
  sources: [{label: '@source', url: 'https://b.example/'}],
  files: [],
  embargoUntil: new Date('2027-01-01T00:00:00.123Z'),
  demo: false,
};

describe('The table of a kind', () => {
  for (const kind of KINDS) {
    it(`has a column for everything a ${kind} holds, and no other`, () => {
      const fields = Object.keys(KIND_SCHEMAS[kind].entries).sort();
      const named = new Set(COLUMNS[kind].map(({name}) => name.split('.')[0] ?? ''));
      expect([...named].sort()).toEqual(fields);
      const written = Object.keys(CONTENT_SCHEMAS[kind].entries).sort();
      const read = COLUMNS[kind].filter(({isGiven}) => !isGiven);
      expect([...new Set(read.map(({name}) => name.split('.')[0] ?? ''))].sort()).toEqual(written);
    });
  }
});

describe('A table', () => {
  it('gives back what it was made of, whatever stands in it', () => {
    const text = writeCsv(Papa, 'deliverable', [{id: 'nasty', content: NASTY}]);
    const [outcome] = tried('deliverable', text);
    expect(outcome?.problems).toEqual([]);
    expect(completeContent('deliverable', outcome?.content ?? {})).toEqual(NASTY);
  });

  it('gives it back after a spreadsheet has saved it with semicolons or tabs', () => {
    const text = writeCsv(Papa, 'deliverable', [{id: 'nasty', content: NASTY}]);
    for (const delimiter of [';', '\t']) {
      const saved = Papa.unparse(Papa.parse<string[]>(text.slice(1).trimEnd()).data, {delimiter});
      expect(completeContent('deliverable', tried('deliverable', saved)[0]?.content ?? {})).toEqual(NASTY);
    }
  });

  it('holds no cell that a spreadsheet would run', () => {
    const text = writeCsv(Papa, 'deliverable', [{id: 'nasty', content: NASTY}]);
    const cells = Papa.parse<string[]>(text.slice(1)).data.flat();
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell))).toEqual([]);
  });

  it('says what the portal wrote, and reads none of it', () => {
    const {id, ...content} = aDeliverable({id: 'one', version: 3, updatedAt: new Date(5)});
    const text = writeCsv(Papa, 'deliverable', [{id, content}]);
    const [row] = Papa.parse<Record<string, string>>(text.slice(1), {header: true}).data;
    expect(row?.['version']).toBe('3');
    const outcome = tried('deliverable', text, NOTHING, {
      ...NO_IDS,
      partners: new Set(content.partners),
      deliverables: new Set(content.relations.map(({target}) => target)),
    })[0];
    expect(outcome?.content['version']).toBeUndefined();
    expect(outcome?.content['updatedAt']).toBeUndefined();
  });

  it('may be empty, and shows then what can be imported', () => {
    const text = writeCsv(Papa, 'news', []);
    expect(text).toMatch(/^\uFEFFid,title,visibility,/);
    expect(readCsv(Papa, 'news', text)).toBe('empty');
  });

  it('is told from what is none', () => {
    expect(readCsv(Papa, 'news', '')).toBe('no-id');
    expect(readCsv(Papa, 'news', 'title,summary\nA,b\n')).toBe('no-id');
    expect(readCsv(Papa, 'news', 'id,colour\na,red\n')).toBe('no-column');
    expect(readCsv(Papa, 'news', 'id,title,title\na,b,c\n')).toBe('twice');
    expect(readCsv(Papa, 'news', `id,title\n${'a,b\n'.repeat(2001)}`)).toBe('too-long');
    expect(readCsv(Papa, 'news', 'x'.repeat(20_000_001))).toBe('too-large');
    expect(tableOf('news', `id,title\n${'a,b\n'.repeat(2000)}`).lines).toHaveSize(2000);
  });

  it('names columns that no field is named like', () => {
    expect(tableOf('news', 'id,title,colour\na,b,red\n').strange).toEqual(['colour']);
  });
});

describe('Trying an import', () => {
  const partner = {
    name: 'Sciensano',
    acronym: 'SC',
    country: 'BE',
    type: 'public-health-institute',
    visibility: 'public',
    workPackages: [1],
    sources: [],
  };
  const existing: Existing = new Map([['sciensano', partner]]);

  it('tells what is new, changed and the same', () => {
    const rows = [
      'id,name,acronym,country,type,visibility,workPackages',
      'sciensano,Sciensano,SC,BE,public-health-institute,public,1',
      'rivm,RIVM,RIVM,NL,public-health-institute,public,WP2; 3',
    ];
    expect(tried('partner', rows.join('\n'), existing).map(({change}) => change)).toEqual(['same', 'new']);
    const changed = tried('partner', 'id,acronym,workPackages\nsciensano,SCI,\n', existing)[0];
    expect(changed).toEqual(
      jasmine.objectContaining({change: 'changed', fields: ['acronym', 'workPackages']}),
    );
  });

  it('touches only the columns that are there', () => {
    const [outcome] = tried('partner', 'id,city\nsciensano,Brussels\n', existing);
    expect(outcome?.content).toEqual({...partner, city: 'Brussels'});
  });

  it('empties a field whose cell is empty', () => {
    const before = new Map([['sciensano', {...partner, city: 'Brussels'}]]);
    const [outcome] = tried('partner', 'id,city\nsciensano,\n', before);
    expect(outcome).toEqual(jasmine.objectContaining({change: 'changed', content: partner}));
  });

  it('names each bad cell as a spreadsheet does, with what to do', () => {
    const text = [
      'id,name,acronym,country,type,visibility,workPackages,demo',
      'a,A,A,BE,hospital,public,99,maybe',
      '',
      'Ä,,A,Belgium,hotel,public,x,no',
      'a,A,A,BE,hospital,public,1,no',
    ].join('\n');
    const outcomes = tried('partner', text);
    expect(outcomes.map(({line, change}) => [line, change])).toEqual([
      [2, 'bad'],
      [4, 'bad'],
      [5, 'bad'],
    ]);
    expect(outcomes[0]?.problems.map(({cell, column}) => [cell, column])).toEqual([
      ['H2', 'demo'],
      ['G2', 'workPackages'],
    ]);
    expect(outcomes[1]?.problems.map(({cell}) => cell)).toEqual(['G4', 'A4', 'B4', 'D4', 'E4']);
    expect(outcomes[1]?.problems[3]?.message).toBe('Choose a country.');
    expect(outcomes[2]?.problems).toEqual([
      {cell: 'A5', column: 'id', message: 'Line 2 is about this item already.'},
    ]);
  });

  it('names a field that is missing, where no column holds it', () => {
    const [outcome] = tried('partner', 'id,name\na,A\n');
    expect(outcome?.problems).toContain({column: 'country', message: 'Choose one.'});
  });

  it('names what others it refers to that are not there', () => {
    const text = 'id,title,objective,leads,visibility\n1,T,O,rivm; nobody,public\n';
    const known = {...NO_IDS, partners: new Set(['rivm'])};
    expect(tried('work-package', text, NOTHING, known)[0]?.problems).toEqual([
      {cell: 'D2', column: 'leads', message: 'There is no partner “nobody”.'},
    ]);
  });

  it('lets outcomes of one table refer to each other', () => {
    const items: ExchangeItem[] = ['a', 'b'].map((id) => ({
      id,
      content: {...NASTY, keywords: [], relations: [{type: 'References', target: id === 'a' ? 'b' : 'a'}]},
    }));
    expect(tried('deliverable', writeCsv(Papa, 'deliverable', items)).map(({change}) => change)).toEqual([
      'new',
      'new',
    ]);
  });

  it('changes nothing of what is withdrawn, and says what to do first', () => {
    const table = (title: string) =>
      writeCsv(Papa, 'deliverable', [{id: 'gone', content: {...NASTY, title, keywords: []}}]);
    const before = new Map([['gone', {...NASTY, title: 'Gone', keywords: []}]]);
    const known = {...NO_IDS, withdrawn: new Set(['gone'])};
    expect(tried('deliverable', table('Gone'), before, known)[0]?.change).toBe('same');
    expect(tried('deliverable', table('Back'), before, known)[0]?.problems).toEqual([
      {cell: 'A2', column: 'id', message: 'This outcome is withdrawn. Put it back first.'},
    ]);
    expect(tried('deliverable', table('Back'), before)[0]?.change).toBe('changed');
  });

  it('says where quotation marks do not end, and where cells are too many', () => {
    const [open] = tried('partner', 'id,name\na,"A\n');
    expect(open?.problems[0]?.message).toContain('quotation marks');
    const [long] = tried('partner', 'id,name\na,A,B,C\n');
    expect(long?.problems[0]?.message).toContain('more cells');
    const [fine] = tried('partner', 'id,name\na,A,,\n');
    expect(fine?.problems.map(({message}) => message).join()).not.toContain('more cells');
  });

  it('says how links, moments and lists are written', () => {
    const text = 'id,links,embargoUntil,files,relations\na,https://a.example,tomorrow,[,References\n';
    const messages = tried('deliverable', text)[0]?.problems.slice(0, 4) ?? [];
    expect(messages.map(({cell}) => cell)).toEqual(['B2', 'C2', 'D2', 'E2']);
    for (const {message} of messages) expect(message).toMatch(/^(?:Write|This is)/);
  });
});

describe('A cell’s name', () => {
  it('is the one that spreadsheets give it', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map((column) => cellName(column, 1))).toEqual([
      'A1',
      'Z1',
      'AA1',
      'AZ1',
      'BA1',
      'ZZ1',
      'AAA1',
    ]);
  });
});

describe('Everything as JSON', () => {
  it('says what it is, and holds every kind', () => {
    const items = Object.fromEntries(KINDS.map((kind) => [kind, []])) as unknown as Parameters<
      typeof writeJson
    >[0];
    const json = writeJson({...items, deliverable: [{id: 'nasty', content: NASTY}]}, new Date(0));
    const file = JSON.parse(json) as {content: Record<Kind, unknown[]>};
    expect(file).toEqual(jasmine.objectContaining({version: 1, exportedAt: '1970-01-01T00:00:00.000Z'}));
    expect(Object.keys(file.content)).toEqual([...KINDS]);
    expect(file.content.deliverable[0]).toEqual(
      jasmine.objectContaining({id: 'nasty', keywords: NASTY.keywords}),
    );
    expect(v.is(v.array(v.unknown()), file.content.news)).toBeTrue();
  });
});

import {FakePeople, openAdminPage} from '../../../testing/people';
import {until} from '../../../testing/until';
import {FileSaver} from '../../core/files/file-saver';
import type {Draft} from '@model/publishing/draft';
import {DraftProblem} from '../draft-problem';
import {DraftRepository} from '../draft-repository';
import {ExchangeRepository, type Ground, type PublishedWhole} from '../exchange-repository';
import {KINDS, type Kind} from '@model/publishing/kind';
import {ExchangePage} from './exchange-page';

const NOW = new Date('2026-06-01T00:00:00Z');
const RIVM: PublishedWhole = {
  id: 'rivm',
  updatedAt: NOW,
  content: {
    ...{name: 'RIVM', acronym: 'RIVM', country: 'NL', type: 'public-health-institute'},
    ...{visibility: 'public', workPackages: [], sources: [], updatedAt: NOW},
  },
};
const HEAD = 'id,name,acronym,country,type,visibility\n';

describe('The page of import and export', () => {
  let written: string[];
  let failing: Set<string>;

  async function show() {
    [written, failing] = [[], new Set()];
    const saved: {name: string; content: Blob}[] = [];
    const ground: Ground = {
      drafts: new Map(),
      published: new Map([['rivm', RIVM]]),
      known: {deliverables: new Set(), partners: new Set(['rivm']), withdrawn: new Set()},
    };
    const none = Object.fromEntries(KINDS.map((kind) => [kind, []])) as unknown as Record<
      Kind,
      PublishedWhole[]
    >;
    const exchange = {
      ground: () => Promise.resolve(ground),
      published: () => Promise.resolve([RIVM]),
      everything: () => Promise.resolve({...none, partner: [RIVM]}),
    };
    const drafts = {
      create: (kind: Kind, item: string, content: Draft['content']) => {
        if (failing.has(item)) return Promise.reject(new DraftProblem('unreachable'));
        written.push(`${kind}.${item} ${String(content['name'])}`);
        return Promise.resolve(`${kind}.${item}`);
      },
    };
    const providers = [
      {provide: ExchangeRepository, useValue: exchange},
      {provide: DraftRepository, useValue: drafts},
      {provide: FileSaver, useValue: {save: (name: string, content: Blob) => saved.push({name, content})}},
    ];
    const page = await openAdminPage(ExchangePage, new FakePeople(), {providers});
    const select = page.root.querySelector('select') as HTMLSelectElement;
    select.value = 'partner';
    select.dispatchEvent(new Event('change'));
    const drop = async (text: string | Uint8Array<ArrayBuffer>) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'partners.csv'));
      const zone = page.root.querySelector('label.zone') ?? page.root;
      zone.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
      await page.fixture.whenStable();
    };
    const rows = () => page.items('tbody tr');
    return {...page, saved, drop, rows};
  }

  it('tries a table first, and writes nothing before somebody says so', async () => {
    const {drop, says, rows, press} = await show();
    await drop(`${HEAD}iss,ISS,ISS,IT,hospital,public\nrivm,RIVM,RIVM,NL,public-health-institute,public\n`);
    await says('partners.csv was read. Nothing is imported yet.');
    await says('1 line is already so');
    expect(rows()[0]).toMatch(/^2 iss New name, acronym/);
    expect(written).toEqual([]);
    await press('Import 1 line');
    await says('Everything that could be imported is in working copies now.');
    expect(written).toEqual(['partner.iss ISS']);
    expect(rows()[0]).toMatch(/^2 iss Imported/);
  });

  it('names what is to be mended, cell by cell, and leaves those lines out', async () => {
    const {drop, says, rows, press} = await show();
    await drop(`${HEAD}iss,ISS,ISS,IT,hospital,public\nx,X,X,Italy,hotel,public\n`);
    await says('1 line to mend');
    expect(rows()).toHaveSize(1);
    expect(rows()[0]).toContain('Cell D3 (country): Choose a country.');
    expect(rows()[0]).toContain('Cell E3 (type):');
    await press('Import 1 line');
    await until('the import', () => written.length === 1);
  });

  it('loses nothing where the network fails, and tries the rest again', async () => {
    const {drop, says, press, rows} = await show();
    await drop(`${HEAD}a,A,A,IT,hospital,public\nb,B,B,IT,hospital,public\n`);
    failing.add('a');
    await press('Import 2 lines');
    await says('Imported 1 of 2. The others are still here: try them again.');
    expect(rows()[0]).toContain('No answer came. Try again.');
    failing.clear();
    await press('Try the rest again');
    await says('Everything that could be imported');
    expect(written).toEqual(['partner.b B', 'partner.a A']);
  });

  it('says why a file is no table of the kind', async () => {
    const {drop, says} = await show();
    await drop('name,country\nA,IT\n');
    await says('one of them has to be “id”');
    await drop('id,colour\na,red\n');
    await says('Have you chosen the right kind?');
  });

  it('reads what a spreadsheet on Windows has saved', async () => {
    const {drop, press, says} = await show();
    const text = `${HEAD.replaceAll(',', ';')}mhh;Universität;MHH;DE;hospital;public\r\n`;
    await drop(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
    await press('Import 1 line');
    await says('Everything that could be imported');
    expect(written).toEqual(['partner.mhh Universität']);
  });

  it('says which columns are left out', async () => {
    const {drop, says} = await show();
    await drop('id,city,colour\nrivm,Bilthoven,red\n');
    await says('These columns are not known, and are left out: colour.');
  });

  it('gives a kind as CSV, and everything as JSON', async () => {
    const {press, saved, says} = await show();
    await press('Partners as CSV');
    await says('1 item is in the file.');
    expect(saved[0]?.name).toBe('can-heal-partners.csv');
    expect(await saved[0]?.content.text()).toContain('rivm,RIVM,RIVM,NL');
    await press('Everything as JSON');
    await until('the second file', () => saved.length === 2);
    expect(JSON.parse((await saved[1]?.content.text()) ?? '')).toEqual(
      jasmine.objectContaining({format: 'canheal-portal-content'}),
    );
    await press('Everything as CSV');
    await says('6 files are saved.');
    expect(saved).toHaveSize(8);
  });
});

import {completeContent} from '@model/publishing/complete-content';
import {CONTENT_SCHEMAS} from '@model/publishing/content';
import {dryRun} from '@model/exchange/dry-run';
import {readCsv} from '@model/exchange/read-csv';
import {writeCsv} from '@model/exchange/write-csv';
import {KIND_COLLECTIONS, KINDS} from '@model/publishing/kind';
import Papa from 'papaparse';
import * as v from 'valibot';
import {CONTENT_DIR, readContent, type Content} from './content';

describe('The portal’s content as CSV', () => {
  let content: Content;
  const itemsOf = (collection: string) =>
    content.documents.flatMap(({path, data}) => {
      const [folder, id = '', ...rest] = path.split('/');
      return folder === collection && rest.length === 0 ? [{id, content: data}] : [];
    });
  const known = () => ({
    deliverables: new Set(itemsOf('deliverables').map(({id}) => id)),
    partners: new Set(itemsOf('partners').map(({id}) => id)),
    withdrawn: new Set<string>(),
  });

  beforeAll(async () => {
    content = await readContent(CONTENT_DIR, {demo: true});
  });

  for (const kind of KINDS) {
    it(`comes back as it was: every ${kind}`, () => {
      const items = itemsOf(KIND_COLLECTIONS[kind]);
      expect(items.length).toBeGreaterThan(4);
      const table = readCsv(Papa, kind, writeCsv(Papa, kind, items));
      if (typeof table === 'string') return fail(table);
      expect(table.strange).toEqual([]);
      const outcomes = dryRun(kind, table, new Map(), known());
      expect(outcomes.flatMap(({id, problems}) => problems.map(({message}) => `${id}: ${message}`))).toEqual(
        [],
      );
      for (const [n, {id, content: found}] of outcomes.entries()) {
        const wanted = v.parse(CONTENT_SCHEMAS[kind], items[n]?.content);
        expect(id).toBe(items[n]?.id ?? '');
        expect(completeContent(kind, found)).withContext(id).toEqual(wanted);
      }
      const again = dryRun(kind, table, new Map(items.map(({id, content}) => [id, content])), known());
      expect(new Set(again.map(({change}) => change))).toEqual(new Set(['same']));
    });
  }
});

import {cslOf} from '@model/deliverables/csl';
import {deliverableSchema, type Deliverable} from '@model/deliverables/deliverable';
import {dataCiteOf} from '@model/deliverables/metadata/data-cite';
import {dublinCoreOf} from '@model/deliverables/metadata/dublin-core';
import {schemaOrgOf} from '@model/deliverables/metadata/schema-org';
import {calendarOf} from '@model/events/calendar-file';
import {eventSchema} from '@model/events/event';
import * as v from 'valibot';
import {problemsOfCalendar} from '../../test/standards/icalendar';
import {problemsOfCsl, problemsOfDataCite} from '../../test/standards/json-schema';
import {missedByGoogle, problemsOf} from '../../test/standards/schema-org';
import {problemsBySchema} from '../../test/standards/xml';
import {CONTENT_DIR, readContent, type Content} from './content';

describe('What the portal holds, told to machines', () => {
  const place = {
    origin: 'https://portal.example',
    fileAddress: (path: string) => `https://files.example/${path}`,
  };
  let content: Content;
  let outcomes: readonly Deliverable[];

  beforeAll(async () => {
    content = await readContent(CONTENT_DIR, {demo: true});
    outcomes = content.documents.flatMap(({path, data}) => {
      const [noun, id, ...version] = path.split('/');
      if (noun !== 'deliverables' || id === undefined || version.length > 0) return [];
      return [{...v.parse(deliverableSchema, data), id}];
    });
  });

  it('is CSL-JSON and DataCite JSON', () => {
    expect(outcomes.length).toBeGreaterThan(20);
    expect(problemsOfCsl(outcomes.map((outcome) => cslOf(outcome, place)))).toEqual([]);
    for (const outcome of outcomes) {
      expect(problemsOfDataCite(dataCiteOf(outcome, place)))
        .withContext(outcome.id)
        .toEqual([]);
    }
  });

  it('is Dublin Core', async () => {
    const records = outcomes.map((outcome) => dublinCoreOf(outcome, place));
    expect(await problemsBySchema(records, 'oai_dc.xsd', ['simpledc20021212.xsd', 'xml.xsd'])).toEqual([]);
  });

  it('is JSON-LD that schema.org knows and that lacks nothing for Google', () => {
    for (const outcome of outcomes) {
      const work = JSON.parse(JSON.stringify(schemaOrgOf(outcome, {...place, now: new Date()}))) as unknown;
      expect([...problemsOf(work), ...missedByGoogle(work)])
        .withContext(outcome.id)
        .toEqual([]);
    }
  });

  it('is a calendar', () => {
    const events = content.documents.flatMap(({path, data}) =>
      path.startsWith('events/') ? [{...v.parse(eventSchema, data), id: path.slice(7)}] : [],
    );
    expect(problemsOfCalendar(calendarOf(events, 'https://portal.example/events'))).toEqual([]);
  });
});

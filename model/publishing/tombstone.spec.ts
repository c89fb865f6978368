import * as v from 'valibot';
import {aDeliverable} from '../../test/fixtures/deliverables';
import {deliverableSchema} from '../deliverables/deliverable';
import {tombstoneOf, undoableUntil} from './tombstone';

describe('The tombstone of a withdrawn outcome', () => {
  const at = new Date('2026-06-01T00:00:00Z');
  const file = {
    name: 'a.csv',
    path: 'public/deliverables/report/1/a.csv',
    size: 1,
    contentType: 'text/csv',
    sha256: 'a'.repeat(64),
  };
  const whole = aDeliverable({
    summary: 'SECRET',
    body: 'SECRET',
    plain: {patients: 'SECRET'},
    versionNote: 'SECRET',
    keywords: ['SECRET'],
    links: [{label: 'SECRET', url: 'https://example.org/'}],
    sources: [{label: 'SECRET', url: 'https://example.org/'}],
    relations: [{type: 'References', target: 'secret'}],
    files: [file],
    embargoUntil: at,
    doi: '10.5281/zenodo.1',
    creators: [{name: 'Ada'}],
  });

  it('says what it was and why it went, and nothing of what it held', () => {
    const tombstone = tombstoneOf(whole, {at, reason: 'A mistake.', replacement: 'other'});
    expect(tombstone).toEqual(
      jasmine.objectContaining({
        ...{title: 'A report', doi: '10.5281/zenodo.1', creators: [{name: 'Ada'}], visibility: 'public'},
        ...{summary: 'A mistake.', updatedAt: at, version: 1, files: []},
        withdrawn: {at, reason: 'A mistake.', replacement: 'other'},
      }),
    );
    expect(JSON.stringify(tombstone)).not.toMatch(/secret/i);
    expect(v.is(deliverableSchema, tombstone)).toBeTrue();
  });

  it('can be undone for thirty days', () => {
    expect(undoableUntil({at})).toEqual(new Date('2026-07-01T00:00:00Z'));
  });
});

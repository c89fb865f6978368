import * as v from 'valibot';
import {aDeliverable} from '../../test/fixtures/deliverables';
import {aNewsItem, anEvent, aPartner, aWorkPackage} from '../../test/fixtures/nouns';
import {checkContent} from './check-content';
import {type Kind, KIND_SCHEMAS} from './kind';
import {nextFields} from './next-fields';

describe('What stands once something is published', () => {
  const at = new Date('2026-06-01T00:00:00Z');
  const next = (kind: Kind, written: object, before?: object) => {
    const {content} = checkContent(kind, kind === 'work-package' ? '3' : 'item', {...written});
    if (!content) throw new Error('It should be whole.');
    return nextFields(kind, content, before, at) as Record<string, unknown>;
  };

  it('has everything that its noun asks for', () => {
    const page = {title: 'About', visibility: 'public', summary: 'What it is.', body: 'Text.', sources: []};
    const written = {
      deliverable: aDeliverable(),
      news: aNewsItem(),
      event: anEvent(),
      page,
      partner: aPartner(),
      'work-package': aWorkPackage(),
    };
    for (const [kind, content] of Object.entries(written) as [Kind, object][]) {
      expect(v.is(v.strictObject(KIND_SCHEMAS[kind].entries as v.ObjectEntries), next(kind, content)))
        .withContext(kind)
        .toBeTrue();
    }
  });

  it('counts the versions of an outcome, and keeps the day it was first published', () => {
    expect(next('deliverable', aDeliverable())).toEqual(
      jasmine.objectContaining({version: 1, publishedAt: at, updatedAt: at}),
    );
    const before = {version: 4, publishedAt: new Date(0)};
    expect(next('deliverable', aDeliverable(), before)).toEqual(
      jasmine.objectContaining({version: 5, publishedAt: new Date(0), updatedAt: at}),
    );
    expect(next('news', aNewsItem(), {publishedAt: new Date(0)})['version']).toBeUndefined();
  });
});

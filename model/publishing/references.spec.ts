import {aDeliverable} from '../../test/fixtures/deliverables';
import {aNewsItem} from '../../test/fixtures/nouns';
import {isSeenBy, project, type Target, targetsOf, wantedOf} from './references';

describe('What an item names of others', () => {
  const seen =
    (...ids: Target[]) =>
    (target: Target) =>
      ids.includes(target);
  const report = aDeliverable({
    relations: [
      {type: 'References', target: 'a'},
      {type: 'IsPartOf', target: 'secret'},
      {type: 'References', target: 'b'},
    ],
    partners: ['sciensano', 'unannounced'],
  });
  const wanted = wantedOf('deliverable', report, undefined, () => true);
  const some = seen('deliverable.a', 'deliverable.b', 'partner.sciensano');

  it('is seen by whom both are seen by', () => {
    expect(isSeenBy('public', 'public')).toBeTrue();
    expect(isSeenBy('public', 'consortium')).toBeFalse();
    expect(isSeenBy('consortium', 'consortium')).toBeTrue();
    expect(isSeenBy('consortium', 'public')).toBeTrue();
    expect(isSeenBy('consortium', undefined)).toBeFalse();
  });

  it('is known by kind and id', () => {
    expect(targetsOf('deliverable', wanted)).toEqual([
      'deliverable.a',
      'deliverable.secret',
      'deliverable.b',
      'partner.sciensano',
      'partner.unannounced',
    ]);
    const news = aNewsItem({deliverables: ['a']});
    expect(
      targetsOf(
        'news',
        wantedOf('news', news, undefined, () => true),
      ),
    ).toEqual(['deliverable.a']);
  });

  it('leaves out what its readers may not see, and says what waits', () => {
    const shown = project('deliverable', report, wanted, some);
    expect(shown.fields.relations.map(({target}) => target)).toEqual(['a', 'b']);
    expect(shown.fields.partners).toEqual(['sciensano']);
    expect(shown.hidden).toEqual(['deliverable.secret', 'partner.unannounced']);
    expect(JSON.stringify(shown.fields)).not.toMatch(/secret|unannounced/);
  });

  it('comes back in its place', () => {
    const shown = project('deliverable', report, wanted, some);
    const again = project('deliverable', shown.fields, shown.wanted ?? wanted, () => true);
    expect(again.fields).toEqual(report);
    expect(again.wanted).toBeUndefined();
    expect(again.hidden).toEqual([]);
  });

  it('keeps waiting through an edit by somebody who could not see it, and goes where they took it out', () => {
    const shown = project('deliverable', report, wanted, some);
    const isWaiting = (target: Target) => shown.hidden.includes(target);
    const edited = {...shown.fields, relations: [{type: 'References', target: 'b'}]};
    const after = wantedOf('deliverable', edited, shown.wanted, isWaiting);
    expect(after.lists['relations']).toEqual([
      {type: 'References', target: 'b'},
      {type: 'IsPartOf', target: 'secret'},
    ]);
    const named = {...edited, relations: [{type: 'IsPartOf', target: 'secret'}]};
    expect(wantedOf('deliverable', named, shown.wanted, isWaiting).lists['relations']?.length).toBe(1);
  });

  it('waits while it is withdrawn, and is there when it is put back', () => {
    const gone = {...report, relations: [], partners: [], withdrawn: {at: new Date(), reason: 'Wrong.'}};
    const before = project('deliverable', report, wanted, some);
    const waits = wantedOf('deliverable', gone, before.wanted, (target) => before.hidden.includes(target));
    const tombstone = project('deliverable', gone, waits, () => true);
    expect(tombstone.fields.relations).toEqual([]);
    expect(tombstone.hidden).toEqual(['deliverable.secret', 'partner.unannounced']);
    const isWaiting = (target: Target) => tombstone.hidden.includes(target);
    const again = wantedOf('deliverable', before.fields, tombstone.wanted, isWaiting);
    expect(project('deliverable', before.fields, again, () => true).fields.relations).toHaveSize(3);
  });

  it('is also what replaces it', () => {
    const withdrawn = {at: new Date(), reason: 'Wrong.', replacement: 'secret'};
    const gone = {...aDeliverable(), withdrawn};
    const all = wantedOf('deliverable', gone, undefined, () => true);
    const shown = project('deliverable', gone, all, () => false);
    expect(shown.hidden).toEqual(['deliverable.secret']);
    expect(JSON.stringify(shown.fields)).not.toContain('secret');
    expect(project('deliverable', shown.fields, all, () => true).fields.withdrawn).toEqual(withdrawn);
  });
});

import {readRelations, relationsNaming} from './read-relations';
import {RELATION_TYPE_NAMES} from './relation';

describe('the relations of an outcome', () => {
  it('reads what others say of it backwards', () => {
    const referrers = [{id: 'later', relations: [{type: 'Continues' as const, target: 'this'}]}];
    expect(readRelations('this', [], referrers)).toEqual([{type: 'IsContinuedBy', targets: ['later']}]);
  });

  it('says once what both sides state', () => {
    const own = [{type: 'IsContinuedBy' as const, target: 'later'}];
    const referrers = [{id: 'later', relations: [{type: 'Continues' as const, target: 'this'}]}];
    expect(readRelations('this', own, referrers)).toEqual([{type: 'IsContinuedBy', targets: ['later']}]);
  });

  it('passes over what a referrer says of others, and any outcome that names itself', () => {
    const own = [{type: 'References' as const, target: 'this'}];
    const referrers = [{id: 'later', relations: [{type: 'Continues' as const, target: 'another'}]}];
    expect(readRelations('this', own, referrers)).toEqual([]);
  });

  it('keeps one order of types, whichever side states them', () => {
    const own = [
      {type: 'Documents' as const, target: 'c'},
      {type: 'IsPartOf' as const, target: 'a'},
    ];
    const referrers = [{id: 'b', relations: [{type: 'HasPart' as const, target: 'this'}]}];
    expect(readRelations('this', own, referrers)).toEqual([
      {type: 'IsPartOf', targets: ['a', 'b']},
      {type: 'Documents', targets: ['c']},
    ]);
  });

  it('looks for every type', () => {
    expect(relationsNaming('this').length).toBe(RELATION_TYPE_NAMES.length);
  });
});

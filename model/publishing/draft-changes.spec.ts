import {changedFields, fieldsOf, isSame, withField} from './draft-changes';

describe('the fields of a working copy that differ', () => {
  it('are told by name, and the plain summaries one by one', () => {
    const before = {title: 'A', plain: {patients: 'Old', citizens: 'Same'}, keywords: ['x']};
    const after = {title: 'B', plain: {patients: 'New', citizens: 'Same'}, keywords: ['x'], doi: '10.1/x'};
    expect(changedFields(before, after)).toEqual(['title', 'plain.patients', 'doi']);
  });

  it('are none where nothing was written, however nothing is held', () => {
    expect(changedFields({title: 'A', body: '', files: [], plain: {}}, {title: 'A'})).toEqual([]);
    expect(changedFields({}, {online: false})).toEqual(['online']);
  });

  it('are told by what is in a list, and by its order', () => {
    expect(isSame([{name: 'A', orcid: undefined}], [{name: 'A'}])).toBe(true);
    expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(isSame(['a'], 'a')).toBe(false);
  });

  it('are told by the instant of a date', () => {
    expect(isSame(new Date(1), new Date(1))).toBe(true);
    expect(isSame(new Date(1), new Date(2))).toBe(false);
    expect(isSame(new Date(1), 1)).toBe(false);
  });
});

describe('a field of a working copy', () => {
  it('is set and taken away by its path', () => {
    const content = {title: 'A', plain: {patients: 'P'}};
    expect(withField(content, 'title', 'B')).toEqual({title: 'B', plain: {patients: 'P'}});
    expect(withField(content, 'plain.citizens', 'C')).toEqual({
      title: 'A',
      plain: {patients: 'P', citizens: 'C'},
    });
    expect(withField(content, 'plain.patients', undefined)).toEqual({title: 'A'});
    expect(withField({}, 'plain.patients', 'P')).toEqual({plain: {patients: 'P'}});
  });

  it('is found under its path', () => {
    expect([...fieldsOf({title: 'A', plain: {patients: 'P', citizens: ''}, body: undefined})]).toEqual([
      ['title', 'A'],
      ['plain.patients', 'P'],
    ]);
  });
});

import {auditStateFrom, isFiltered, momentsOf} from './audit-query';

describe('What is asked of the audit log', () => {
  const state = (address: string) => auditStateFrom(new URLSearchParams(address));

  it('is all in the address', () => {
    expect(
      state('action=role-granted&subject=member&by=abc&target=inst.example&from=2026-01-01&to=2026-01-31'),
    ).toEqual({
      action: 'role-granted',
      subject: 'member',
      by: 'abc',
      target: 'inst.example',
      from: '2026-01-01',
      to: '2026-01-31',
    });
  });

  it('leaves out what makes no sense', () => {
    const asked = state('action=fly&subject=x&by=a%2Fb&target=&from=2026-02-30&to=2026');
    expect(asked).toEqual(state(''));
    expect(isFiltered(asked)).toBeFalse();
    expect(isFiltered(state('by=abc'))).toBeTrue();
  });

  it('takes in the whole of the last day', () => {
    const {since, before} = momentsOf({from: '2026-03-01', to: '2026-03-31'});
    expect(since).toEqual(new Date(2026, 2, 1));
    expect(before).toEqual(new Date(2026, 3, 1));
    expect(momentsOf({from: undefined, to: undefined})).toEqual({});
  });
});

import {accessOf} from './access';

describe('The access to an outcome', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const later = new Date(now.getTime() + 1);

  it('is open for a public outcome', () => {
    expect(accessOf({visibility: 'public'}, now)).toBe('open');
  });

  it('is embargoed until the very moment its files open', () => {
    expect(accessOf({visibility: 'public', embargoUntil: later}, now)).toBe('embargoed');
    expect(accessOf({visibility: 'public', embargoUntil: now}, now)).toBe('open');
  });

  it('is the consortium’s, embargo or not', () => {
    expect(accessOf({visibility: 'consortium'}, now)).toBe('consortium');
    expect(accessOf({visibility: 'consortium', embargoUntil: later}, now)).toBe('consortium');
  });
});

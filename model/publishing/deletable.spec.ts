import {mayBeDeleted} from './deletable';

describe('What is published', () => {
  it('may be deleted where nobody cites it', () => {
    for (const kind of ['news', 'event', 'partner', 'page'] as const) {
      expect(mayBeDeleted(kind, 'old')).withContext(kind).toBeTrue();
    }
  });

  it('may not be deleted where it is cited or needed', () => {
    expect(mayBeDeleted('deliverable', 'old')).toBeFalse();
    expect(mayBeDeleted('work-package', '3')).toBeFalse();
    expect(mayBeDeleted('page', 'privacy')).toBeFalse();
  });
});

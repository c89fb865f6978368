import {isForEveryone, mayBeDeleted} from './deletable';

describe('What everybody has to be able to read', () => {
  it('is a page that the portal needs, and nothing else', () => {
    for (const page of ['privacy', 'legal', 'home', 'insights']) {
      expect(isForEveryone('page', page)).withContext(page).toBeTrue();
    }
    expect(isForEveryone('page', 'consortium-agreement')).toBeFalse();
    expect(isForEveryone('news', 'privacy')).toBeFalse();
  });
});

describe('What is published', () => {
  it('may be deleted where nobody cites it', () => {
    for (const kind of ['news', 'event', 'partner', 'page'] as const) {
      expect(mayBeDeleted(kind, 'old')).withContext(kind).toBeTrue();
    }
  });

  it('may not be deleted where it is cited or needed', () => {
    expect(mayBeDeleted('deliverable', 'old')).toBeFalse();
    expect(mayBeDeleted('work-package', '3')).toBeFalse();
    for (const page of ['privacy', 'insights']) expect(mayBeDeleted('page', page)).toBeFalse();
  });
});

import {reportedPath} from './page-address';

describe('The page somebody reports', () => {
  it('is a path of this portal, with what belongs to it', () => {
    expect(reportedPath('/')).toBe('/');
    expect(reportedPath('/events/webinar')).toBe('/events/webinar');
    expect(reportedPath('/deliverables?q=a&category=datasets#top')).toBe(
      '/deliverables?q=a&category=datasets#top',
    );
  });

  it('is nothing that leads elsewhere', () => {
    for (const value of [
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'https://evil.example/',
      'javascript:alert(1)',
      'events',
      '',
      '/a b',
      '/a\nBcc: x@evil.example',
      '/a\u0000',
    ]) {
      expect(reportedPath(value)).withContext(value).toBeUndefined();
    }
  });

  it('is not a list, and not endless', () => {
    expect(reportedPath(['/a', '/b'])).toBeUndefined();
    expect(reportedPath(undefined)).toBeUndefined();
    expect(reportedPath(`/${'a'.repeat(500)}`)).toBeUndefined();
    expect(reportedPath(`/${'a'.repeat(499)}`)).toBeDefined();
  });

  it('cannot climb out of the portal', () => {
    expect(reportedPath('/../../etc')).toBe('/etc');
  });
});

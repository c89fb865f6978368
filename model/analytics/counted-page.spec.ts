import {countedPage} from './counted-page';

describe('What a page counts as', () => {
  it('is told by its address', () => {
    expect(countedPage('/')).toEqual({page: 'home'});
    expect(countedPage('/deliverables')).toEqual({page: 'catalogue'});
    expect(countedPage('/deliverables/report')).toEqual({page: 'record', item: 'report'});
    expect(countedPage('/deliverables/report/versions/2')).toEqual({page: 'version', item: 'report'});
    expect(countedPage('/work-packages/7')).toEqual({page: 'work-package', item: '7'});
    expect(countedPage('/privacy')).toEqual({page: 'privacy'});
    expect(countedPage('/newsletter/issue-3')).toEqual({page: 'newsletter-issue', item: 'issue-3'});
  });

  it('is nothing on the consortium’s side, the administrators’ and one’s own', () => {
    for (const path of [
      '/workspace',
      '/workspace/documents/minutes',
      '/admin/people',
      '/account',
      '/sign-in',
    ]) {
      expect(countedPage(path)).withContext(path).toBeUndefined();
    }
  });

  it('names no step of the newsletter, nor what stands in an address that is none', () => {
    expect(countedPage('/newsletter/unsubscribe')).toEqual({page: 'newsletter'});
    expect(countedPage('/deliverables/Ada@example.org')).toEqual({page: 'not-found'});
    expect(countedPage('/wp-login.php')).toEqual({page: 'not-found'});
    expect(countedPage('/privacy/more')).toEqual({page: 'not-found'});
  });
});

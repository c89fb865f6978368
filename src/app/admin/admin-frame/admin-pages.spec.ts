import {areasFor, pageAt} from './admin-pages';

describe('The pages of the administration', () => {
  it('are found by their address, with what is asked there and below it', () => {
    const areas = areasFor('admin');
    expect(pageAt(areas, '/admin/people')?.words).toBe('Members');
    expect(pageAt(areas, '/admin/people?q=a&role=editor')?.words).toBe('Members');
    expect(pageAt(areas, '/admin/content/draft/news.kick-off')?.words).toBe('Content');
  });

  it('go by the most exact address where several begin alike', () => {
    expect(pageAt(areasFor('admin'), '/admin/people/domains')?.words).toBe('Domains');
  });

  it('are no page where only the letters begin alike', () => {
    expect(pageAt(areasFor('admin'), '/admin/peoples')).toBeUndefined();
  });

  it('come in areas, without those that have no page for an editor', () => {
    expect(areasFor('admin').length).toBeGreaterThan(1);
    expect(areasFor('editor').map(({words}) => words)).toEqual(['What is published', 'Newsletter']);
    expect(areasFor('member')).toEqual([]);
  });
});

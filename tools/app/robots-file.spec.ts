import {withSitemap} from './robots-file';

describe('robots.txt', () => {
  const RULES = 'User-agent: *\nDisallow: /admin\n';

  it('says where the sitemaps are, in a whole address', () => {
    expect(withSitemap(RULES, 'https://portal.example')).toBe(
      'User-agent: *\nDisallow: /admin\n\nSitemap: https://portal.example/sitemap.xml\n',
    );
  });

  it('says so once, however often it is written', () => {
    const twice = withSitemap(withSitemap(RULES, 'https://other.example'), 'https://portal.example');
    expect(twice).toBe(withSitemap(RULES, 'https://portal.example'));
  });
});

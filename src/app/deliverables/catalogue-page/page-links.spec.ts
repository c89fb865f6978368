import {TestBed} from '@angular/core/testing';
import {provideRouter} from '@angular/router';
import {stateFrom} from '@model/search/query-state';
import {PageLinks} from './page-links';

describe('Page links', () => {
  function render(page: number, pages: number, address = '') {
    TestBed.configureTestingModule({providers: [provideRouter([])]});
    const fixture = TestBed.createComponent(PageLinks);
    fixture.componentRef.setInput('state', stateFrom(new URLSearchParams(address)));
    fixture.componentRef.setInput('page', page);
    fixture.componentRef.setInput('pages', pages);
    fixture.detectChanges();
    return [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
  }

  it('are none where there is one page', () => {
    expect(render(1, 1)).toEqual([]);
  });

  it('lead to the first, the last and the neighbouring pages', () => {
    const labels = render(7, 500).map((link) => link.getAttribute('aria-label') ?? link.textContent.trim());
    expect(labels).toEqual([
      'Previous',
      'Page 1 of 500',
      'Page 6 of 500',
      'Page 7 of 500',
      'Page 8 of 500',
      'Page 500 of 500',
      'Next',
    ]);
  });

  it('say which page is shown', () => {
    const here = render(2, 3).filter((link) => link.getAttribute('aria-current') === 'page');
    expect(here.map((link) => link.textContent.trim())).toEqual(['2']);
  });

  it('keep the search and the filters', () => {
    const next = render(1, 3, 'q=mtb&year=2024').at(-1);
    expect(next?.search).toBe('?q=mtb&year=2024&page=2');
  });
});

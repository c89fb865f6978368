import {TestBed} from '@angular/core/testing';
import {provideRouter} from '@angular/router';
import {Pager} from './pager';

describe('The pager', () => {
  function render(page: number, pages: number) {
    TestBed.configureTestingModule({providers: [provideRouter([])]});
    const fixture = TestBed.createComponent(Pager);
    fixture.componentRef.setInput('page', page);
    fixture.componentRef.setInput('pages', pages);
    fixture.detectChanges();
    return [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
  }

  it('is not there where there is one page', () => {
    expect(render(1, 1)).toEqual([]);
  });

  it('leads to the first, the last and the neighbouring pages', () => {
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

  it('says which page is shown', () => {
    const here = render(2, 3).filter((link) => link.getAttribute('aria-current') === 'page');
    expect(here.map((link) => link.textContent.trim())).toEqual(['2']);
  });

  it('asks for a page in the address, and leaves it out for the first', () => {
    const links = render(2, 3);
    expect(links.at(-1)?.search).toBe('?page=3');
    expect(links.at(0)?.search).toBe('');
  });
});

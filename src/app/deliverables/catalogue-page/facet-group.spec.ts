import {signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import type {FacetValue} from '@model/search/facets';
import {NO_NAMES} from '@model/search/names';
import {Catalogue} from '../catalogue/catalogue';
import {FacetGroup} from './facet-group';
import {FacetWords} from './facet-words';

describe('A facet', () => {
  const years = Array.from({length: 12}, (_, i): FacetValue => ({
    value: `${2026 - i}`,
    count: i + 1,
    selected: i === 11,
  }));

  function render(values: readonly FacetValue[]) {
    TestBed.configureTestingModule({
      providers: [FacetWords, {provide: Catalogue, useValue: {names: signal(NO_NAMES)}}],
    });
    const fixture = TestBed.createComponent(FacetGroup);
    fixture.componentRef.setInput('facet', 'year');
    fixture.componentRef.setInput('values', values);
    fixture.detectChanges();
    const group = fixture.nativeElement.querySelector('[role=group]') as HTMLElement;
    return {
      fixture,
      group,
      labels: () =>
        [...group.querySelectorAll('label')].map((label) => label.textContent.replace(/\s+/g, ' ').trim()),
      more: () => group.querySelector('button') as HTMLButtonElement,
    };
  }

  it('names each value with the number of outcomes it would show', () => {
    const {labels, group} = render(years.slice(0, 2));
    expect(group.getAttribute('aria-label')).toBe('Year');
    expect(labels()).toEqual(['2026 1 outcome', '2025 2 outcomes']);
  });

  it('shows eight values and what is chosen beyond them, then all on demand', () => {
    const {fixture, labels, more} = render(years);
    expect(labels().length).toBe(9);
    expect(labels().at(-1)).toContain('2015');
    expect(more().textContent.trim()).toBe('Show 3 more');
    more().click();
    fixture.detectChanges();
    expect(labels().length).toBe(12);
    expect(more().getAttribute('aria-expanded')).toBe('true');
  });

  it('offers nothing more where all is shown', () => {
    expect(render(years.slice(0, 8)).more()).toBeNull();
  });

  it('tells which value was chosen', () => {
    const {fixture, group} = render(years.slice(0, 3));
    const told: string[] = [];
    fixture.componentInstance.toggled.subscribe((value) => told.push(value));
    group.querySelectorAll('input')[1]?.click();
    expect(told).toEqual(['2025']);
  });
});

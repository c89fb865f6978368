import {Title} from '@angular/platform-browser';
import {TestBed} from '@angular/core/testing';
import type {Page} from '@model/pages/page';
import {control, open, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {ReadError} from '../../core/errors/read-error';
import {PageRepository} from '../page-repository';
import {TextPage} from './text-page';

const long = ['One', 'Two', 'Three', 'Four'].map((title) => `## ${title}\n\nWords.`).join('\n\n');

function aPage(changes: Partial<Page> = {}): Page {
  const updatedAt = new Date('2026-11-21T12:00:00Z');
  return {
    id: 'about',
    title: 'About',
    visibility: 'public',
    summary: 'In short.',
    body: long,
    sources: [],
    updatedAt,
    ...changes,
  };
}

describe('A page of text', () => {
  const show = async (get: () => Promise<Page>) => {
    const fixture = await render(TextPage, {textId: 'about'}, [{provide: PageRepository, useValue: {get}}]);
    await import('../../ui/markdown/markdown-render');
    await fixture.whenStable();
    return fixture;
  };

  it('shows its text, and its contents when it is long', async () => {
    const fixture = await show(async () => aPage());
    expect(wordsOfAll(fixture, 'h1')).toEqual(['About']);
    expect(wordsOfAll(fixture, 'app-markdown h2')).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(wordsOfAll(fixture, 'nav li')).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(TestBed.inject(Title).getTitle()).toContain('About');
  });

  it('has no contents when it is short', async () => {
    const fixture = await show(async () => aPage({body: '## One\n\nWords.'}));
    expect(wordsOfAll(fixture, 'nav')).toEqual([]);
  });

  it('says when it was changed, and carries its address into a report', async () => {
    const fixture = await show(async () => aPage());
    expect(wordsOf(fixture)).toContain('Last changed on 21 November 2026.');
    expect(control(fixture, 'Report a problem').getAttribute('href')).toBe('/contact?page=%2Fabout');
  });

  it('tells of a failure with a way out', async () => {
    expect(control(await show(() => Promise.reject(new ReadError('unreachable'))), 'Try again')).toBeTruthy();
  });

  it('says that it is loading', () => {
    const get = () => new Promise(() => undefined);
    const fixture = open(TextPage, {textId: 'about'}, [{provide: PageRepository, useValue: {get}}]);
    expect(wordsOfAll(fixture, '[role=status]')).toEqual(['Loading']);
  });
});

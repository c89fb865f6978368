import {Component, signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {until} from '../../../testing/until';
import {Markdown} from './markdown';
import {renderMarkdown} from './markdown-render';

/** What a text becomes, as HTML. */
function htmlOf(text: string, topLevel = 2): string {
  const box = document.createElement('div');
  box.append(renderMarkdown(text, topLevel, '/about').content);
  return box.innerHTML;
}

describe('Rendered Markdown', () => {
  it('holds nothing that acts, is styled or fetches', () => {
    for (const hostile of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '![x](https://tracker.example/x.png)',
      '<a href="javascript:alert(1)">x</a>',
      '[x](javascript:alert(1))',
      '<iframe src="https://evil.example"></iframe>',
      '<p style="position:fixed">x</p>',
      '<form action="https://evil.example"><button>x</button></form>',
      '<svg><script>alert(1)</script></svg>',
      '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
      '<div id="main" class="button">x</div>',
    ]) {
      const html = htmlOf(hostile);
      expect(html)
        .withContext(hostile)
        .not.toMatch(/script|onerror|<img|iframe|style=|<form|<button|id=|class=|src=/i);
    }
  });

  it('places headings below the page, without a gap', () => {
    expect(htmlOf('# A\n\n### B')).toContain('<h3 id="s-b">B</h3>');
    expect(htmlOf('## A')).toContain('<h2 id="s-a">A</h2>');
    expect(htmlOf('## A', 3)).toContain('<h3 id="s-a">A</h3>');
  });

  it('gives each heading an address of its own, letters of every language included', () => {
    expect(htmlOf('## Überblick\n\n## Überblick')).toContain('id="s-uberblick-2"');
    expect(htmlOf('## Περίληψη')).toContain('id="s-περιληψη"');
    expect(htmlOf('## !')).toContain('id="s-section"');
  });

  it('makes links to its own sections work below the base address', () => {
    expect(htmlOf('[down](#there)')).toContain('href="/about#s-there"');
    expect(htmlOf('[out](https://japcm.eu)')).toContain('rel="noopener external"');
  });

  it('shows pictures that are files of the item, and fetches none by itself', () => {
    expect(htmlOf('![A map](files/a%20map.png "title")')).toContain(
      '<img alt="A map" data-file="a map.png">',
    );
    expect(htmlOf('<img src="files/map.png" onload="alert(1)" width="1">')).toContain(
      '<img data-file="map.png">',
    );
    expect(htmlOf('![x](/files/map.png)')).not.toContain('<img');
    expect(htmlOf('![x](data:image/png;base64,AAAA)')).not.toContain('<img');
  });

  it('lets wide tables scroll by keyboard', () => {
    expect(htmlOf('## Deaths\n\n| a |\n|---|\n| 1 |')).toContain(
      '<div class="table-scroll" tabindex="0" role="group" aria-label="Deaths">',
    );
  });
});

@Component({imports: [Markdown], template: '<app-markdown [text]="text()" [pictures]="pictures" />'})
class Host {
  readonly text = signal('[partners](/partners)');
  readonly pictures = (file: string) =>
    Promise.resolve(file === 'dot.gif' ? 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' : undefined);
}

describe('Markdown', () => {
  it('follows links within the portal without loading the page anew', async () => {
    TestBed.configureTestingModule({providers: [provideRouter([])]});
    const go = spyOn(TestBed.inject(Router), 'navigateByUrl').and.resolveTo(true);
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const link = fixture.nativeElement.querySelector('a') as HTMLAnchorElement;
    link.click();
    expect(go).toHaveBeenCalledOnceWith('/partners');
  });

  it('shows a picture where it can be had, and says what it shows where it cannot', async () => {
    TestBed.configureTestingModule({providers: [provideRouter([])]});
    const fixture = TestBed.createComponent(Host);
    fixture.componentInstance.text.set('![A dot](files/dot.gif)\n\n![A map](files/map.png)');
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    await until('both', () => root.querySelector('img')?.src !== '' && root.textContent.includes('A map'));
    expect(root.querySelectorAll('img').length).toBe(1);
    expect(root.querySelector('img')?.src).toMatch(/^data:image\/gif/);
  });

  it('shows another text when it is given one', async () => {
    TestBed.configureTestingModule({providers: [provideRouter([])]});
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    fixture.componentInstance.text.set('Other *words*');
    await fixture.whenStable();
    expect(fixture.nativeElement.textContent.trim()).toBe('Other words');
  });
});

import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import {until} from '../../../testing/until';
import {MovedAddress} from './moved-address';
import {NotFound} from './not-found';

describe('The page where nothing is', () => {
  async function open(address: string, moved: Record<string, string | undefined>, from = '/') {
    const asked: string[] = [];
    const of = (path: string) => {
      asked.push(path);
      return Promise.resolve(moved[path]);
    };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          {path: '', pathMatch: 'full', children: []},
          {path: 'news/new', children: []},
          {path: '**', component: NotFound},
        ]),
        {provide: MovedAddress, useValue: {of}},
      ],
    });
    const harness = await RouterTestingHarness.create(from);
    if (from !== address) {
      await harness.navigateByUrl(address);
      await until('the question', () => asked.length > 0);
    }
    await harness.fixture.whenStable();
    return {asked, page: harness.routeNativeElement, url: () => TestBed.inject(Router).url};
  }

  it('leads on from an earlier address', async () => {
    const {url} = await open('/news/old?from=mail', {'/news/old?from=mail': '/news/new?from=mail'});
    await until('the address of today', () => url() === '/news/new?from=mail');
  });

  it('says that nothing is there, where nothing is', async () => {
    const {asked, page, url} = await open('/news/none', {});
    expect(asked).toEqual(['/news/none']);
    expect(page?.textContent).toContain('There is nothing at this address');
    expect(url()).toBe('/news/none');
  });

  it('asks nothing where the page was loaded: then it was asked for already', async () => {
    const {asked, page} = await open('/news/old', {'/news/old': '/news/new'}, '/news/old');
    expect(page?.textContent).toContain('There is nothing at this address');
    expect(asked).toEqual([]);
  });
});

describe('Asking where something has moved', () => {
  function answering(answer: {redirected: boolean; status: number; url: string} | Error) {
    const asked = spyOn(window, 'fetch').and.callFake(() =>
      answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as Response),
    );
    return {asked, of: (path: string) => TestBed.inject(MovedAddress).of(path)};
  }
  const at = (path: string) => `${location.origin}${path}`;

  it('answers the address to which a full load would lead', async () => {
    const {asked, of} = answering({redirected: true, status: 200, url: at('/news/new?a=b')});
    expect(await of('/news/old?a=b')).toBe('/news/new?a=b');
    expect(asked).toHaveBeenCalledOnceWith(new URL(at('/news/old?a=b')), {
      method: 'HEAD',
      credentials: 'omit',
    });
  });

  it('answers where the page of what was withdrawn is', async () => {
    const {of} = answering({redirected: true, status: 410, url: at('/deliverables/gone')});
    expect(await of('/deliverables/old')).toBe('/deliverables/gone');
  });

  it('answers nothing where it leads nowhere, elsewhere, or nobody answers', async () => {
    const {asked, of} = answering(new TypeError('Failed to fetch'));
    expect(await of('/news/old')).toBeUndefined();
    for (const answer of [
      {redirected: false, status: 200, url: at('/news/old')},
      {redirected: true, status: 404, url: at('/news/new')},
      {redirected: true, status: 200, url: 'https://elsewhere.example/news/new'},
    ]) {
      asked.and.resolveTo(answer as Response);
      expect(await of('/news/old'))
        .withContext(answer.url)
        .toBeUndefined();
    }
  });
});

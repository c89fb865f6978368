import {Component, resource, signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter} from '@angular/router';
import {ReadError} from '../../core/errors/read-error';
import {LoadState} from './load-state';

@Component({
  imports: [LoadState],
  template: `
    <app-load-state
      [of]="read"
      [isEmpty]="read.hasValue() && read.value().length === 0"
      [isWholePage]="isWholePage()"
    >
      <p empty>Nothing here yet.</p>
      @if (read.hasValue()) {
        <p>{{ read.value().join(', ') }}</p>
      }
    </app-load-state>
  `,
})
class Host {
  readonly answer = signal<() => Promise<string[]>>(() => Promise.resolve([]));
  readonly isWholePage = signal(false);
  readonly read = resource({params: () => this.answer(), loader: ({params}) => params()});
}

describe('LoadState', () => {
  async function render(answer: () => Promise<string[]>) {
    TestBed.configureTestingModule({providers: [provideRouter([])]});
    const fixture = TestBed.createComponent(Host);
    fixture.componentInstance.answer.set(answer);
    fixture.detectChanges();
    return fixture;
  }

  const text = (fixture: {nativeElement: HTMLElement}) => fixture.nativeElement.textContent;

  it('says that it is loading until the read has answered', async () => {
    const fixture = await render(() => new Promise(() => undefined));
    expect(fixture.nativeElement.querySelector('[role=status]').textContent).toContain('Loading');
  });

  it('shows the content that was read', async () => {
    const fixture = await render(() => Promise.resolve(['D10.1', 'D10.2']));
    await fixture.whenStable();
    expect(text(fixture)).toContain('D10.1, D10.2');
  });

  it('shows the way on when nothing is there', async () => {
    const fixture = await render(() => Promise.resolve([]));
    await fixture.whenStable();
    expect(text(fixture)).toContain('Nothing here yet.');
  });

  it('says so when the portal cannot be reached, and tries again when asked to', async () => {
    let tries = 0;
    const fixture = await render(() =>
      tries++ === 0 ? Promise.reject(new ReadError('unreachable')) : Promise.resolve(['D10.1']),
    );
    await fixture.whenStable();
    expect(fixture.nativeElement.querySelector('[role=alert]').textContent).toContain("can't be reached");
    const button: HTMLButtonElement = fixture.nativeElement.querySelector('[role=alert] button');
    expect(button.textContent).toContain('Try again');
    button.click();
    await fixture.whenStable();
    expect(text(fixture)).toContain('D10.1');
  });

  it('answers absent and forbidden alike, with the page for nothing at this address', async () => {
    const fixture = await render(() => Promise.reject(new ReadError('absent')));
    await fixture.whenStable();
    expect(fixture.nativeElement.querySelector('h1').textContent).toContain('nothing at this address');
  });

  for (const [isWholePage, level] of [
    [true, 'h1'],
    [false, 'h2'],
  ] as const) {
    const where = isWholePage ? 'where the content would have brought it' : "below the page's own";
    it(`heads a problem with an ${level} ${where}`, async () => {
      const fixture = await render(() => Promise.reject(new ReadError('damaged')));
      fixture.componentInstance.isWholePage.set(isWholePage);
      await fixture.whenStable();
      expect(fixture.nativeElement.querySelector(level).textContent).toContain("can't be shown");
    });
  }
});

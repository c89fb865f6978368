import {type EnvironmentProviders, type Provider, signal, type Type} from '@angular/core';
import {type ComponentFixture, TestBed} from '@angular/core/testing';
import {provideRouter} from '@angular/router';
import type {Visibility} from '@model/access/visibility';
import {Session} from '../app/members/session';

/** A session that is already known, for pages that read as somebody. */
export function fakeSession(identity: 'anonymous' | 'member' = 'anonymous') {
  const visibilities: Visibility[] = identity === 'member' ? ['public', 'consortium'] : ['public'];
  return {
    identity: signal<string | undefined>(identity),
    role: signal(identity === 'member' ? 'member' : undefined),
    ready: () => Promise.resolve(),
    visibilities: () => Promise.resolve(visibilities),
  };
}

/** A component on its own, as an anonymous visitor meets it, once it has settled. */
export async function render<T>(
  component: Type<T>,
  inputs: Record<string, unknown>,
  providers: (Provider | EnvironmentProviders)[],
): Promise<ComponentFixture<T>> {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), {provide: Session, useValue: fakeSession()}, ...providers],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture;
}

/** The page's words as a reader meets them: what is only for ears included, runs of space made one. */
export function wordsOf(fixture: ComponentFixture<unknown>): string {
  return (fixture.nativeElement as HTMLElement).textContent.replaceAll(/\s+/g, ' ').trim();
}

/** The words of every element of a role or tag, in order. */
export function wordsOfAll(fixture: ComponentFixture<unknown>, selector: string): string[] {
  const found = (fixture.nativeElement as HTMLElement).querySelectorAll(selector);
  return Array.from(found, (element) => element.textContent.replaceAll(/\s+/g, ' ').trim());
}

/** The button or link that says this. */
export function control(fixture: ComponentFixture<unknown>, words: string): HTMLElement {
  const all = (fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('button, a[href]');
  const found = Array.from(all).find((element) => element.textContent.includes(words));
  if (!found) throw new Error(`Nothing to press says "${words}".`);
  return found;
}

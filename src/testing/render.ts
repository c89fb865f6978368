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

/** A component on its own, as an anonymous visitor first meets it: what it reads is still on its way. */
export function open<T>(
  component: Type<T>,
  inputs: Record<string, unknown>,
  providers: (Provider | EnvironmentProviders)[],
): ComponentFixture<T> {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), {provide: Session, useValue: fakeSession()}, ...providers],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  return fixture;
}

/** The same once it has settled. */
export async function render<T>(
  component: Type<T>,
  inputs: Record<string, unknown>,
  providers: (Provider | EnvironmentProviders)[],
): Promise<ComponentFixture<T>> {
  const fixture = open(component, inputs, providers);
  await fixture.whenStable();
  return fixture;
}

/** An element's words as a reader meets them, what is only for ears included, with a space between any two parts. */
function wordsIn(element: Node): string {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (texts.nextNode()) parts.push(texts.currentNode.textContent ?? '');
  return parts.join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** All the words of a page. */
export function wordsOf(fixture: ComponentFixture<unknown>): string {
  return wordsIn(fixture.nativeElement as HTMLElement);
}

/** The words of every element a selector finds, in order. */
export function wordsOfAll(fixture: ComponentFixture<unknown>, selector: string): string[] {
  const found = (fixture.nativeElement as HTMLElement).querySelectorAll(selector);
  return Array.from(found, wordsIn);
}

/** The button or link that says this. */
export function control(fixture: ComponentFixture<unknown>, words: string): HTMLElement {
  const all = (fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('button, a[href]');
  const found = Array.from(all).find((element) => wordsIn(element).includes(words));
  if (!found) throw new Error(`Nothing to press says "${words}".`);
  return found;
}

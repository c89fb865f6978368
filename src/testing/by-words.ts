/** The element of this kind whose words hold `words`; fails the spec when there is none. */
export function withWords<T extends HTMLElement>(root: HTMLElement, selector: string, words: string): T {
  const found = [...root.querySelectorAll<T>(selector)].find((element) => textOf(element).includes(words));
  if (!found) throw new Error(`No ${selector} says "${words}" in: ${textOf(root)}`);
  return found;
}

/** What an element says, with its white space as a reader sees it. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** Makes an empty frame's document look like the page around it, and keeps it so while styles come. */
export function dressFrame(frame: HTMLIFrameElement): {
  readonly body: HTMLElement;
  readonly stop: () => void;
} {
  const inner = frame.contentDocument as Document;
  const outer = frame.ownerDocument;
  inner.documentElement.lang = outer.documentElement.lang;
  inner.documentElement.dir = outer.documentElement.dir;
  const copy = (node: Node) => {
    if (!(node instanceof Element) || !node.matches('style, link[rel="stylesheet"]')) return;
    const clone = node.cloneNode(true) as HTMLElement;
    // A style's rules may have been put in one by one, without any text.
    const sheet = node instanceof HTMLStyleElement && !node.textContent ? node.sheet : null;
    if (sheet) clone.textContent = [...sheet.cssRules].map(({cssText}) => cssText).join('\n');
    inner.head.append(clone);
  };
  outer.head.childNodes.forEach(copy);
  const observer = new MutationObserver((records) =>
    records.forEach(({addedNodes}) => addedNodes.forEach(copy)),
  );
  observer.observe(outer.head, {childList: true});
  const stay = (event: Event) => {
    // A preview leads nowhere.
    const link = (event.target as Element | null)?.closest?.('a');
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
  };
  inner.addEventListener('click', stay, {capture: true});
  inner.addEventListener('submit', (event) => event.preventDefault(), {capture: true});
  return {body: inner.body, stop: () => observer.disconnect()};
}

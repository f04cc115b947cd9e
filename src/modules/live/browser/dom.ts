/** The element with this id, which the page is made with. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found as T;
}

type Child = Node | string;

/** A new element. Text is set as text, never as markup. */
export function make(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Words of people keep their own direction. */
export function name(text: string): HTMLElement {
  return make('bdi', {}, text);
}

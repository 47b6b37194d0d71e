/** One element of a page as it was read back. Text is what a reader sees: entities resolved. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const VOID = new Set(['input', 'meta', 'link', 'img', 'hr', 'br']);
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const OPEN = /^<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*(\/?)>/;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;

function resolved(text: string): string {
  return text.replace(/&(?:#(\d+)|([a-z]+));|&/g, (whole: string, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    const one = NAMED[name ?? ''];
    if (one === undefined) throw new Error(`Not an entity of ours: ${whole}`);
    return one;
  });
}

/**
 * Reads markup the way a browser does, for the strict part of HTML that the adapter writes, and throws on anything
 * else: an unquoted attribute, an element that is not closed, a bare `<`.
 */
export function parseHtml(markup: string): Element {
  // A browser reads every line end as a newline, before anything else.
  let rest = markup.replace(/^<!doctype html>/, '').replace(/\r\n?/g, '\n');
  const root = { tag: '#root', attributes: {}, children: [] as (Element | string)[] };
  const stack = [root];
  while (rest !== '') {
    const top = stack.at(-1)!;
    if (rest.startsWith('</')) {
      const end = `</${top.tag}`;
      if (!rest.startsWith(end)) throw new Error(`Expected ${end}, found ${rest.slice(0, 40)}`);
      const close = /^<\/[a-z0-9]+\s*>/.exec(rest);
      if (close === null) throw new Error(`Not a closing tag: ${rest.slice(0, 40)}`);
      rest = rest.slice(close[0].length);
      stack.pop();
    } else if (rest.startsWith('<')) {
      const open = OPEN.exec(rest);
      if (open === null) throw new Error(`Not a tag: ${rest.slice(0, 60)}`);
      const [whole, tag, written] = open as unknown as [string, string, string];
      const attributes: Record<string, string> = {};
      for (const [, name, value] of written.matchAll(ATTRIBUTE)) {
        if (Object.hasOwn(attributes, name!)) throw new Error(`Attribute ${name} stands twice on ${tag}`);
        attributes[name!] = resolved(value ?? '');
      }
      const element = { tag, attributes, children: [] as (Element | string)[] };
      top.children.push(element);
      rest = rest.slice(whole.length);
      // A browser drops the newline right after this tag.
      if (tag === 'textarea') rest = rest.replace(/^\n/, '');
      if (!VOID.has(tag)) stack.push(element);
    } else {
      const end = rest.indexOf('<');
      const text = end === -1 ? rest : rest.slice(0, end);
      top.children.push(resolved(text));
      rest = rest.slice(text.length);
    }
  }
  if (stack.length > 1) throw new Error(`Not closed: ${stack.at(-1)!.tag}`);
  return root;
}

/** All elements below this one for which the test holds, in the order of the page. */
export function findAll(root: Element, test: (element: Element) => boolean): readonly Element[] {
  return root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(test(child) ? [child] : []), ...findAll(child, test)],
  );
}

export const byTag = (root: Element, tag: string): readonly Element[] => findAll(root, (one) => one.tag === tag);

export const byClass = (root: Element, name: string): readonly Element[] =>
  findAll(root, (one) => (one.attributes['class'] ?? '').split(/\s+/).includes(name));

export const byId = (root: Element, id: string): Element | undefined =>
  findAll(root, (one) => one.attributes['id'] === id)[0];

/** All text below this element, as it stands. */
export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The text as it reads: one space between words. */
export const readText = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();

/** The form whose submit button has this label. */
export function formWithButton(root: Element, label: string): Element {
  const found = byTag(root, 'form').find((form) => byTag(form, 'button').some((one) => readText(one) === label));
  if (found === undefined) throw new Error(`No form with a button "${label}"`);
  return found;
}

/** What somebody fills in: by the label of the field, the text to type or the label(s) to choose. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

const isNamed = (element: Element, label: string): boolean =>
  readText(element).replace(/\s*\((?:verplicht|mag leeg)\)$/, '') === label;

function choices(form: Element, group: Element): readonly { readonly input: Element; readonly label: string }[] {
  return byTag(group, 'label').map((label) => ({
    input: byId(form, label.attributes['for']!)!,
    label: readText(label),
  }));
}

/** The fields a browser would send for this form after it was filled in like this: initial values where it was not. */
export function fillIn(form: Element, filling: Filling): URLSearchParams {
  const chosen = new Map<Element, boolean>();
  const typed = new Map<Element, string>();
  for (const [label, answer] of Object.entries(filling)) {
    const group = byTag(form, 'fieldset').find((one) => isNamed(byTag(one, 'legend')[0]!, label));
    if (group !== undefined) {
      const wanted = typeof answer === 'string' ? [answer] : answer;
      const options = choices(form, group);
      for (const one of wanted)
        if (!options.some((option) => option.label === one)) throw new Error(`"${label}" does not offer "${one}"`);
      for (const option of options) chosen.set(option.input, wanted.includes(option.label));
      continue;
    }
    const named = byTag(form, 'label').find((one) => isNamed(one, label));
    const control = named === undefined ? undefined : byId(form, named.attributes['for']!);
    if (control === undefined || typeof answer !== 'string') throw new Error(`No field "${label}"`);
    if (control.tag !== 'select') typed.set(control, answer);
    else {
      const option = byTag(control, 'option').find((one) => readText(one) === answer);
      if (option === undefined) throw new Error(`"${label}" does not offer "${answer}"`);
      typed.set(control, option.attributes['value']!);
    }
  }
  const fields = new URLSearchParams();
  for (const control of findAll(form, (one) => ['input', 'textarea', 'select'].includes(one.tag))) {
    const { name, type, value } = control.attributes;
    if (name === undefined) continue;
    if (type === 'radio' || type === 'checkbox') {
      if (chosen.get(control) ?? Object.hasOwn(control.attributes, 'checked')) fields.append(name, value!);
    } else if (control.tag === 'select') {
      const options = byTag(control, 'option');
      const standing = options.find((one) => Object.hasOwn(one.attributes, 'selected')) ?? options[0];
      fields.append(name, typed.get(control) ?? standing!.attributes['value']!);
    } else {
      // One line of text holds no line ends: a browser leaves them out.
      const standing =
        control.tag === 'textarea'
          ? textOf(control)
          : type === 'hidden'
            ? (value ?? '')
            : (value ?? '').replace(/[\r\n]/g, '');
      // A browser sends every line end as CRLF.
      fields.append(name, (typed.get(control) ?? standing).replace(/\r\n?|\n/g, '\r\n'));
    }
  }
  return fields;
}

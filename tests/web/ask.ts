import { type IncomingHttpHeaders, request } from 'node:http';
import type { Harness } from './harness.ts';
import { type Element, type Filling, byTag, fillIn, formWithButton, parseHtml } from './parse-html.ts';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One HTTP request with exactly these headers, redirects not followed. */
export function ask(
  url: string,
  given: { method?: string; headers?: Readonly<Record<string, string>>; body?: string } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: given.method ?? 'GET', headers: given.headers ?? {} }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(given.body);
  });
}

/** Opens a page of the harness and reads it. */
export async function open(harness: Harness, path: string): Promise<Element> {
  const answered = await ask(harness.url + path);
  if (answered.status !== 200) throw new Error(`${path} answered ${answered.status}`);
  return parseHtml(answered.body);
}

/** Posts fields as the page itself does, and gives the answer. */
export function post(harness: Harness, path: string, fields: URLSearchParams): Promise<Answered> {
  return ask(harness.url + path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      Origin: harness.url,
    },
    body: fields.toString(),
  });
}

/** Fills in the form with this button, sends it, and opens the page it leads to. */
export async function use(
  harness: Harness,
  page: Element,
  button: string,
  filling: Filling = {},
): Promise<{
  readonly page: Element;
  readonly location: string;
  readonly fields: URLSearchParams;
  readonly action: string;
}> {
  const form = formWithButton(page, button);
  const pressed = byTag(form, 'button').find(
    (one) => one.attributes['formaction'] !== undefined && labelled(one, button),
  );
  const action = pressed?.attributes['formaction'] ?? form.attributes['action']!;
  const fields = fillIn(form, filling);
  const answered = await post(harness, action, fields);
  if (answered.status !== 303) throw new Error(`${action} answered ${answered.status}`);
  const location = answered.headers.location!;
  return { page: await open(harness, location.replace(/#.*$/, '')), location, fields, action };
}

const labelled = (button: Element, label: string): boolean =>
  button.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim() === label;

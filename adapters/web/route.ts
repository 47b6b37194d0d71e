import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { NOT_FOUND, type Outcome, createActs, isSeat, isStranger, partOf } from './act.ts';
import type { Desk, Ended } from './desk.ts';
import { FILES } from './files.ts';
import { SECURITY_HEADERS, objection } from './guard.ts';
import { pageAddress } from './page-model.ts';
import { findPeople } from './page-people.ts';
import { renderPage, renderRefusal } from './page.ts';
import { homeOf } from './place.ts';
import type { Mailbox, PlaygroundClock, PlaygroundView } from './ports.ts';
import type { Post } from './read.ts';
import type { WebWords } from './words.ts';

/** No post of ours comes near this: all texts of a form together stay under 100 kB. */
const BODY_LIMIT = 256 * 1024;

interface Parts {
  readonly mailbox: Mailbox;
  readonly view: PlaygroundView;
  readonly clock: PlaygroundClock;
  readonly words: WebWords;
  readonly title: string;
  readonly report: (error: unknown) => void;
  readonly nonce: () => string;
  readonly desk: Desk;
  readonly answer: (post: Post) => Promise<Ended>;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The page that an address asks for. */
function showPage(parts: Parts, query: Readonly<Record<string, unknown>>): Outcome {
  const { view, words, desk, title } = parts;
  const people = view.people();
  const sought = textOf(query['zoek'])?.trim() ?? '';
  const [found, ...others] = findPeople(people, sought);
  if (found !== undefined && others.length === 0) return { kind: 'go', to: pageAddress({ user: found.user }) };
  const chosen = textOf(query['als']);
  const first = people.find((one) => one.atHand) ?? people[0];
  const person =
    chosen === null
      ? first
      : isStranger(view, parts.mailbox, chosen)
        ? { user: chosen, name: words.people.stranger, role: '', atHand: false }
        : people.find((one) => one.user === chosen);
  if (people.length === 0) return { kind: 'no', status: 503, why: 'nobody' };
  if (person === undefined) return NOT_FOUND;
  const seat = { user: person.user, conversation: textOf(query['in']) ?? homeOf(person.user) };
  if (!isSeat(view, parts.mailbox, seat)) return NOT_FOUND;
  const part = sought === '' ? partOf(textOf(query['toon'])) : 'mensen';
  if (part === 'gesprek') desk.read(seat.conversation);
  const page = renderPage({
    title,
    frame: { ...seat, nonce: parts.nonce(), words },
    person,
    part,
    welcome: chosen === null,
    all: query['alles'] === '1',
    sought: sought === '' ? null : sought,
    people,
    // In these a stranger has no seat.
    channels: isStranger(view, parts.mailbox, person.user) ? [] : view.channels(),
    now: view.now(),
    next: view.next(),
    plan: view.plan(),
    entries: parts.mailbox.list(seat.conversation),
    desk,
  });
  return { kind: 'page', page };
}

/** What went wrong before a request could be read: too large, or not what the page sends. */
function outcomeOf(error: unknown): Outcome {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  if (status === 413) return { kind: 'no', status, why: 'tooLarge' };
  if (typeof status === 'number' && status >= 400 && status < 500) return { kind: 'no', status, why: 'unreadable' };
  return { kind: 'no', status: 500, why: 'broken' };
}

/** The page and all its posts, for this machine only. */
export function createRouter(parts: Parts): Router {
  const { words, title, report } = parts;
  const router = express.Router();
  const acts = createActs(parts);

  function answer(response: Response, outcome: Outcome): void {
    response.setHeader('Cache-Control', 'no-store');
    switch (outcome.kind) {
      case 'page':
        response.type('html').send(outcome.page);
        return;
      case 'go':
        response.redirect(303, outcome.to);
        return;
      case 'no':
        response
          .status(outcome.status)
          .type('html')
          .send(renderRefusal(words.refusal[outcome.why], title, words));
        return;
    }
  }

  router.use((request, response, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (objection(request.method, request.headers) === null) next();
    else answer(response, { kind: 'no', status: 403, why: 'notHere' });
  });
  router.get('/web/:file', (request, response, next) => {
    const file = FILES.get(request.params.file);
    if (file === undefined) next();
    // The project itself may stand in a directory whose name begins with a dot.
    else
      response.sendFile(file.path, {
        dotfiles: 'allow',
        headers: { 'Content-Type': file.type, 'Cache-Control': 'no-cache' },
      });
  });
  router.get('/', (request, response) => {
    answer(response, showPage(parts, request.query));
  });
  router.use(express.text({ type: 'application/x-www-form-urlencoded', limit: BODY_LIMIT }));
  for (const [posting, act] of Object.entries(acts))
    router.post(`/${posting}`, async (request, response) => {
      answer(response, await act(request.body));
    });
  router.use((_request, response) => {
    answer(response, NOT_FOUND);
  });
  router.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const outcome = outcomeOf(error);
    if (outcome.kind === 'no' && outcome.status === 500) report(error);
    answer(response, outcome);
  });
  return router;
}

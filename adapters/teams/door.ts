import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { createAdmit } from './admit.ts';
import type { Settled, createConversation } from './conversation.ts';
import type { Json } from './json.ts';
import type { TeamsLog } from './ports.ts';
import { parse, readBody, refusal } from './request.ts';

/** Runs one turn of the SDK for somebody who was checked before. */
export type Turn = (
  who: AuthenticateRequestResult,
  activity: Activity,
  logic: (context: TurnContext) => Promise<void>,
) => Promise<InvokeResponse | undefined>;

interface Parts {
  readonly local: boolean;
  readonly registration: string;
  readonly admit: ReturnType<typeof createAdmit>;
  readonly turn: Turn;
  readonly conversation: ReturnType<typeof createConversation>;
  readonly isOpen: () => boolean;
  readonly log: TeamsLog;
}

export interface Door {
  /** Answers every request, whatever its method, path or body; never throws. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Waits until everything that was read was answered and followed up. */
  settled(): Promise<void>;
}

/** Answers with the length said beforehand: without it every answer would leave in three pieces. */
function end(response: ServerResponse, status: number, body: unknown = null): void {
  if (response.headersSent || response.destroyed) return;
  if (body === null) {
    response.writeHead(status, { 'content-length': 0 }).end();
    return;
  }
  const said = JSON.stringify(body);
  const size = Buffer.byteLength(said);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': size }).end(said);
}

/** The way in from Teams. It answers after all was stored, and what is said besides comes after the answer. */
export function createDoor({ local, registration, admit, turn, conversation, isOpen, log }: Parts): Door {
  const going = new Set<Promise<void>>();

  /** Reads a request; null when it was answered without being taken. */
  async function arrive(request: IncomingMessage, response: ServerResponse): Promise<Json | null> {
    const refused = refusal(request, local);
    const body = refused === null ? await readBody(request) : null;
    if (body === null) {
      // What still comes is not read as another request.
      response.setHeader('connection', 'close');
      request.resume();
      end(response, refused ?? 413);
      return null;
    }
    const activity = parse(body);
    if (activity === null) end(response, 400);
    return activity;
  }

  async function take(activity: Json, authorization: string, response: ServerResponse): Promise<void> {
    const admission = await admit(activity, authorization);
    if (admission.kind === 'out') {
      log.warn({ status: admission.status, why: admission.why }, 'Refused a request that is not one of our Teams');
      end(response, admission.status);
      return;
    }
    if (!isOpen()) {
      end(response, 503);
      return;
    }
    const { who, place, tenant } = admission;
    const identity = (user: string) => ({ platform: 'teams', registration, tenant, user }) as const;
    let settled: Settled | null = null;
    const result = await turn(who, activity as unknown as Activity, async (context) => {
      const { status, body: answer, after } = await conversation(activity, place, identity);
      settled = { status, body: answer, after };
      if (activity['type'] === 'invoke')
        await context.sendActivity({ type: 'invokeResponse', value: { status, body: answer ?? undefined } });
    });
    end(response, result?.status ?? 200, (result?.body as Json | undefined) ?? null);
    await (settled as Settled | null)?.after();
  }

  return {
    handle(request, response) {
      const failed = (error: unknown): void => {
        log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'Could not take a request of Teams');
        end(response, 500);
      };
      void arrive(request, response).then((activity) => {
        if (activity === null) return;
        const work = take(activity, request.headers.authorization ?? '', response).catch(failed);
        going.add(work);
        void work.finally(() => going.delete(work));
      }, failed);
    },
    async settled() {
      while (going.size > 0) await Promise.allSettled([...going]);
    },
  };
}

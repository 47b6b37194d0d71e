import type { Json } from './shape.ts';

/** One method of the Web API: which arguments it knows, and what it does. Answers as docs.slack.dev/reference/methods. */
export interface Method {
  readonly args: readonly string[];
  readonly run: (args: Json) => Json;
}

/** A refusal, as Slack words it. */
export const no = (error: string, messages: readonly string[] = []): Json => ({
  ok: false,
  error,
  ...(messages.length === 0 ? {} : { response_metadata: { messages: messages.map((one) => `[ERROR] ${one}`) } }),
});

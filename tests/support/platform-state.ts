import type { Form, Message, Token } from '../../src/chat/index.ts';

/** A message as the platform has it. `order` counts everything anybody saw, so that the newest can be told. */
export interface Standing {
  readonly id: string;
  readonly outboxId: string;
  readonly conversation: string;
  readonly under: string | null;
  message: Message<Token>;
  order: number;
  editions: number;
  gone: boolean;
  /** Real milliseconds from which a look-up sees it. */
  readonly foundFrom: number;
}

/** What a platform keeps: it outlives the bot. Plain data, so that it can be written to a file. */
export interface PlatformState {
  order: number;
  standing: Standing[];
  /** What was shown to each user in answer to what they did. */
  replies: { user: string; message: Message<Token>; order: number; gone: boolean }[];
  /** The form each user has open. */
  forms: Record<string, Form<Token> | null>;
  /** Steps of a script that were answered. */
  answered: string[];
}

export const emptyState = (): PlatformState => ({ order: 0, standing: [], replies: [], forms: {}, answered: [] });

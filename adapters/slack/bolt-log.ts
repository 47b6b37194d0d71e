import type { LogLevel, Logger } from '@slack/bolt';
import type { SlackLog } from './ports.ts';

/**
 * The log that Slack's packages write to. At their lower levels they write whole bodies and tokens, and a parse error
 * quotes what it stumbled on: only warnings and errors pass, up to the first quotation or brace, without arguments.
 */
export function createBoltLog(log: SlackLog, level: LogLevel): Logger {
  const said = (parts: readonly unknown[]): string => {
    const [first] = parts;
    const text = first instanceof Error ? first.name : typeof first === 'string' ? first : 'Slack package message';
    return (text.split(/["'`{]/, 1)[0] ?? '').slice(0, 160).trim();
  };
  const nothing = (): void => undefined;
  return {
    debug: nothing,
    info: nothing,
    warn: (...parts: unknown[]) => log.warn({ from: 'bolt' }, said(parts)),
    error: (...parts: unknown[]) => log.error({ from: 'bolt' }, said(parts)),
    setLevel: nothing,
    getLevel: () => level,
    setName: nothing,
  };
}

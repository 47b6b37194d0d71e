import { pino } from 'pino';
import type { Log } from './inbox/machine.ts';

/** Lines of JSON on standard error: events with ids, counts and codes. Whatever a person typed has no way in. */
export function makeLog(level: 'error' | 'warn' | 'info' | 'debug' | 'silent'): Log {
  const out = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  return {
    info: (fields, event) => out.info(fields, event),
    warn: (fields, event) => out.warn(fields, event),
    error: (fields, event) => out.error(fields, event),
  };
}

import { readConfig } from '../../src/config.ts';
import { makeLog } from '../../src/log.ts';
import { open } from '../../src/main.ts';

/**
 * Serves as `npm start` does, with what stands in the environment, and is killed by the operating system at the first
 * time it passes a point; without a point it serves until it is asked to stop.
 */
const [point = ''] = process.argv.slice(2);

const running = await open(readConfig(), {
  log: makeLog('silent'),
  trace: (passed) => {
    if (passed === point) process.kill(process.pid, 'SIGKILL');
  },
});
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
process.send?.('ready');

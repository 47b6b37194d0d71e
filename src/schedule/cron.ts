import cron from 'node-cron';

/** Calls `work` every so often, never twice at once; stops when asked. The only use of node-cron: it ticks, no more. */
export function everySoOften(work: () => Promise<void>): { stop(): Promise<void> } {
  const task = cron.schedule('*/10 * * * * *', work, { noOverlap: true });
  return {
    async stop() {
      await task.stop();
    },
  };
}

import { openBot } from './bot.ts';
import { TERMS, openClient } from './client.ts';
import { PERSON } from './tenant.ts';

console.log(TERMS);
const bot = await openBot();
const client = await openClient(bot.endpoint).catch(async (error: unknown) => {
  await bot.close();
  throw error;
});
console.log(`
Teams, as ${PERSON.name}:    ${client.url}
The clock and everybody else:  ${bot.url}

Move the clock there with “Naar het volgende moment”. Ctrl+C stops both; nothing is kept.`);

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  void Promise.all([client.close(), bot.close()]).then(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

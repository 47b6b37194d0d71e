import { App, HTTPReceiver } from '@slack/bolt';

/** Bolt as its own documentation sets it up, with a view handler that only acknowledges: what ours is laid beside. */
const [port = '', signingSecret = ''] = process.argv.slice(2);

const receiver = new HTTPReceiver({ signingSecret, endpoints: ['/slack/events'] });
const app = new App({
  receiver,
  authorize: () => Promise.resolve({ botToken: 'xoxb-proef', botId: 'B0BOT', botUserId: 'U0BOT' }),
});
app.view('form', async ({ ack }) => {
  await ack();
});
await receiver.start(Number(port));
process.send?.('listening');
process.once('SIGTERM', () => process.exit(0));

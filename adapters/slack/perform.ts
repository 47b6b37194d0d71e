import { type Message, type Token } from '../../src/chat/index.ts';
import { type Act, sentence } from './answer.ts';
import { LITERAL } from './deliver.ts';
import type { HomeTabs } from './home-tabs.ts';
import { errorName, failureOf } from './outcome.ts';
import type { Paces } from './paces.ts';
import type { Pause } from './pause.ts';
import type { SlackLog } from './ports.ts';
import { renderHome } from './render-home.ts';
import { renderMessage } from './render.ts';
import { type Responder } from './respond.ts';
import type { Origin, Source } from './source.ts';
import type { Web } from './web-client.ts';
import type { SlackWords } from './words.ts';

type Shown = Exclude<Act, { kind: 'look-up' }>;

interface Hands {
  readonly web: Web;
  readonly respond: Responder;
  readonly tabs: HomeTabs;
  readonly paces: Paces;
  readonly pause: Pause;
  readonly words: SlackWords;
  readonly log: SlackLog;
  /** Keeps where a modal was opened from. */
  readonly opened: (view: string, origin: Origin) => void;
}

const PATIENCE_MS = 5_000;

/**
 * Does what is left after Slack's request was answered. An act that Slack surely did not take is said another way, so
 * that a person who did something is not met with silence; one that it may have taken is not repeated.
 */
export function createPerform({
  web,
  respond,
  tabs,
  paces,
  pause,
  words,
  log,
  opened,
}: Hands): (source: Source, act: Shown) => Promise<void> {
  /** What somebody pressed on can be changed through their press too, of which Slack takes more. */
  function throughPress({ responseUrl: url }: Source, act: Shown): Shown | null {
    return act.kind === 'update' && url !== null ? { kind: 'respond', url, replace: true, message: act.message } : null;
  }

  async function once(source: Source, act: Shown): Promise<void> {
    const thread = source.thread === null ? {} : { thread_ts: source.thread };
    const { user, channel } = source;
    switch (act.kind) {
      case 'open': {
        const { view } = await web.views.open({ trigger_id: act.trigger, view: act.view });
        if (view?.id !== undefined) opened(view.id, source);
        return;
      }
      case 'post':
        await pause.until(() => paces.post(channel));
        await web.chat.postMessage({
          channel,
          ...renderMessage(act.message),
          ...LITERAL,
          ...thread,
          mrkdwn: false,
          unfurl_links: false,
          unfurl_media: false,
        });
        return;
      case 'whisper':
        await pause.until(paces.whisper);
        await web.chat.postEphemeral({ channel, user, ...renderMessage(act.message), ...LITERAL, ...thread });
        return;
      case 'update':
        if (paces.update() > 0) {
          const other = throughPress(source, act);
          if (other !== null) return once(source, other);
          await pause.until(paces.update);
        }
        await web.chat.update({ channel, ts: act.ts, ...renderMessage(act.message), ...LITERAL });
        return;
      case 'respond':
        await respond(act.url, act.replace, renderMessage(act.message));
        return;
      case 'publish':
        await tabs(user, renderHome(act.message));
    }
  }

  /** What is done when Slack would not do the first: nearer to the person each time, and then no more. */
  function instead(source: Source, act: Shown): { readonly source: Source; readonly act: Shown } | null {
    const message: Message<Token> = act.kind === 'open' ? sentence(words.late) : act.message;
    if (act.kind === 'post' && source.channel === source.user) return null;
    if (act.kind === 'open' && source.responseUrl !== null)
      return { source, act: { kind: 'respond', url: source.responseUrl, replace: false, message } };
    if (act.kind === 'update') return { source, act: { kind: source.personal ? 'post' : 'whisper', message } };
    return { source: { ...source, channel: source.user, thread: null }, act: { kind: 'post', message } };
  }

  return async function perform(source, act): Promise<void> {
    let next: { readonly source: Source; readonly act: Shown } | null = { source, act };
    let waited = false;
    while (next !== null) {
      const { source: at, act: doing }: { source: Source; act: Shown } = next;
      try {
        await once(at, doing);
        return;
      } catch (error) {
        const failure = failureOf(error);
        log.warn({ act: doing.kind, error: errorName(error) }, 'Slack did not show a reply');
        if (failure.kind === 'unknown') return;
        const other: Shown | null = failure.kind === 'later' ? throughPress(at, doing) : null;
        if (other !== null) {
          next = { source: at, act: other };
          continue;
        }
        if (failure.kind === 'later' && (waited || failure.afterMs > PATIENCE_MS)) return;
        if (failure.kind === 'later') {
          waited = true;
          await pause.sleep(failure.afterMs);
        } else next = instead(at, doing);
      }
    }
  };
}

import type { Logger, webApi } from '@slack/bolt';

/** Slack's Web API, one attempt a call: whether something is said again is for the outbox to decide. */
export type Web = webApi.WebClient;

/** The options of every Web API client here. Slack's defaults would send a message again when its answer was lost. */
export function clientOptions(apiUrl: string | undefined, logger: Logger): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    timeout: 5000,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    allowAbsoluteUrls: false,
    logger,
  };
}

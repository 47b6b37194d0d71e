import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Json, record, text } from './shape.ts';

/** Slack's side of Socket Mode (docs.slack.dev/apis/events-api/using-socket-mode). */
export interface FakeSocket {
  /** Sends an envelope and gives what it was acknowledged with; rejects when the connection goes first. */
  send(type: string, payload: Json, retry: number): Promise<Json>;
  connected(): boolean;
  /** Waits until somebody is connected. */
  greeted(): Promise<void>;
  /** Asks to reconnect, as Slack does every few hours. */
  askToReconnect(): void;
  /** Breaks every connection without a word. */
  drop(): void;
  /** Breaks the connection on which the next acknowledgement comes in, so that Slack never hears it. */
  loseNext(): void;
  close(): void;
}

export function createSocket(server: Server): FakeSocket {
  const sockets = new WebSocketServer({ server, path: '/link' });
  const waiting = new Map<string, { resolve: (payload: Json) => void; reject: (error: Error) => void }>();
  const watchers: (() => void)[] = [];
  let current: WebSocket | null = null;
  let counter = 0;
  let losing = false;

  sockets.on('connection', (socket) => {
    current = socket;
    socket.on('message', (data: Buffer) => {
      if (losing) {
        losing = false;
        socket.terminate();
        return;
      }
      const answer = record(JSON.parse(data.toString('utf8')));
      waiting.get(text(answer['envelope_id']))?.resolve(record(answer['payload']));
      waiting.delete(text(answer['envelope_id']));
    });
    socket.on('close', () => {
      if (current === socket) current = null;
      for (const one of waiting.values()) one.reject(new Error('the connection went'));
      waiting.clear();
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0KRACHT' } }));
    for (const watcher of watchers.splice(0)) watcher();
  });

  return {
    connected: () => current !== null,
    greeted: () => (current === null ? new Promise((resolve) => watchers.push(resolve)) : Promise.resolve()),
    send(type, payload, retry) {
      const socket = current;
      if (socket === null) return Promise.reject(new Error('nobody is connected'));
      counter += 1;
      const envelope = `envelope-${counter}`;
      const attempt = retry === 0 ? {} : { retry_attempt: retry, retry_reason: 'timeout' };
      return new Promise((resolve, reject) => {
        waiting.set(envelope, { resolve, reject });
        const accepts = { accepts_response_payload: type !== 'events_api' };
        socket.send(JSON.stringify({ envelope_id: envelope, type, payload, ...accepts, ...attempt }));
      });
    },
    askToReconnect() {
      current?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'proef' } }));
    },
    drop: () => current?.terminate(),
    loseNext: () => (losing = true),
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

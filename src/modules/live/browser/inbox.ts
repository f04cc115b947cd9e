import type { Socket } from 'socket.io-client';
import { Conversation } from './conversation.js';
import { chip, via, type Message } from './chip.js';
import { byId, make, name } from './dom.js';
import { StreamFollower, type ChangedItem, type Frame, type Joined } from './follower.js';
import type { Session } from './session.js';

const MOST_SHOWN = 40;
const JOIN_PATIENCE_MS = 5_000;

/** Messages of the event and conversations with its guests, and how far each has got, as it happens. */
export class Inbox {
  private follower: StreamFollower | undefined;
  private readonly shown = new Map<string, { message: Message; row: HTMLElement }>();
  private readonly clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
  private readonly conversation: Conversation;
  private closed = false;

  constructor(
    private readonly eventId: string,
    private readonly session: Session,
    private readonly socket: Socket,
  ) {
    this.conversation = new Conversation(session, socket);
  }

  /** Whoever may not read messages sees the page without them. */
  async open(): Promise<void> {
    const { data } = await this.session.client.GET('/api/v1/sync/streams', { params: { query: { kind: 'inbox' } } });
    const stream = data?.items[0];
    if (!stream || this.closed) return;
    this.follower = new StreamFollower(stream.id, {
      join: (request) => this.socket.timeout(JOIN_PATIENCE_MS).emitWithAck('stream:join', request) as Promise<Joined>,
      changes: (items) => this.take(items),
      reset: () => void this.read().catch(() => undefined),
      refused: () => this.close(),
    });
    byId('messages').hidden = false;
    if (this.socket.connected) this.connected();
  }

  connected(): void {
    this.follower?.connected();
    this.conversation.connected();
  }

  frame(frame: Frame): void {
    this.follower?.frame(frame);
  }

  stale(streamId: string): void {
    this.follower?.stale(streamId);
  }

  close(): void {
    this.closed = true;
    this.follower = undefined;
    this.shown.clear();
    byId('message-list').replaceChildren();
    byId('messages').hidden = true;
    this.conversation.close();
  }

  private async read(): Promise<void> {
    const { data } = await this.session.client.GET('/api/v1/messages', { params: { query: { limit: 100 } } });
    if (!data || this.closed) return;
    for (const message of [...data.items].reverse()) this.show(message);
    this.conversation.reset();
  }

  private take(items: readonly ChangedItem[]): void {
    for (const { entity, id, data } of items) {
      if (entity !== 'message') continue;
      if (data) this.show(data as unknown as Message);
      else this.drop(id);
    }
  }

  private show(message: Message): void {
    if (message.eventId !== null && message.eventId !== this.eventId) return;
    const known = this.shown.get(message.id);
    if (known && known.message.version > message.version) return;
    this.conversation.take(message);
    const row = this.row(message);
    this.shown.set(message.id, { message, row });
    const list = byId('message-list');
    if (known) known.row.replaceWith(row);
    else list.prepend(row);
    for (const oldest of [...this.shown.keys()].slice(0, Math.max(0, this.shown.size - MOST_SHOWN))) this.drop(oldest);
    byId('no-messages').hidden = true;
  }

  private drop(id: string): void {
    this.shown.get(id)?.row.remove();
    this.shown.delete(id);
  }

  private row(message: Message): HTMLElement {
    const { id, address, direction, body, subject, createdAt, conversationId } = message;
    const open = make('button', { type: 'button', class: 'open' }, name(address));
    open.addEventListener('click', () => this.conversation.open(conversationId, address));
    return make(
      'li',
      { id: `message-${id}`, class: direction },
      make('p', { class: 'who' }, open, make('time', { datetime: createdAt }, this.clock.format(new Date(createdAt)))),
      make('p', { class: 'words', dir: 'auto' }, subject ?? body),
      make('p', { class: 'state' }, chip(message), make('span', { class: 'soft' }, via(message))),
    );
  }
}

import type { Socket } from 'socket.io-client';
import { chip, via, type Message } from './chip.js';
import { byId, make } from './dom.js';
import type { Session } from './session.js';

const PATIENCE_MS = 5_000;
const MOST_READ = 50;

interface Typing {
  conversationId: string;
  typing: boolean;
  seconds?: number;
}

/** One conversation, message by message, and whether a colleague is writing in it just now. */
export class Conversation {
  private id: string | undefined;
  private forgetTyping: ReturnType<typeof setTimeout> | undefined;
  private readonly messages = new Map<string, Message>();

  constructor(
    private readonly session: Session,
    private readonly socket: Socket,
  ) {
    socket.on('typing:indicator', (typing: Typing) => this.showTyping(typing));
    byId('conversation-close').onclick = () => this.leave();
  }

  open(id: string, address: string): void {
    if (this.id !== undefined) this.leave();
    this.id = id;
    byId('conversation-title').textContent = address;
    byId('conversation').hidden = false;
    this.connected();
    this.reset();
    byId('conversation').focus();
  }

  /** The connection is there (again). */
  connected(): void {
    if (this.id === undefined) return;
    // A refusal leaves the page without the sign of typing; messages come with the stream.
    this.socket
      .timeout(PATIENCE_MS)
      .emitWithAck('conversation:join', { conversationId: this.id })
      .catch(() => undefined);
  }

  /** Reads it anew. */
  reset(): void {
    const { id } = this;
    if (id === undefined) return;
    const query = { conversationId: id, limit: MOST_READ };
    this.session.client.GET('/api/v1/messages', { params: { query } }).then(
      ({ data }) => {
        for (const message of data?.items ?? []) this.take(message);
      },
      () => undefined,
    );
  }

  take(message: Message): void {
    if (message.conversationId !== this.id) return;
    const known = this.messages.get(message.id);
    if (known && known.version > message.version) return;
    this.messages.set(message.id, message);
    const inOrder = [...this.messages.values()].sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
    byId('conversation-messages').replaceChildren(
      ...inOrder.map((each) =>
        make(
          'li',
          { class: each.direction },
          make('p', { class: 'words', dir: 'auto' }, each.body),
          make('p', { class: 'state' }, chip(each), make('span', { class: 'soft' }, via(each))),
        ),
      ),
    );
  }

  close(): void {
    if (this.id !== undefined) this.leave();
  }

  private leave(): void {
    if (this.socket.connected) this.socket.emit('conversation:leave', { conversationId: this.id });
    this.id = undefined;
    this.messages.clear();
    byId('conversation').hidden = true;
    byId('conversation-messages').replaceChildren();
    this.showTyping();
  }

  /** Ends by itself, also when nobody is left to say so. */
  private showTyping(typing?: Typing): void {
    clearTimeout(this.forgetTyping);
    const writes = typing?.typing === true && typing.conversationId === this.id;
    byId('typing').textContent = writes ? 'A colleague is writing …' : '';
    if (writes) this.forgetTyping = setTimeout(() => this.showTyping(), (typing.seconds ?? 6) * 1_000);
  }
}

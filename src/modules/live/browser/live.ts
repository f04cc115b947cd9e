import { io, type Socket } from 'socket.io-client';
import { byId } from './dom.js';
import { Feed } from './feed.js';
import { showFigures } from './figures.js';
import { Inbox } from './inbox.js';
import { StreamFollower, type ChangedItem, type Frame, type Joined } from './follower.js';
import { Session, SignedOut } from './session.js';

/** Figures are read at most this often, however fast answers come. */
const BETWEEN_FIGURES_MS = 250;
const HISTORY_CHANGES = 40;
const JOIN_PATIENCE_MS = 5_000;
const CONNECT_PATIENCE_MS = 4_000;
const AFTER_FAILURE_MS = 1_000;
const SIGN_IN_AGAIN = 'Please sign in again.';

const eventId = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const session = new Session();

/** Everything that belongs to one sign-in; closed with it. */
class LiveView {
  private readonly socket: Socket;
  private readonly follower: StreamFollower;
  private readonly inbox: Inbox;
  private readonly feed = new Feed((id) => this.functionNames.get(id) ?? 'Function');
  private functionNames = new Map<string, string>();
  private reading = false;
  private readAgain = false;
  private closed = false;
  private historyRead = false;

  constructor() {
    this.follower = new StreamFollower(eventId, {
      join: (request) => this.socket.timeout(JOIN_PATIENCE_MS).emitWithAck('stream:join', request) as Promise<Joined>,
      changes: (items) => {
        this.feed.add(items);
        this.readFigures();
      },
      reset: (at) => {
        this.feed.reset();
        this.readFigures();
        if (!this.historyRead) this.readHistory(at);
      },
      refused: () => this.end('You may not see this event, or there is no such event.'),
    });
    this.socket = io('/realtime', {
      autoConnect: false,
      transports: ['websocket'],
      timeout: CONNECT_PATIENCE_MS,
      reconnectionDelayMax: CONNECT_PATIENCE_MS,
      // Asked before every connection, so that a long night survives the token's quarter of an hour.
      auth: (give) => {
        session.accessToken().then(
          (token) => give({ token }),
          (error: unknown) => (error instanceof SignedOut ? this.end(SIGN_IN_AGAIN) : give({ token: '' })),
        );
      },
    });
    this.inbox = new Inbox(eventId, session, this.socket);
    this.socket.on('connect', () => {
      showConnection('live', 'Live');
      this.follower.connected();
      this.inbox.connected();
    });
    this.socket.on('changes', (frame: Frame) => {
      this.follower.frame(frame);
      this.inbox.frame(frame);
    });
    this.socket.on('stale', ({ streamId }: { streamId: string }) => {
      this.follower.stale(streamId);
      this.inbox.stale(streamId);
    });
    this.socket.on('stream:left', ({ streamId }: { streamId: string }) =>
      streamId === eventId ? this.end('You may not see this event any more.') : this.inbox.close(),
    );
    this.socket.on('connect_error', (error) => (error.message === 'unauthenticated' ? this.refused() : this.lost()));
    this.socket.on('disconnect', () => this.lost());
  }

  async open(): Promise<void> {
    showConnection('away', 'Connecting …');
    const params = { path: { eventId } };
    const [{ data: event, response }, { data: functions }] = await Promise.all([
      session.client.GET('/api/v1/events/{eventId}', { params }),
      session.client.GET('/api/v1/events/{eventId}/functions', { params: { ...params, query: { limit: 200 } } }),
    ]);
    if (!event || !functions) {
      const none = response.status === 404 || response.status === 400;
      return this.end(none ? 'There is no such event.' : 'The event cannot be read just now.');
    }
    this.functionNames = new Map(functions.items.map((fn) => [fn.id, fn.name]));
    const when = new Intl.DateTimeFormat(undefined, {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: event.timeZone,
    });
    byId('event-name').textContent = event.name;
    byId('event-when').textContent = [when.format(new Date(event.startsAt)), event.venue].filter(Boolean).join(' · ');
    document.title = `${event.name} · Placecard live`;
    show('event');
    this.socket.connect();
    // Without messages the page is whole.
    this.inbox.open().catch(() => undefined);
  }

  close(): void {
    this.closed = true;
    this.inbox.close();
    this.socket.close();
    this.feed.clear();
  }

  private end(why: string): void {
    if (this.closed) return;
    void leave(why);
  }

  /** socket.io comes back by itself, except when the server closed the door: then it has to be asked. */
  private lost(): void {
    if (this.closed) return;
    showConnection('away', 'Reconnecting …');
    if (!this.socket.active) setTimeout(() => !this.closed && this.socket.connect(), AFTER_FAILURE_MS);
  }

  /** The token is good no more: the session has a new one, or is over. */
  private refused(): void {
    session.renew().then(
      () => this.lost(),
      (error: unknown) => (error instanceof SignedOut ? this.end(SIGN_IN_AGAIN) : this.lost()),
    );
  }

  private readFigures(): void {
    if (this.reading) {
      this.readAgain = true;
      return;
    }
    this.reading = true;
    this.readAgain = false;
    this.fetchFigures().then(
      () => this.rest(BETWEEN_FIGURES_MS),
      (error: unknown) => {
        if (error instanceof SignedOut) return this.end(SIGN_IN_AGAIN);
        this.readAgain = true;
        this.rest(AFTER_FAILURE_MS);
      },
    );
  }

  /** The last answers before this page was opened; if they cannot be had, it begins empty. */
  private readHistory({ seq, epoch }: { seq: number; epoch: number }): void {
    this.historyRead = true;
    const query = { stream: eventId, since: Math.max(0, seq - HISTORY_CHANGES), epoch, limit: HISTORY_CHANGES };
    session.client.GET('/api/v1/sync/changes', { params: { query } }).then(
      ({ data }) => !this.closed && data && this.feed.addEarlier(data.items as unknown as ChangedItem[]),
      () => undefined,
    );
  }

  private rest(ms: number): void {
    setTimeout(() => {
      this.reading = false;
      if (this.readAgain && !this.closed) this.readFigures();
    }, ms);
  }

  private async fetchFigures(): Promise<void> {
    const params = { path: { eventId } };
    const { data: stats, response } = await session.client.GET('/api/v1/events/{eventId}/stats', { params });
    if (response.status === 401) await session.renew();
    if (!stats) throw new Error(`The figures answered ${response.status}`);
    if (this.closed) return;
    this.functionNames = new Map(stats.functions.map((fn) => [fn.functionId, fn.name]));
    showFigures(stats);
  }
}

let view: LiveView | undefined;

function show(part: 'sign-in' | 'event'): void {
  byId('sign-in').hidden = part !== 'sign-in';
  byId('event').hidden = part !== 'event';
  byId('sign-out').hidden = part !== 'event';
  if (part === 'sign-in') {
    document.title = 'Sign in · Placecard live';
    showConnection('off', '');
  }
}

function showConnection(state: 'off' | 'away' | 'live', words: string): void {
  const element = byId('connection');
  element.dataset['state'] = state;
  element.textContent = words;
}

function showProblem(words: string | undefined): void {
  const element = byId('sign-in-problem');
  element.hidden = words === undefined;
  element.textContent = words ?? '';
}

async function enter(): Promise<void> {
  view = new LiveView();
  await view.open();
}

/** Back to the sign-in, with the reason. */
async function leave(why?: string): Promise<void> {
  view?.close();
  view = undefined;
  await session.signOut();
  show('sign-in');
  showProblem(why);
  byId(why === undefined ? 'email' : 'password').focus();
}

byId<HTMLFormElement>('sign-in-form').addEventListener('submit', (submit) => {
  submit.preventDefault();
  const button = byId('sign-in-form').querySelector('button');
  const [email, password] = [byId<HTMLInputElement>('email'), byId<HTMLInputElement>('password')];
  const attempt = async (): Promise<void> => {
    button?.toggleAttribute('disabled', true);
    try {
      const problem = await session.signIn(email.value.trim(), password.value);
      showProblem(problem);
      if (problem !== undefined) return password.select();
      password.value = '';
      await enter();
      byId('main').focus();
    } catch {
      showProblem('The server cannot be reached just now. Please try again.');
    } finally {
      button?.toggleAttribute('disabled', false);
    }
  };
  void attempt();
});
byId('sign-out').addEventListener('click', () => void leave());

/** Offered only where it is set up; the page is whole without it. */
async function offerGoogle(): Promise<void> {
  const url = await session.googleUrl();
  const button = byId('google');
  button.hidden = url === undefined;
  if (url !== undefined) button.addEventListener('click', () => void session.goToGoogle(url));
}

offerGoogle().catch(() => undefined);
const back = await session
  .comeBackFromGoogle()
  .catch(() => ({ problem: 'The server cannot be reached just now. Please try again.' }));
if (back ? back.problem === undefined : await session.resume()) await enter();
else {
  show('sign-in');
  showProblem(back?.problem);
  byId('email').focus();
}

import { createSecretKey } from 'node:crypto';
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import pg from 'pg';

/**
 * The same reads as a good engineer would write them with Express 5 and node-postgres: prepared statements, a pool of the
 * same size, the token checked with a KeyObject, the session's rights cached for ten seconds, rows through `res.json`.
 * Left out, in its favour: rate limits, request ids, log, metrics, deadlines, security headers.
 */
const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
};

const key = createSecretKey(Buffer.from(env('JWT_KEYS').split(':')[1] ?? '', 'base64'));
const pool = new pg.Pool({ connectionString: env('DATABASE_URL'), max: Number(env('DATABASE_POOL_SIZE')) });
await Promise.all(Array.from({ length: pool.options.max }, () => pool.query('select pg_sleep(0.05)')));

interface Session {
  userId: string;
  organizationId: string;
  role: string;
  events: string[] | null;
  until: number;
}

const sessions = new Map<string, Session>();
const readers = new Set(['owner', 'admin', 'manager', 'staff', 'viewer']);

async function sessionOf(id: string): Promise<Session | undefined> {
  const known = sessions.get(id);
  if (known && known.until > Date.now()) return known;
  const { rows } = await pool.query<Session>({
    name: 'session',
    text: `select s.user_id as "userId", s.organization_id as "organizationId", m.role, m.granted_events as events
             from session s join membership m on m.organization_id = s.organization_id and m.user_id = s.user_id
            where s.id = $1 and s.revoked_at is null and s.expires_at > now()`,
    values: [id],
  });
  const session = rows[0];
  if (session) sessions.set(id, { ...session, until: Date.now() + 10_000 });
  return session;
}

interface SignedIn extends Request {
  session: Session;
}

async function signedIn(request: Request, response: Response, next: NextFunction): Promise<void> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  let claims: jwt.JwtPayload;
  try {
    const options = { algorithms: ['HS256' as const], issuer: env('JWT_ISSUER'), audience: env('JWT_AUDIENCE') };
    claims = jwt.verify(token ?? '', key, options) as jwt.JwtPayload;
  } catch {
    response.status(401).json({ code: 'request.unauthenticated' });
    return;
  }
  const session = await sessionOf(String(claims['sid']));
  if (!session || session.userId !== claims.sub) {
    response.status(401).json({ code: 'request.unauthenticated' });
    return;
  }
  if (!readers.has(session.role)) {
    response.status(403).json({ code: 'request.forbidden' });
    return;
  }
  (request as SignedIn).session = session;
  next();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface AttendeeRow {
  id: string;
  version: number;
  event_id: string;
  invitation_id: string;
  guest_id: string | null;
  kind: string;
  first_name: string;
  last_name: string;
  answer: string;
  answers: unknown;
  meals: unknown;
  diet: string | null;
  allergies: unknown;
  dietary_notes: string;
  question_answers: unknown;
  answered_at: Date | null;
  answered_by: string | null;
  declined_late: boolean;
  created_at: Date;
  updated_at: Date;
  sort_key: string;
}

const attendee = (row: AttendeeRow) => ({
  id: row.id,
  version: row.version,
  eventId: row.event_id,
  invitationId: row.invitation_id,
  guestId: row.guest_id,
  kind: row.kind,
  firstName: row.first_name,
  lastName: row.last_name,
  answer: row.answer,
  answers: row.answers,
  meals: row.meals,
  diet: row.diet,
  allergies: row.allergies,
  dietaryNotes: row.dietary_notes,
  questionAnswers: row.question_answers,
  answeredAt: row.answered_at,
  answeredBy: row.answered_by,
  declinedLate: row.declined_late,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const attendeeColumns = `id, version, event_id, invitation_id, guest_id, kind, first_name, last_name, answer, answers, meals, diet, allergies,
  dietary_notes, question_answers, answered_at, answered_by, declined_late, created_at, updated_at, sort_key`;

async function listAttendees(request: Request, response: Response): Promise<void> {
  const { session } = request as SignedIn;
  const eventId = String(request.params['eventId']);
  const limit = request.query['limit'] === undefined ? 50 : Number(request.query['limit']);
  if (!UUID.test(eventId) || !Number.isInteger(limit) || limit < 1 || limit > 200) {
    response.status(400).json({ code: 'request.invalid' });
    return;
  }
  if (session.events && !session.events.includes(eventId)) {
    response.status(404).json({ code: 'request.not_found' });
    return;
  }
  const { cursor } = request.query;
  const after =
    typeof cursor === 'string' ? (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[]) : undefined;
  const { rows } = await pool.query<AttendeeRow>({
    name: after ? 'attendees-after' : 'attendees',
    text: `select ${attendeeColumns} from attendee where organization_id = $1 and event_id = $2
             ${after ? 'and (sort_key, id) > ($4, $5)' : ''} order by sort_key, id limit $3`,
    values: [session.organizationId, eventId, limit + 1, ...(after ?? [])],
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  response.json({
    items: shown.map(attendee),
    nextCursor: last ? Buffer.from(JSON.stringify([last.sort_key, last.id])).toString('base64url') : null,
  });
}

interface GuestRow {
  id: string;
  version: number;
  title: string;
  first_name: string;
  last_name: string;
  email: string | null;
  phone: string | null;
  phone_key: string | null;
  language: string | null;
  company: string;
  birthday: string | null;
  vip: boolean;
  tags: string[];
  custom_fields: unknown;
  diet: string | null;
  allergies: unknown;
  dietary_notes: string;
  notes: string;
  external_id: string | null;
  consents: unknown;
  created_at: Date;
  updated_at: Date;
}

const guest = (row: GuestRow) => ({
  id: row.id,
  version: row.version,
  title: row.title,
  firstName: row.first_name,
  lastName: row.last_name,
  email: row.email,
  phone: row.phone,
  phoneValid: row.phone === null ? null : row.phone_key !== null,
  language: row.language,
  company: row.company,
  birthday: row.birthday,
  vip: row.vip,
  tags: row.tags,
  customFields: row.custom_fields,
  diet: row.diet,
  allergies: row.allergies,
  dietaryNotes: row.dietary_notes,
  notes: row.notes,
  externalId: row.external_id,
  consents: row.consents,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

async function getGuest(request: Request, response: Response): Promise<void> {
  const { session } = request as SignedIn;
  const id = String(request.params['id']);
  if (!UUID.test(id)) {
    response.status(400).json({ code: 'request.invalid' });
    return;
  }
  const { rows } = await pool.query<GuestRow>({
    name: 'guest',
    text: `select id, version, title, first_name, last_name, email, phone, phone_key, language, company, to_char(birthday, 'YYYY-MM-DD') as birthday, vip, tags,
                  custom_fields, diet, allergies, dietary_notes, notes, external_id, consents, created_at, updated_at
             from guest where organization_id = $1 and id = $2 and merged_into is null and erased_at is null`,
    values: [session.organizationId, id],
  });
  const row = rows[0];
  if (!row) {
    response.status(404).json({ code: 'guest.not_found' });
    return;
  }
  response.json(guest(row));
}

const app = express();
app.disable('x-powered-by');
app.get('/ready', (_request, response) => void response.json({ status: 'ready' }));
app.get('/api/v1/events/:eventId/attendees', signedIn, listAttendees);
app.get('/api/v1/guests/:id', signedIn, getGuest);
const server = app.listen(Number(env('PORT')), '127.0.0.1');
server.keepAliveTimeout = 72_000;
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});

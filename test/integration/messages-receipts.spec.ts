import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemActor } from '../../src/platform/access/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { newId } from '../../src/platform/http/index.js';
import { runAs } from '../../src/platform/observability/index.js';
import { Receipts } from '../../src/modules/messages/receipts.service.js';
import { Composing } from '../../src/modules/messages/composing.service.js';
import { MessageSender } from '../../src/modules/messages/message-sender.js';
import { House, type Connected } from '../support/messaging.js';

interface View {
  status: string;
  sentAt: string | null;
  deliveredAt: string | null;
  readAt: string | null;
  error: { code: string } | null;
}

let house: House;
let sms: Connected;

beforeAll(async () => {
  // Nothing is sent: what is said about the message is all there is.
  house = await House.open({ roles: new Set(['http'] as const) });
  sms = await house.sms();
});
afterAll(() => house?.close());

const T0 = Date.parse('2030-01-01T12:00:00Z');
type Said = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed' | 'delivered later';
const all: readonly Said[] = ['accepted', 'sent', 'delivered', 'read', 'failed', 'delivered later'];
const timeOf = (one: Said): Date => new Date(T0 + all.indexOf(one) * 1000);

/** The strongest of it: what was read has arrived, and what has arrived has not failed. */
const strongest = (said: readonly Said[]): string => {
  const statuses = said.map((one) => (one === 'delivered later' ? 'delivered' : one));
  return (['read', 'delivered', 'failed'] as const).find((one) => statuses.includes(one)) ?? 'sent';
};
/** When it was first so. */
const first = (said: readonly Said[], ...ones: Said[]): string | null =>
  ones
    .filter((one) => said.includes(one))
    .map((one) => timeOf(one).toISOString())
    .sort()[0] ?? null;

/** What the provider may say of one message, each at its own time; `accepted` is our own record of the call. */
async function tell(said: readonly Said[], reference?: string): Promise<[View, string[]]> {
  const { organizationId } = house.owner;
  const actor = systemActor(organizationId, 'test');
  const get = <T>(of: new (...dependencies: never[]) => T): T => house.test.app.get(of, { strict: false });
  const guest = await house.guest({ phone: '+436601234567' });
  const [made] = await runAs(actor, 'system', () =>
    get(Composing).compose(actor, [{ guestId: guest.id, channels: ['twilio'], words: () => ({ body: 'x' }) }]),
  );
  if (!made || !('messageId' in made)) throw new Error('Not written');
  const id = made.messageId;
  const [row] = await house.test.db.query<{ deliveryId: string }>(
    'select delivery_id as "deliveryId" from message where id = $1',
    [id],
  );
  const { deliveryId } = row!;
  const providerRef = `SM${newId()}`;
  const origin = {
    organizationId,
    channelId: sms.id,
    channelKind: 'twilio' as const,
    eventId: newId(),
    receivedAt: new Date(T0),
  };
  for (const one of said) {
    const at = timeOf(one);
    await runAs(actor, 'job', () =>
      get(UnitOfWork).run(async () => {
        if (one === 'accepted')
          await get(MessageSender).onStateChange([
            {
              delivery: {
                id: deliveryId,
                organizationId,
                kind: 'message.send',
                lane: 'transactional',
                subjectId: id,
                channelId: sms.id,
                target: 't',
                buckets: [],
                usefulUntil: null,
              },
              state: 'done',
              attempt: 1,
              providerRef,
            },
          ]);
        else
          await get(Receipts).status(
            {
              type: 'status',
              status: one === 'delivered later' ? 'delivered' : one,
              providerRef,
              reference: reference ?? deliveryId,
              at,
              ...(one === 'failed'
                ? {
                    failure: {
                      class: 'transient',
                      code: 'twilio.unreachable',
                      remedy: 'retry',
                      meaning: 'Unreachable',
                    },
                  }
                : {}),
            },
            origin,
          );
      }),
    );
  }
  const view = await house.call<View>('GET', `/messages/${id}`);
  const timeline = await house.call<{ items: { kind: string; at: string; code?: string }[] }>(
    'GET',
    `/messages/${id}/timeline`,
  );
  const { status, deliveredAt, readAt, error } = view;
  // Our own record of the call happens now, whatever the provider dates its receipts.
  const sentAt = said.includes('sent') && !said.includes('accepted') ? view.sentAt : null;
  const events = timeline.items
    .filter(({ at }) => Date.parse(at) >= T0)
    .map(({ kind, at, code = '' }) => `${kind} ${at} ${code}`);
  return [{ status, sentAt, deliveredAt, readAt, error: error && { code: error.code } }, events];
}

describe('what is said of a message', () => {
  it('in any order and however often, ends in the same status, times and timeline', async () => {
    const counted = { runs: 0, told: 0 };
    const orders = fc.subarray([...all], { minLength: 1 }).chain((what) =>
      fc.tuple(
        fc.constant(what),
        // Everything at least once, in any order, anything again.
        fc
          .tuple(
            fc.shuffledSubarray(what, { minLength: what.length }),
            fc.array(fc.constantFrom(...what), { maxLength: 3 }),
          )
          .chain(([once, again]) => {
            const both = [...once, ...again];
            return fc.shuffledSubarray(both, { minLength: both.length });
          }),
      ),
    );
    const expected = new Map<string, Awaited<ReturnType<typeof tell>>>();
    await fc.assert(
      fc.asyncProperty(orders, async ([what, order]) => {
        const key = what.join();
        if (!expected.has(key)) expected.set(key, await tell(what));
        const told = await tell(order);
        expect(told[0]).toMatchObject({
          status: strongest(what),
          deliveredAt: first(what, 'delivered', 'delivered later'),
          readAt: first(what, 'read'),
        });
        expect(told).toEqual(expected.get(key));
        counted.runs += 1;
        counted.told += order.length;
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(counted.runs).toBe(60);
    expect(counted.told).toBeGreaterThan(150);
    // And they are not all the same.
    expect(new Set([...expected.values()].map(([{ status }]) => status))).toEqual(
      new Set(['sent', 'delivered', 'read', 'failed']),
    );
  }, 60_000);

  it('by a reference that is not one of ours is known by the name the provider gave it', async () => {
    const [{ status }] = await tell(['accepted', 'delivered'], 'no id of ours');
    expect(status).toBe('delivered');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { send } from '../support/members.js';
import { House } from '../support/messaging.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house?.close());

interface Message {
  id: string;
  status: string;
}

/** Every table that has a row with this text anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const { db } = house.test;
  const tables = await db.query<{ name: string }>(
    `select format('%I', relname) as name from pg_class
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.query(`select 1 from ${name} t where strpos(lower(t::text), lower($1)) > 0 limit 1`, [text]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('a guest who is erased', () => {
  it('leaves neither words nor address in any table, gets nothing more, and was told all of it before', async () => {
    const { owner, simulators } = house;
    const [mail, whatsapp] = [await house.mail(), await house.meta()];
    const phone = '+4915159988776';
    const guest = await house.guest({ firstName: 'Plantfirst', email: 'plantmail@guest.example', phone });
    const write = (more: object) => house.call<Message>('POST', '/messages', { guestId: guest.id, ...more });
    const sent = await write({ body: 'plantwords', subject: 'plantsubject', channels: ['email'] });
    const waiting = await write({ body: 'plantlater', channels: ['email'], scheduledAt: '2031-06-12T16:00:00.000Z' });
    simulators.mail.inbound({ from: 'plantmail@guest.example', to: mail.account, text: 'plantanswer' });
    simulators.meta.inbound(whatsapp.account, { from: phone.slice(1), text: 'plantchat', name: 'Plantname' });
    await eventually(
      () => house.call<{ items: Message[] }>('GET', `/messages?guestId=${guest.id}`),
      ({ items }) => items.length === 4 && items.some(({ id, status }) => id === sent.id && status === 'sent'),
    );
    await house.test.drain();

    const told = JSON.stringify(await house.call('GET', `/guests/${guest.id}/export-data`));
    for (const words of ['plantwords', 'plantlater', 'plantanswer', 'plantchat']) expect(told).toContain(words);
    const traces = ['plant', phone.slice(1)];
    expect(await tablesWith(traces[0]!)).toEqual(expect.arrayContaining(['message', 'guest']));

    expect((await send(owner, 'POST', `/api/v1/guests/${guest.id}/erase`, { reason: 'guest_request' })).status).toBe(
      204,
    );
    for (const trace of traces) expect([trace, await tablesWith(trace)]).toEqual([trace, []]);
    // The rows stay: what was sent is counted as sent.
    expect(await house.call('GET', `/messages/${sent.id}`)).toMatchObject({ status: 'sent', body: '', address: '' });
    expect(await house.call('GET', `/messages/${waiting.id}`)).toMatchObject({ status: 'failed', guestId: null });
    expect((await send(owner, 'POST', `/api/v1/messages/${waiting.id}/retry`, {})).status).toBe(410);
  });
});

import type { Exchange } from './exchange.js';
import type { FaultRule, Provider } from './faults.js';
import type { MailHook } from './mail.js';
import type { MetaAccount } from './meta.js';
import { outboxPage } from './page.js';
import type { Simulators } from './simulators.js';
import type { TwilioAccount } from './twilio.js';

interface Inbound {
  provider: Provider;
  /** Account the guest writes to: account SID, id of the number or page, mail address. */
  account: string;
  from: string;
  to?: string;
  text: string;
}

/** Switches and questions over HTTP, for people and for tests in another process. */
export async function control(simulators: Simulators, exchange: Exchange): Promise<void> {
  const { faults, outbox, hooks, meta, twilio, mail } = simulators;
  const wanted = `${exchange.method} /${exchange.segments.join('/')}`;
  switch (wanted) {
    case 'GET /':
      return exchange.answer(200, outboxPage(simulators));
    case 'GET /control':
      return exchange.answer(200, { twilio: simulators.twilioUrl, meta: simulators.metaUrl, smtp: simulators.smtp });
    case 'GET /control/faults':
      return exchange.answer(200, { items: faults.list() });
    case 'POST /control/faults':
      faults.add(exchange.json<FaultRule>());
      return exchange.answer(204, '');
    case 'DELETE /control/faults':
      faults.clear();
      return exchange.answer(204, '');
    case 'GET /control/outbox': {
      const to = exchange.url.searchParams.get('to');
      return exchange.answer(200, { items: to ? outbox.to(to) : outbox.sent, received: outbox.received });
    }
    case 'DELETE /control/outbox':
      outbox.clear();
      return exchange.answer(204, '');
    case 'GET /control/hooks':
      return exchange.answer(200, { items: hooks.answers.map(({ url, status, tries }) => ({ url, status, tries })) });
    case 'PUT /control/meta': {
      const account = exchange.json<MetaAccount>();
      meta.accounts.set(account.id, account);
      return exchange.answer(200, {
        verified: account.hookUrl && account.verifyToken ? await meta.challenge(account) : false,
      });
    }
    case 'PUT /control/twilio': {
      const account = exchange.json<TwilioAccount>();
      twilio.accounts.set(account.accountSid, account);
      return exchange.answer(204, '');
    }
    case 'PUT /control/mail': {
      const hook = exchange.json<MailHook>();
      const at = mail.hookList.findIndex(({ url }) => url === hook.url);
      mail.hookList.splice(at < 0 ? mail.hookList.length : at, at < 0 ? 0 : 1, hook);
      return exchange.answer(204, '');
    }
    case 'POST /control/expire-token': {
      const account = meta.accounts.get(exchange.json<{ id: string }>().id);
      if (!account) return exchange.answer(404, {});
      account.tokenExpiresAt = new Date(0).toISOString();
      return exchange.answer(204, '');
    }
    case 'GET /control/refreshes':
      return exchange.answer(200, { refreshes: meta.refreshes });
    case 'POST /control/inbound':
      return exchange.answer(201, { id: receive(simulators, exchange.json<Inbound>()) });
    case 'POST /reply': {
      // The form of the page.
      receive(simulators, Object.fromEntries(exchange.form()) as unknown as Inbound);
      return exchange.answer(303, '', { location: '/' });
    }
    default:
      return exchange.answer(404, { error: `No such thing: ${wanted}` });
  }
}

function receive({ meta, twilio, mail }: Simulators, { provider, account, from, to, text }: Inbound): string {
  if (provider === 'email') return mail.inbound({ from, to: to ?? account, text });
  if (provider === 'twilio') return twilio.inbound(account, { from, to: to ?? '', text });
  return meta.inbound(account, { from, text });
}

import type { Exchange } from './exchange.js';
import type { Fault, FaultRule, Provider } from './faults.js';
import type { MailHook } from './mail.js';
import { PICTURE } from './media.js';
import type { MetaAccount } from './meta.js';
import { outboxPage } from './page.js';
import { presets } from './presets.js';
import type { InboundText, Simulators } from './simulators.js';
import type { TwilioAccount } from './twilio.js';

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
      return exchange.answer(201, { id: faults.add(exchange.json<FaultRule>()) });
    case 'DELETE /control/faults': {
      // All of them, or those for one recipient.
      const to = exchange.url.searchParams.get('to');
      if (to) faults.mend(to);
      else faults.clear();
      return exchange.answer(204, '');
    }
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
    case 'POST /control/expire-token':
    case 'POST /control/new-token': {
      const account = meta.accounts.get(exchange.json<{ id: string }>().id);
      if (!account) return exchange.answer(404, {});
      if (wanted.endsWith('new-token')) return exchange.answer(201, credentialsOf(account, meta.renew(account)));
      account.tokenExpiresAt = new Date(0).toISOString();
      return exchange.answer(204, '');
    }
    case 'GET /control/refreshes':
      return exchange.answer(200, { refreshes: meta.refreshes });
    case 'POST /control/inbound':
      return exchange.answer(201, { id: simulators.receive(exchange.json<InboundText>()) });
    default:
      if (exchange.method === 'POST' && pressed(simulators, exchange))
        return exchange.answer(303, '', { location: '/' });
      return exchange.answer(404, { error: `No such thing: ${wanted}` });
  }
}

/** As the body of `replaceChannelCredentials`. */
const credentialsOf = ({ appSecret, verifyToken }: MetaAccount, accessToken: string): object => ({
  credentials: { accessToken, appSecret, verifyToken },
});

/** The buttons of the page. @returns whether there is such a button */
function pressed(simulators: Simulators, exchange: Exchange): boolean {
  const { faults, meta } = simulators;
  const form = Object.fromEntries(exchange.form());
  const account = meta.accounts.get(form['account'] ?? '');
  switch (exchange.segments.join('/')) {
    case 'reply':
      simulators.receive({ ...(form as unknown as InboundText), files: form['picture'] ? [PICTURE] : [] });
      return true;
    case 'mend':
      faults.remove(Number(form['id']));
      return true;
    case 'break': {
      const preset = presets.find(({ name }) => name === form['what']);
      if (!preset || !form['to']) return false;
      const { provider, fault, times } = preset as { provider: Provider; fault: Fault; times?: number };
      faults.add({ provider, to: form['to'], fault, ...(times ? { times } : {}) });
      return true;
    }
    case 'expire':
      if (account) account.tokenExpiresAt = new Date(0).toISOString();
      return account !== undefined;
    case 'renew':
      if (account) meta.renew(account);
      return account !== undefined;
    default:
      return false;
  }
}

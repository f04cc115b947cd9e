import type { FaultRule } from './faults.js';
import type { MetaAccount } from './meta.js';
import type { SentMessage } from './outbox.js';
import { presets } from './presets.js';
import type { Simulators } from './simulators.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const MOST_SHOWN = 200;

/** What guests would have received, newest first, with a form to answer as they would, and what goes wrong on the way. */
export function outboxPage({ outbox, faults, meta }: Simulators): string {
  const sent = outbox.sent.slice(-MOST_SHOWN).reverse();
  const received = outbox.received.slice(-MOST_SHOWN).reverse();
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5">
<title>Simulated providers</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; background: #f6f7f9 }
  .banner { background: #7a4b00; color: #fff; padding: .5rem 1rem; border-radius: .5rem }
  article { background: #fff; border: 1px solid #dfe3e8; border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0 }
  article p { white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0 }
  small { color: #5b6675 } form { display: flex; gap: .5rem; margin-top: .5rem } input[name=text], input[name=to][type=text] { flex: 1 }
  code { overflow-wrap: anywhere }
</style>
<p class="banner"><strong>Simulation.</strong> Nothing here was sent to anybody: these are the demo's providers on this machine.</p>
<h1>What guests would have received</h1>
<p>${outbox.sent.length} messages.</p>
${sent.map(article).join('\n') || '<p>Nothing yet.</p>'}
<h2 id="faults">What goes wrong</h2>
${faults.list().map(broken).join('\n') || '<p>Nothing.</p>'}
<form method="post" action="/break">
<input type="text" name="to" aria-label="Address or number of the guest" placeholder="Address or number of the guest" required>
<select name="what" aria-label="What goes wrong">${presets.map(({ name }) => `<option>${escaped(name)}</option>`).join('')}</select>
<button>Let it go wrong</button>
</form>
<h2 id="tokens">Tokens</h2>
${[...meta.accounts.values()].map(token).join('\n') || '<p>None.</p>'}
<h2>What guests wrote</h2>
${received.map(({ provider, from, text, at }) => `<article><small>${escaped(`${provider} from ${from} at ${at}`)}</small><p>${escaped(text)}</p></article>`).join('\n') || '<p>Nothing yet.</p>'}
</html>`;
}

function broken({ id, provider, to, times, fault }: FaultRule): string {
  const { type, ...more } = fault;
  const how = Object.entries(more).map(([name, value]) => `${name} ${String(value)}`);
  const words = [`${provider ?? 'all'} to ${to ?? 'everybody'}: ${type}`, ...how, ...(times ? [`${times} times`] : [])];
  return `<article>${escaped(words.join(', '))}
<form method="post" action="/mend"><input type="hidden" name="id" value="${id}"><button>Mend</button></form></article>`;
}

/** The body that gives the channel what the provider takes now. */
function token({ kind, id, hookUrl, accessToken, appSecret, verifyToken, tokenExpiresAt }: MetaAccount): string {
  const expired = tokenExpiresAt !== undefined && Date.parse(tokenExpiresAt) <= Date.now();
  const channelId = hookUrl?.split('/').at(-1) ?? '';
  const button = expired ? ['renew', 'Make a new token'] : ['expire', 'Let it run out'];
  return `<article>${escaped(`${kind} ${id}: ${expired ? 'the token has run out' : 'the token works'}`)}
${expired ? '' : `<p><small>PUT /api/v1/channels/${escaped(channelId)}/credentials</small>\n<code>${escaped(JSON.stringify({ credentials: { accessToken, appSecret, verifyToken } }))}</code></p>`}
<form method="post" action="/${button[0]}"><input type="hidden" name="account" value="${escaped(id)}"><button>${button[1]}</button></form></article>`;
}

function article(message: SentMessage): string {
  const { provider, to, subject, text, statuses, at } = message;
  return `<article>
<small>${escaped(`#${message.n} ${provider} to ${to} at ${at}: ${statuses.join(', ')}`)}</small>
${subject ? `<p><strong>${escaped(subject)}</strong></p>` : ''}
<p>${escaped(text)}</p>
<form method="post" action="/reply">
<input type="hidden" name="provider" value="${escaped(provider)}">
<input type="hidden" name="account" value="${escaped(provider === 'twilio' ? String(message.details['accountSid']) : message.account)}">
<input type="hidden" name="from" value="${escaped(to)}">
<input type="hidden" name="to" value="${escaped(message.account)}">
<input name="text" aria-label="Answer as this guest" placeholder="Answer as this guest" required>
<label><input type="checkbox" name="picture" value="1"> with a picture</label> <button>Send</button>
</form>
</article>`;
}

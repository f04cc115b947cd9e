import type { SentMessage } from './outbox.js';
import type { Simulators } from './simulators.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const MOST_SHOWN = 200;

/** What guests would have received, newest first, with a form to answer as they would. */
export function outboxPage({ outbox }: Simulators): string {
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
  small { color: #5b6675 } form { display: flex; gap: .5rem; margin-top: .5rem } input[name=text] { flex: 1 }
</style>
<p class="banner"><strong>Simulation.</strong> Nothing here was sent to anybody: these are the demo's providers on this machine.</p>
<h1>What guests would have received</h1>
<p>${outbox.sent.length} messages.</p>
${sent.map(article).join('\n') || '<p>Nothing yet.</p>'}
<h2>What guests wrote</h2>
${received.map(({ provider, from, text, at }) => `<article><small>${escaped(`${provider} from ${from} at ${at}`)}</small><p>${escaped(text)}</p></article>`).join('\n') || '<p>Nothing yet.</p>'}
</html>`;
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
<input name="text" aria-label="Answer as this guest" placeholder="Answer as this guest" required> <button>Send</button>
</form>
</article>`;
}

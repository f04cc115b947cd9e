import { createPlacecardClient } from '../../../../client/index.js';
import { speak, type Page } from './words.js';

const SHORTEST_PASSWORD = 10;

const api = createPlacecardClient();
const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;
const wanted = new URLSearchParams(location.search).get('lang');
const { language, words } = speak([...(wanted ? [wanted] : []), ...navigator.languages]);
const [form, email, name, password] = [
  byId<HTMLFormElement>('form'),
  byId<HTMLInputElement>('email'),
  byId<HTMLInputElement>('name'),
  byId<HTMLInputElement>('password'),
];
const { page, token } = whereTo();

/** The page by the path, `/account/reset-password#TOKEN`, or by what stands before the token, `/account#join=TOKEN`. */
function whereTo(): { page: Page; token: string } {
  const [first = '', second] = decodeURIComponent(location.hash.slice(1)).split('=');
  const path = second === undefined ? (location.pathname.split('/')[2] ?? '') : first;
  // The secret stays in this tab's memory: not in the history, not in what is shared or bookmarked.
  history.replaceState(null, '', location.pathname + location.search);
  return { page: Object.hasOwn(words.pages, path) ? (path as Page) : 'forgot-password', token: second ?? first };
}

/** What the API says when it does not do as asked. */
interface Refusal {
  error?: { code: string; detail?: string } | undefined;
  response: Response;
}

function say(problem: string, at?: HTMLInputElement): void {
  for (const field of [email, name, password]) field.removeAttribute('aria-invalid');
  byId('problem').textContent = problem;
  byId('problem').hidden = problem === '';
  at?.setAttribute('aria-invalid', 'true');
  at?.focus();
}

function refuse({ error, response }: Refusal): void {
  const code = error?.code ?? '';
  if (response.status === 429) return say(words.wait(Number(response.headers.get('retry-after')) || 60));
  const text = words.problems[code];
  // What would help is known in English only.
  const help = code === 'account.password_weak' && language === 'en' ? error?.detail : undefined;
  say(help ?? text ?? words.failed, /password|credentials/.test(code) ? password : undefined);
  if (code === 'account.token_invalid' && page !== 'set-password') offerNewLink();
}

function offerNewLink(): void {
  byId('more-link').textContent = words.forgotLink;
  byId<HTMLAnchorElement>('more-link').href = `/account/forgot-password?lang=${language}`;
  byId('more').hidden = page === 'verify-email';
}

function show(title: string, lead: string): void {
  document.title = `${title} · Placecard`;
  byId('title').textContent = title;
  byId('lead').textContent = lead;
  byId('lead').hidden = lead === '';
}

function done(): void {
  const { doneTitle, done: text } = words.pages[page];
  form.hidden = true;
  byId('more').hidden = true;
  show(doneTitle, text);
  // Whoever hears the page hears that it has changed.
  byId('title').focus();
}

/** The form with these fields, and what is done with it: the refusal, or nothing when it worked. */
function ask(fields: readonly HTMLInputElement[], send: () => Promise<Refusal | undefined>): void {
  for (const field of [email, name, password]) byId(`${field.id}-field`).hidden = !fields.includes(field);
  byId('submit').textContent = words.pages[page].button;
  form.hidden = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    const wrong = check(fields);
    if (wrong) return say(...wrong);
    say('');
    const button = byId<HTMLButtonElement>('submit');
    button.disabled = true;
    send()
      .then(
        (refusal) => (refusal ? refuse(refusal) : done()),
        () => say(words.failed),
      )
      .finally(() => (button.disabled = false));
  };
}

function check(fields: readonly HTMLInputElement[]): [string, HTMLInputElement] | undefined {
  if (fields.includes(email) && !/^\S+@\S+\.\S+$/.test(email.value.trim())) return [words.emailWrong, email];
  if (fields.includes(name) && name.value.trim() === '') return [words.nameMissing, name];
  const choosing = password.autocomplete === 'new-password';
  if (fields.includes(password) && choosing && [...password.value].length < SHORTEST_PASSWORD) {
    return [words.tooShort, password];
  }
  return undefined;
}

function passwordIs(kind: 'new-password' | 'current-password'): void {
  password.autocomplete = kind;
  document.querySelector('label[for=password]')!.textContent =
    kind === 'new-password' ? words.newPassword : words.password;
  byId('hint').textContent = kind === 'new-password' ? words.passwordHint : '';
}

const refusal = (answer: Refusal): Refusal | undefined => (answer.error ? answer : undefined);

const begin: Record<Page, () => Promise<void> | void> = {
  'forgot-password': () =>
    ask([email], async () =>
      refusal(await api.POST('/api/v1/auth/password/forgot', { body: { email: email.value.trim(), language } })),
    ),
  'reset-password': setPassword,
  'set-password': setPassword,
  'verify-email': () => ask([], async () => refusal(await api.POST('/api/v1/auth/email/verify', { body: { token } }))),
  join,
};

function setPassword(): void {
  ask([password], async () =>
    refusal(await api.POST('/api/v1/auth/password/reset', { body: { token, password: password.value } })),
  );
}

async function join(): Promise<void> {
  const { data: offer, ...answer } = await api.POST('/api/v1/auth/join/preview', { body: { token } });
  if (!offer) return show(words.pages.join.title, words.problems[answer.error?.code ?? ''] ?? words.failed);
  show(words.pages.join.title, words.joinLead(offer.organizationName, words.roles[offer.role] ?? offer.role));
  email.value = offer.email;
  email.readOnly = true;
  if (!offer.signInFirst) {
    return ask([email, name, password], async () =>
      refusal(
        await api.POST('/api/v1/auth/join', {
          body: { token, name: name.value.trim(), password: password.value, language },
        }),
      ),
    );
  }
  byId('lead').textContent += ` ${words.signInToJoin}`;
  passwordIs('current-password');
  ask([email, password], async () => {
    const signedIn = await api.POST('/api/v1/auth/sign-in', {
      body: { email: offer.email, password: password.value },
    });
    if (!signedIn.data) return signedIn;
    const { accessToken } = signedIn.data;
    const client = createPlacecardClient({ token: () => accessToken });
    const joined = await client.POST('/api/v1/auth/join/accept', { body: { token } });
    // The page keeps no session: whoever joined signs in where they work.
    await client.POST('/api/v1/auth/sign-out', {});
    return refusal(joined);
  });
}

function start(): void {
  document.documentElement.lang = language;
  for (const [field, text] of [
    ['email', words.email],
    ['name', words.name],
  ] as const) {
    document.querySelector(`label[for=${field}]`)!.textContent = text;
  }
  passwordIs('new-password');
  byId('show-label').textContent = words.show;
  byId<HTMLInputElement>('show').onchange = ({ target }) => {
    password.type = (target as HTMLInputElement).checked ? 'text' : 'password';
  };
  if (page !== 'forgot-password' && token === '') return show(words.noToken.title, words.noToken.text);
  show(words.pages[page].title, words.pages[page].lead);
  Promise.resolve(begin[page]()).catch(() => show(words.pages[page].title, words.failed));
}

// Another link of the same kind, opened in this tab.
addEventListener('hashchange', () => location.reload());
start();

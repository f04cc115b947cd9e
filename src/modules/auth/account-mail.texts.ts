export interface AccountMailFacts {
  name: string;
  /** The page's address, given the language of the mail. */
  link: (language: string) => string;
  /** How long the link can be used. */
  hours: number;
}

type Kind = 'resetPassword' | 'verifyEmail';

interface Words {
  greeting: (name: string) => string;
  resetPassword: MailWords;
  verifyEmail: MailWords;
  /** The unit that fits: an hour, three days. */
  lasting: (hours: number) => string;
  automatic: string;
}

interface MailWords {
  subject: string;
  why: string;
  button: string;
  lasts: (time: string) => string;
  /** For somebody who did not ask for it. */
  otherwise: string;
}

const lastingIn =
  (locale: string) =>
  (hours: number): string => {
    const unit = hours % 24 === 0 ? 'day' : 'hour';
    const value = unit === 'day' ? hours / 24 : hours;
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  };

const en: Words = {
  greeting: (name) => `Hello ${name},`,
  resetPassword: {
    subject: 'Set a new password for Placecard',
    why: 'somebody, probably you, asked to set a new password for your Placecard account.',
    button: 'Set a new password',
    lasts: (time) => `The link works once, for ${time}. A newer one replaces it.`,
    otherwise: 'Was it not you? Then you need not do anything: your password stays as it is.',
  },
  verifyEmail: {
    subject: 'Please confirm your e-mail address',
    why: 'please confirm that this e-mail address is yours, so that you can always get back into your Placecard account.',
    button: 'Confirm the address',
    lasts: (time) => `The link works once, for ${time}. A newer one replaces it.`,
    otherwise: 'Do you not have an account at Placecard? Then somebody mistyped an address: please ignore this mail.',
  },
  lasting: lastingIn('en'),
  automatic: 'This mail was sent automatically.',
};

const de: Words = {
  greeting: (name) => `Guten Tag ${name},`,
  resetPassword: {
    subject: 'Neues Passwort für Placecard festlegen',
    why: 'jemand, wahrscheinlich Sie selbst, möchte ein neues Passwort für Ihr Konto bei Placecard festlegen.',
    button: 'Neues Passwort festlegen',
    lasts: (time) => `Der Link gilt einmal, ${time} lang. Ein neuerer ersetzt ihn.`,
    otherwise: 'Sie waren das nicht? Dann brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
  },
  verifyEmail: {
    subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    why: 'bitte bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört. So kommen Sie immer wieder in Ihr Konto bei Placecard.',
    button: 'Adresse bestätigen',
    lasts: (time) => `Der Link gilt einmal, ${time} lang. Ein neuerer ersetzt ihn.`,
    otherwise:
      'Sie haben kein Konto bei Placecard? Dann hat sich jemand vertippt: Bitte beachten Sie diese Mail nicht.',
  },
  lasting: lastingIn('de'),
  automatic: 'Diese Mail wurde automatisch verschickt.',
};

/** A further language is a further entry here. */
const languages: Record<string, Words> = { en, de };

/** Subject, text and a simple HTML part, in the wanted language or else in English. */
export function writeAccountMail(
  kind: Kind,
  wanted: string | null,
  { name, link, hours }: AccountMailFacts,
): { subject: string; text: string; html: string } {
  const [main = ''] = (wanted ?? '').toLowerCase().split('-');
  const language = Object.hasOwn(languages, main) ? main : 'en';
  const words = languages[language]!;
  const { subject, why, button, lasts, otherwise } = words[kind];
  const address = link(language);
  const [greeting, duration] = [words.greeting(oneLine(name)), lasts(words.lasting(hours))];
  return {
    subject,
    text: [greeting, why, `${button}:\n${address}`, duration, otherwise, `-- \n${words.automatic}`, ''].join('\n\n'),
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f4f1ec;color:#25221f;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:32px;background:#fffefb;border:1px solid #ded7cc;border-radius:12px">
<p>${escaped(greeting)}</p>
<p>${escaped(why)}</p>
<p style="margin:28px 0"><a href="${escaped(address)}" style="display:inline-block;padding:12px 24px;background:#6d5225;color:#ffffff;text-decoration:none;border-radius:24px;font-weight:600">${escaped(button)}</a></p>
<p>${escaped(duration)}</p>
<p>${escaped(otherwise)}</p>
<p style="font-size:14px;color:#5f5850;overflow-wrap:anywhere">${escaped(address)}</p>
</div>
<p style="max-width:520px;margin:16px auto;font-size:13px;color:#5f5850;text-align:center">${escaped(words.automatic)}</p>
</body>
</html>
`,
  };
}

/** A name with a link in it would make our mail somebody else's advertisement. */
const oneLine = (name: string): string =>
  name
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\S*(:\/\/|\/|www\.)\S*/gi, '…')
    .slice(0, 80);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

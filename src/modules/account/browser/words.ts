/** What a mailed link can lead to. */
export type Page = 'forgot-password' | 'reset-password' | 'set-password' | 'verify-email' | 'join';

interface PageWords {
  title: string;
  lead: string;
  button: string;
  doneTitle: string;
  done: string;
}

export interface Words {
  pages: Record<Page, PageWords>;
  email: string;
  name: string;
  password: string;
  newPassword: string;
  passwordHint: string;
  show: string;
  signInToJoin: string;
  /** @param organization @param role as in `roles` */
  joinLead: (organization: string, role: string) => string;
  roles: Record<string, string>;
  noToken: { title: string; text: string };
  forgotLink: string;
  tooShort: string;
  nameMissing: string;
  emailWrong: string;
  wait: (seconds: number) => string;
  failed: string;
  /** By the code of the problem. */
  problems: Record<string, string>;
}

const en: Words = {
  pages: {
    'forgot-password': {
      title: 'Forgotten your password?',
      lead: 'Tell us your e-mail address and we send you a link to set a new one.',
      button: 'Send the link',
      doneTitle: 'Look into your mailbox',
      done: 'If there is an account with this address, a link is on its way. It works once, for an hour.',
    },
    'reset-password': {
      title: 'Set a new password',
      lead: 'You are then signed out everywhere and sign in with the new one.',
      button: 'Save the password',
      doneTitle: 'Your new password is set',
      done: 'You can sign in with it now. You may close this page.',
    },
    'set-password': {
      title: 'Choose your password',
      lead: 'Welcome! With your e-mail address and this password you sign in from now on.',
      button: 'Save the password',
      doneTitle: 'Your password is set',
      done: 'You can sign in with it now. You may close this page.',
    },
    'verify-email': {
      title: 'Confirm your e-mail address',
      lead: 'One more step, and we know that this address is yours.',
      button: 'Yes, it is mine',
      doneTitle: 'Thank you',
      done: 'Your e-mail address is confirmed. You may close this page.',
    },
    join: {
      title: 'You are invited',
      lead: '',
      button: 'Join',
      doneTitle: 'Welcome',
      done: 'You belong to it now and can sign in. You may close this page.',
    },
  },
  email: 'E-mail',
  name: 'Your name',
  password: 'Your password',
  newPassword: 'New password',
  passwordHint: 'At least 10 characters. Several words that do not belong together are easy to keep and hard to guess.',
  show: 'Show the password',
  signInToJoin: 'You have an account already: sign in to join with it.',
  joinLead: (organization, role) => `Join ${organization} as ${role}.`,
  roles: {
    owner: 'owner',
    admin: 'administrator',
    manager: 'manager',
    staff: 'staff',
    door: 'door staff',
    viewer: 'viewer',
  },
  noToken: {
    title: 'This link is not complete',
    text: 'Please open the link from the mail again; it works only as a whole.',
  },
  forgotLink: 'Have a new link mailed',
  tooShort: 'Please take at least 10 characters.',
  nameMissing: 'Please tell us your name.',
  emailWrong: 'Please type your e-mail address as in name@example.com.',
  wait: (seconds) => `That was tried too often. Please wait ${seconds} seconds.`,
  failed: 'That did not work. Please check your connection and try again.',
  problems: {
    'account.token_invalid': 'This link was used already or is too old.',
    'join_invitation.token_invalid': 'This invitation was used already, withdrawn, or is too old.',
    'join_invitation.sign_in_first': 'There is an account with this address already: please sign in.',
    'account.password_weak': 'This password is too easy to guess.',
    'account.password_breached': 'This password was part of a leak. Please choose another one.',
    'auth.wrong_credentials': 'The password is not right.',
  },
};

const de: Words = {
  pages: {
    'forgot-password': {
      title: 'Passwort vergessen?',
      lead: 'Nennen Sie uns Ihre E-Mail-Adresse, und wir schicken Ihnen einen Link für ein neues.',
      button: 'Link schicken',
      doneTitle: 'Sehen Sie in Ihr Postfach',
      done: 'Wenn es ein Konto mit dieser Adresse gibt, ist ein Link unterwegs. Er gilt einmal, eine Stunde lang.',
    },
    'reset-password': {
      title: 'Neues Passwort festlegen',
      lead: 'Sie werden danach überall abgemeldet und melden sich mit dem neuen an.',
      button: 'Passwort speichern',
      doneTitle: 'Ihr neues Passwort gilt',
      done: 'Sie können sich jetzt damit anmelden. Diese Seite können Sie schließen.',
    },
    'set-password': {
      title: 'Wählen Sie Ihr Passwort',
      lead: 'Willkommen! Mit Ihrer E-Mail-Adresse und diesem Passwort melden Sie sich künftig an.',
      button: 'Passwort speichern',
      doneTitle: 'Ihr Passwort gilt',
      done: 'Sie können sich jetzt damit anmelden. Diese Seite können Sie schließen.',
    },
    'verify-email': {
      title: 'E-Mail-Adresse bestätigen',
      lead: 'Noch ein Schritt, und wir wissen, dass diese Adresse Ihnen gehört.',
      button: 'Ja, das ist meine',
      doneTitle: 'Vielen Dank',
      done: 'Ihre E-Mail-Adresse ist bestätigt. Diese Seite können Sie schließen.',
    },
    join: {
      title: 'Sie sind eingeladen',
      lead: '',
      button: 'Beitreten',
      doneTitle: 'Willkommen',
      done: 'Sie gehören jetzt dazu und können sich anmelden. Diese Seite können Sie schließen.',
    },
  },
  email: 'E-Mail',
  name: 'Ihr Name',
  password: 'Ihr Passwort',
  newPassword: 'Neues Passwort',
  passwordHint:
    'Mindestens 10 Zeichen. Mehrere Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten.',
  show: 'Passwort anzeigen',
  signInToJoin: 'Sie haben schon ein Konto: Melden Sie sich an, um damit beizutreten.',
  joinLead: (organization, role) => `${organization} beitreten, als ${role}.`,
  roles: {
    owner: 'Inhaber',
    admin: 'Administrator',
    manager: 'Manager',
    staff: 'Mitarbeiter',
    door: 'Einlass',
    viewer: 'Betrachter',
  },
  noToken: {
    title: 'Dieser Link ist nicht vollständig',
    text: 'Bitte öffnen Sie den Link aus der Mail noch einmal; er gilt nur als Ganzes.',
  },
  forgotLink: 'Neuen Link schicken lassen',
  tooShort: 'Bitte nehmen Sie mindestens 10 Zeichen.',
  nameMissing: 'Bitte nennen Sie Ihren Namen.',
  emailWrong: 'Bitte geben Sie Ihre E-Mail-Adresse ein wie name@example.com.',
  wait: (seconds) => `Das waren zu viele Versuche. Bitte warten Sie ${seconds} Sekunden.`,
  failed: 'Das hat nicht geklappt. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  problems: {
    'account.token_invalid': 'Dieser Link wurde schon benutzt oder ist zu alt.',
    'join_invitation.token_invalid': 'Diese Einladung wurde schon benutzt, zurückgezogen oder ist zu alt.',
    'join_invitation.sign_in_first': 'Es gibt schon ein Konto mit dieser Adresse: Bitte melden Sie sich an.',
    'account.password_weak': 'Dieses Passwort ist zu leicht zu erraten.',
    'account.password_breached': 'Dieses Passwort stand in einem Datenleck. Bitte wählen Sie ein anderes.',
    'auth.wrong_credentials': 'Das Passwort stimmt nicht.',
  },
};

/** A further language is a further entry here. */
const languages: Record<string, Words> = { en, de };

/** The first of the wanted languages that the page speaks, or English. */
export function speak(wanted: readonly string[]): { language: string; words: Words } {
  const main = wanted.map((tag) => tag.toLowerCase().split('-')[0]!);
  const language = main.find((tag) => Object.hasOwn(languages, tag)) ?? 'en';
  return { language, words: languages[language]! };
}

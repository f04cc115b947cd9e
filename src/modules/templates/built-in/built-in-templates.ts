import type { BuiltInTemplate } from './built-in-template.js';
import { mailOf } from './mail-layout.js';
import { languages, type BuiltInKey, type Language, type Words } from './words.js';

/** The one by which the ids differ is the number of the template: they are the same everywhere and for ever. */
const idOf = (number: number): string => `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`;

const kinds: (Omit<BuiltInTemplate, 'variants' | 'variables'> & {
  key: BuiltInKey;
  variables?: BuiltInTemplate['variables'];
})[] = [
  { id: idOf(1), key: 'invitation', name: 'Invitation', category: 'transactional', about: 'invitation' },
  { id: idOf(2), key: 'reminder', name: 'Reminder', category: 'reminder', about: 'invitation' },
  {
    id: idOf(3),
    key: 'event-update',
    name: 'Event update',
    category: 'transactional',
    about: 'event',
    variables: [{ name: 'note', type: 'text', example: 'Doors open at six.', default: null }],
  },
  {
    id: idOf(4),
    key: 'waiting-list-offer',
    name: 'Offer from the waiting list',
    category: 'transactional',
    about: 'invitation',
  },
];

/** The same in a chat: what the mail says, one thing a line. */
function chatOf(language: Language, { paragraphs, button, closing }: Words): string {
  return [
    language.greeting,
    '',
    ...paragraphs,
    '',
    '{{ event.name }}',
    `${language.when}: {{ event.startsAt }}`,
    `{% if event.location %}${language.where}: {{ event.location }}{% endif %}`,
    ...(button ? ['', `${button}: {{ rsvp.link }}`] : []),
    ...(closing ? [closing] : []),
    '',
    '{{ organization.name }}',
  ].join('\n');
}

export const builtInTemplates: readonly BuiltInTemplate[] = kinds.map(({ variables = [], ...kind }) => ({
  ...kind,
  variables,
  variants: Object.entries(languages).flatMap(([locale, language]) => {
    const words = language.words[kind.key];
    return [
      { channel: 'email' as const, locale, subject: words.subject, mjml: mailOf(locale, language, words) },
      { channel: 'sms' as const, locale, text: words.sms },
      { channel: 'whatsapp' as const, locale, text: chatOf(language, words) },
    ];
  }),
}));

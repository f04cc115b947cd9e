/** The words of one built-in template in one language; all in the template language. */
export interface Words {
  subject: string;
  /** Beginning of the e-mail as inboxes show it. */
  preview: string;
  heading: string;
  /** One paragraph each. */
  paragraphs: string[];
  /** Of the button; leave out for none. */
  button?: string;
  /** Shown below the button. */
  closing?: string;
  sms: string;
}

export type BuiltInKey = 'invitation' | 'reminder' | 'event-update' | 'waiting-list-offer';

export interface Language {
  greeting: string;
  when: string;
  where: string;
  /** For whoever cannot press the button. */
  linkBelow: string;
  words: Record<BuiltInKey, Words>;
}

const en: Language = {
  greeting: 'Dear {{ guest.name }},',
  when: 'When',
  where: 'Where',
  linkBelow: 'If the button does not work, open this address:',
  words: {
    invitation: {
      subject: 'You are invited: {{ event.name }}',
      preview: '{{ organization.name }} would love to see you there',
      heading: '{{ event.name }}',
      paragraphs: ['We would be delighted to have you with us.'],
      button: 'Answer the invitation',
      closing: '{% if invitation.deadline %}Please let us know by {{ invitation.deadline | date: "date" }}.{% endif %}',
      sms: 'You are invited: {{ event.name }}, {{ event.startsAt | date: "short" }}. Please answer: {{ rsvp.link }}',
    },
    reminder: {
      subject: 'A reminder: {{ event.name }}',
      preview: 'We have not heard from you yet',
      heading: 'Will you join us?',
      paragraphs: ['We have not heard from you yet, and would love to know whether you will be at {{ event.name }}.'],
      button: 'Answer now',
      closing: '{% if invitation.deadline %}Please let us know by {{ invitation.deadline | date: "date" }}.{% endif %}',
      sms: 'Will you join us at {{ event.name }}, {{ event.startsAt | date: "short" }}? Please answer: {{ rsvp.link }}',
    },
    'event-update': {
      subject: 'News about {{ event.name }}',
      preview: 'Something has changed',
      heading: 'News about {{ event.name }}',
      paragraphs: ['{{ custom.note }}'],
      sms: '{{ event.name }}: {{ custom.note }}',
    },
    'waiting-list-offer': {
      subject: 'A place for you: {{ event.name }}',
      preview: 'A place has become free',
      heading: 'A place has become free',
      paragraphs: ['Good news: there is a place for you at {{ event.name }} now.'],
      button: 'Take the place',
      closing: '{% if offer.expiresAt %}We keep it for you until {{ offer.expiresAt }}.{% endif %}',
      sms: 'A place at {{ event.name }} is free for you{% if offer.expiresAt %} until {{ offer.expiresAt | date: "short" }}{% endif %}: {{ rsvp.link }}',
    },
  },
};

const de: Language = {
  greeting: 'Guten Tag {{ guest.name }},',
  when: 'Wann',
  where: 'Wo',
  linkBelow: 'Falls die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
  words: {
    invitation: {
      subject: 'Einladung: {{ event.name }}',
      preview: '{{ organization.name }} freut sich auf Sie',
      heading: '{{ event.name }}',
      paragraphs: ['wir würden uns sehr freuen, Sie bei uns zu begrüßen.'],
      button: 'Einladung beantworten',
      closing:
        '{% if invitation.deadline %}Bitte geben Sie uns bis {{ invitation.deadline | date: "date" }} Bescheid.{% endif %}',
      sms: 'Einladung: {{ event.name }}, {{ event.startsAt | date: "short" }}. Bitte antworten Sie hier: {{ rsvp.link }}',
    },
    reminder: {
      subject: 'Zur Erinnerung: {{ event.name }}',
      preview: 'Ihre Antwort fehlt uns noch',
      heading: 'Sind Sie dabei?',
      paragraphs: ['Ihre Antwort fehlt uns noch: Dürfen wir Sie bei {{ event.name }} begrüßen?'],
      button: 'Jetzt antworten',
      closing:
        '{% if invitation.deadline %}Bitte geben Sie uns bis {{ invitation.deadline | date: "date" }} Bescheid.{% endif %}',
      sms: 'Sind Sie dabei? {{ event.name }}, {{ event.startsAt | date: "short" }}. Bitte antworten Sie hier: {{ rsvp.link }}',
    },
    'event-update': {
      subject: 'Neues zu {{ event.name }}',
      preview: 'Es hat sich etwas geändert',
      heading: 'Neues zu {{ event.name }}',
      paragraphs: ['{{ custom.note }}'],
      sms: '{{ event.name }}: {{ custom.note }}',
    },
    'waiting-list-offer': {
      subject: 'Ein Platz für Sie: {{ event.name }}',
      preview: 'Ein Platz ist frei geworden',
      heading: 'Ein Platz ist frei geworden',
      paragraphs: ['gute Nachrichten: Bei {{ event.name }} ist jetzt ein Platz für Sie frei.'],
      button: 'Platz annehmen',
      closing: '{% if offer.expiresAt %}Wir halten ihn bis {{ offer.expiresAt }} für Sie frei.{% endif %}',
      sms: 'Bei {{ event.name }} ist ein Platz für Sie frei{% if offer.expiresAt %}, bis {{ offer.expiresAt | date: "short" }}{% endif %}: {{ rsvp.link }}',
    },
  },
};

const fr: Language = {
  greeting: 'Bonjour {{ guest.name }},',
  when: 'Quand',
  where: 'Où',
  linkBelow: 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
  words: {
    invitation: {
      subject: 'Invitation : {{ event.name }}',
      preview: '{{ organization.name }} serait ravi de vous accueillir',
      heading: '{{ event.name }}',
      paragraphs: ['Nous serions ravis de vous compter parmi nous.'],
      button: 'Répondre à l’invitation',
      closing:
        '{% if invitation.deadline %}Merci de nous répondre avant le {{ invitation.deadline | date: "date" }}.{% endif %}',
      sms: 'Invitation : {{ event.name }}, {{ event.startsAt | date: "short" }}. Merci de répondre ici : {{ rsvp.link }}',
    },
    reminder: {
      subject: 'Rappel : {{ event.name }}',
      preview: 'Nous attendons encore votre réponse',
      heading: 'Serez-vous des nôtres ?',
      paragraphs: ['Nous attendons encore votre réponse : aurons-nous le plaisir de vous voir à {{ event.name }} ?'],
      button: 'Répondre maintenant',
      closing:
        '{% if invitation.deadline %}Merci de nous répondre avant le {{ invitation.deadline | date: "date" }}.{% endif %}',
      sms: 'Rappel : {{ event.name }}, {{ event.startsAt | date: "short" }}. Merci de répondre ici : {{ rsvp.link }}',
    },
    'event-update': {
      subject: 'Des nouvelles de {{ event.name }}',
      preview: 'Il y a du nouveau',
      heading: 'Des nouvelles de {{ event.name }}',
      paragraphs: ['{{ custom.note }}'],
      sms: '{{ event.name }} : {{ custom.note }}',
    },
    'waiting-list-offer': {
      subject: 'Une place pour vous : {{ event.name }}',
      preview: 'Une place s’est libérée',
      heading: 'Une place s’est libérée',
      paragraphs: ['Bonne nouvelle : il y a maintenant une place pour vous à {{ event.name }}.'],
      button: 'Accepter la place',
      closing: '{% if offer.expiresAt %}Nous vous la gardons jusqu’au {{ offer.expiresAt }}.{% endif %}',
      sms: 'Une place pour vous : {{ event.name }}{% if offer.expiresAt %}, à prendre avant le {{ offer.expiresAt | date: "short" }}{% endif %} : {{ rsvp.link }}',
    },
  },
};

const es: Language = {
  greeting: 'Hola, {{ guest.name }}:',
  when: 'Cuándo',
  where: 'Dónde',
  linkBelow: 'Si el botón no funciona, abra esta dirección:',
  words: {
    invitation: {
      subject: 'Invitación: {{ event.name }}',
      preview: '{{ organization.name }} estaría encantado de recibirle',
      heading: '{{ event.name }}',
      paragraphs: ['Nos encantaría contar con su presencia.'],
      button: 'Responder a la invitación',
      closing:
        '{% if invitation.deadline %}Le rogamos que responda antes del {{ invitation.deadline | date: "date" }}.{% endif %}',
      sms: 'Le invitamos a {{ event.name }}, {{ event.startsAt | date: "short" }}. Responda por favor: {{ rsvp.link }}',
    },
    reminder: {
      subject: 'Recordatorio: {{ event.name }}',
      preview: 'Aún no tenemos su respuesta',
      heading: '¿Nos acompañará?',
      paragraphs: ['Aún no tenemos su respuesta y nos gustaría saber si nos acompañará en {{ event.name }}.'],
      button: 'Responder ahora',
      closing:
        '{% if invitation.deadline %}Le rogamos que responda antes del {{ invitation.deadline | date: "date" }}.{% endif %}',
      sms: 'Recordatorio: {{ event.name }}, {{ event.startsAt | date: "short" }}. Responda por favor: {{ rsvp.link }}',
    },
    'event-update': {
      subject: 'Novedades sobre {{ event.name }}',
      preview: 'Hay cambios',
      heading: 'Novedades sobre {{ event.name }}',
      paragraphs: ['{{ custom.note }}'],
      sms: '{{ event.name }}: {{ custom.note }}',
    },
    'waiting-list-offer': {
      subject: 'Una plaza para usted: {{ event.name }}',
      preview: 'Ha quedado libre una plaza',
      heading: 'Ha quedado libre una plaza',
      paragraphs: ['Buenas noticias: ya hay una plaza para usted en {{ event.name }}.'],
      button: 'Aceptar la plaza',
      closing: '{% if offer.expiresAt %}Se la guardamos hasta el {{ offer.expiresAt }}.{% endif %}',
      sms: 'Hay una plaza para usted en {{ event.name }}{% if offer.expiresAt %} hasta el {{ offer.expiresAt | date: "short" }}{% endif %}: {{ rsvp.link }}',
    },
  },
};

const ar: Language = {
  greeting: 'مرحبًا {{ guest.name }}،',
  when: 'الموعد',
  where: 'المكان',
  linkBelow: 'إذا لم يعمل الزر، فافتح هذا العنوان:',
  words: {
    invitation: {
      subject: 'دعوة: {{ event.name }}',
      preview: 'يسر {{ organization.name }} حضوركم',
      heading: '{{ event.name }}',
      paragraphs: ['يسعدنا أن تكونوا معنا في هذه المناسبة.'],
      button: 'الرد على الدعوة',
      closing:
        '{% if invitation.deadline %}نرجو الرد في موعد أقصاه {{ invitation.deadline | date: "date" }}.{% endif %}',
      sms: 'دعوة: {{ event.name }}، {{ event.startsAt | date: "short" }}. نرجو الرد هنا: {{ rsvp.link }}',
    },
    reminder: {
      subject: 'تذكير: {{ event.name }}',
      preview: 'لم يصلنا ردكم بعد',
      heading: 'هل ستكونون معنا؟',
      paragraphs: ['لم يصلنا ردكم بعد، ويسعدنا أن نعرف إن كنتم ستحضرون {{ event.name }}.'],
      button: 'الرد الآن',
      closing:
        '{% if invitation.deadline %}نرجو الرد في موعد أقصاه {{ invitation.deadline | date: "date" }}.{% endif %}',
      sms: 'تذكير: {{ event.name }}، {{ event.startsAt | date: "short" }}. نرجو الرد هنا: {{ rsvp.link }}',
    },
    'event-update': {
      subject: 'جديد {{ event.name }}',
      preview: 'هناك تغيير',
      heading: 'جديد {{ event.name }}',
      paragraphs: ['{{ custom.note }}'],
      sms: '{{ event.name }}: {{ custom.note }}',
    },
    'waiting-list-offer': {
      subject: 'مكان لكم: {{ event.name }}',
      preview: 'أصبح هناك مكان شاغر',
      heading: 'أصبح هناك مكان شاغر',
      paragraphs: ['خبر سار: أصبح لكم مكان في {{ event.name }}.'],
      button: 'قبول المكان',
      closing: '{% if offer.expiresAt %}نحتفظ به لكم حتى {{ offer.expiresAt }}.{% endif %}',
      sms: 'أصبح لكم مكان في {{ event.name }}{% if offer.expiresAt %} حتى {{ offer.expiresAt | date: "short" }}{% endif %}: {{ rsvp.link }}',
    },
  },
};

export const languages: Readonly<Record<string, Language>> = { en, de, fr, es, ar };

import { columnTargets } from './fields.js';
import type { ColumnTarget } from './fields.js';
import { fold } from './words.js';

/** A header may also be just "name", which only the columns beside it make clear. */
export type HeaderMeaning = ColumnTarget | 'name';

/**
 * Headers as people and programs write them, per language, in the order en, de, fr, es, it, ar. Programs: Google Contacts
 * (both generations), Outlook (en, de, fr, es, it), Eventbrite, Apple Numbers' contact templates, wedding planners.
 * Compared after `fold`, so accents, case and punctuation do not matter.
 */
const known: Partial<Record<HeaderMeaning, string>> = {
  externalId: `
    id | external id | guest id | attendee id | attendee # | attendee no | contact id | customer id | member id | reference | ref | barcode | barcode number
    gast id | gast nr | gastnummer | kundennummer | kunden nr | mitgliedsnummer | referenz | teilnehmer id | teilnehmernummer
    identifiant | numero d invite | id invite | numero client | reference client
    identificador | id invitado | numero de cliente | numero de invitado | referencia
    identificativo | codice | codice cliente | id ospite | numero cliente | riferimento
    المعرف | رقم الضيف | رقم المعرف | رقم العميل | الرقم المرجعي`,
  title: `
    title | prefix | name prefix | salutation | honorific | courtesy title
    anrede | titel | akademischer titel
    titre | civilite | titre de civilite
    tratamiento | titulo | prefijo
    titolo | appellativo | prefisso nome
    اللقب الشرفي | التحية | لقب`,
  firstName: `
    first name | firstname | given name | givenname | forename | christian name | first | fname | attendee first name | guest first name | name first
    vorname | rufname | vornamen | vorname gast
    prenom | prenoms | prenom invite
    primer nombre | nombre de pila | nombres
    nome di battesimo | nome proprio | primo nome
    الاسم الاول | اسم الضيف الاول | الاسم الشخصي`,
  middleName: `
    middle name | additional name | second name | middle names | middle initial | attendee middle name
    zweiter vorname | weitere vornamen | zweitname
    deuxieme prenom | second prenom | autres prenoms
    segundo nombre | otros nombres
    secondo nome | altri nomi
    الاسم الاوسط | اسم الاب`,
  lastName: `
    last name | lastname | family name | surname | second surname | last | lname | attendee last name | attendee surname | guest last name | familyname | name last
    nachname | familienname | zuname | nachname gast
    nom de famille | patronyme | nom de l invite
    apellido | apellidos | primer apellido
    cognome | cognome ospite | cognomi
    اسم العائله | الاسم الاخير | الكنيه | اللقب | اسم الاسره`,
  suffix: `
    suffix | name suffix
    namenszusatz
    suffixe | suffixe du nom
    sufijo
    suffisso | suffisso nome`,
  fullName: `
    full name | fullname | guest name | guest | attendee | attendee name | display name | contact name | names | guest names | invitee | file as
    vollstandiger name | ganzer name | gast | gaste | teilnehmer | name des gastes | vor und nachname | vorname und nachname | vorname nachname | name vorname | nachname vorname | gastname | anzeigename
    nom complet | nom et prenom | prenom et nom | nom prenom | prenom nom | invite | invites | participant
    nombre completo | nombre y apellidos | nombre y apellido | invitado | invitada | invitados | apellidos y nombre | asistente
    nome completo | nome e cognome | cognome e nome | nome cognome | cognome nome | ospite | invitato | invitati | partecipante | nominativo
    الاسم الكامل | اسم الضيف | الضيف | الاسم الثلاثي | اسم المدعو | المدعو`,
  name: `
    name
    name
    nom
    nombre
    nome
    الاسم | اسم`,
  company: `
    company | organization name | organisation | organization | organization 1 name | company name | employer | firm
    firma | unternehmen | arbeitgeber | firmenname
    societe | entreprise | nom de la societe | organisme
    empresa | organizacion | compania | compañia
    azienda | societa | ditta | organizzazione
    الشركه | المؤسسه | جهه العمل`,
  email: `
    email | e mail | email address | e mail address | mail | email adress | primary email | attendee email | guest email | contact email | your email | email id
    e mail adresse | emailadresse | mailadresse | email adresse | e mail des gastes
    adresse email | adresse e mail | courriel | adresse de messagerie | adresse electronique | adresse mel | mel | adresse courriel
    correo | correo electronico | direccion de correo electronico | direccion de correo | correo e | email del invitado
    posta elettronica | indirizzo email | indirizzo e mail | indirizzo di posta elettronica | indirizzo posta elettronica
    البريد الالكتروني | بريد الكتروني | الايميل | البريد | عنوان البريد الالكتروني | ايميل`,
  phone: `
    phone | phone number | telephone | tel | mobile | mobile phone | cell | cell phone | cellphone | mobile number | home phone | business phone | primary phone | other phone | company main phone | whatsapp | contact number | telephone number
    telefon | telefonnummer | handy | handynummer | mobil | mobiltelefon | mobilnummer | rufnummer | telefon privat | telefon geschaftlich | telefon firma | haupttelefon | weiteres telefon | festnetz | tel nr | mobil nr
    portable | numero de telephone | telephone portable | mobile | tel mobile | telephone domicile | telephone bureau | telephone personnel | telephone principal | tel domicile | tel bureau | gsm | telephone mobile
    telefono | movil | celular | numero de telefono | telefono movil | telefono particular | telefono del trabajo | telefono celular | telefono principal
    cellulare | numero di telefono | telefono cellulare | telefono abitazione | telefono ufficio | recapito telefonico | numero cellulare
    الهاتف | رقم الهاتف | الجوال | رقم الجوال | الموبايل | رقم الموبايل | المحمول | هاتف | جوال | الهاتف المحمول | واتساب`,
  country: `
    country | home country | country code | nation | billing country
    land | wohnsitzland | staat | land privat | land region privat
    pays | pays region
    pais | pais region
    paese | nazione | stato
    البلد | الدوله`,
  household: `
    household | household name | family | party | party name | group | invitation | invitation name | household id | family group | party id | envelope | order # | order | order id | order number | order no | booking reference
    haushalt | familie | gruppe | einladung | haushaltsname | familiengruppe | partei | bestellnummer | bestellung | bestell nr
    foyer | famille | groupe | menage | invitation | nom du foyer | commande | numero de commande
    hogar | familia | grupo | unidad familiar | invitacion | numero de pedido | pedido
    famiglia | nucleo familiare | gruppo | nucleo | invito | numero ordine | ordine
    العائله | الاسره | المجموعه | عائله | رقم الطلب | الدعوه`,
  plusOnes: `
    plus one | plus ones | +1 | plus 1 | plusone | extra guests | additional guests | guests allowed | number of plus ones | brings guest | companion | companions | plus ones allowed | allowed plus ones | + 1 | accompanying
    begleitung | begleitpersonen | begleitperson | anzahl begleitpersonen | weitere gaste | zusatzliche gaste | mit begleitung
    accompagnant | accompagnants | accompagnateurs | invites supplementaires | nombre d accompagnants | accompagne
    acompanante | acompanantes | numero de acompanantes | invitados adicionales
    accompagnatori | accompagnatore | numero accompagnatori | ospiti aggiuntivi
    مرافق | المرافقون | عدد المرافقين | المرافقين | ضيوف اضافيون`,
  partySize: `
    party size | number of guests | guest count | headcount | number in party | total guests | group size | no of guests | number of people | pax | persons
    anzahl personen | personenzahl | anzahl gaste | personen | gesamtzahl | gasteanzahl | anzahl der personen
    nombre de personnes | nombre d invites | nb personnes | nb de personnes
    numero de personas | numero de invitados | personas
    numero di persone | numero ospiti | numero persone | persone
    عدد الاشخاص | عدد الضيوف | عدد الافراد`,
  language: `
    language | preferred language | locale | lang
    sprache | bevorzugte sprache | korrespondenzsprache
    langue | langue preferee | langue de correspondance
    idioma | idioma preferido | lengua
    lingua | lingua preferita
    اللغه | لغه | اللغه المفضله`,
  birthday: `
    birthday | birth date | date of birth | dob | birthdate | born
    geburtstag | geburtsdatum | geb datum | geboren am | geb
    date de naissance | anniversaire | ne le | naissance
    fecha de nacimiento | cumpleanos | nacimiento
    data di nascita | compleanno | nato il | nascita
    تاريخ الميلاد | تاريخ الولاده | عيد الميلاد`,
  diet: `
    diet | dietary | dietary requirements | dietary restrictions | dietary needs | dietary preference | dietary preferences | food preference | food preferences | special diet | dietary notes | dietary requirement | meal requirements
    ernahrung | ernahrungsweise | diat | kostform | essenswunsche | ernahrungswunsche | ernahrungsform | besondere kost | essen
    regime | regime alimentaire | preferences alimentaires | restrictions alimentaires | alimentation
    dieta | restricciones alimentarias | preferencias alimentarias | regimen alimenticio | necesidades dieteticas | restricciones dieteticas | requisitos dieteticos
    preferenze alimentari | esigenze alimentari | restrizioni alimentari | regime alimentare | alimentazione
    النظام الغذائي | الحميه | الحميه الغذائيه | متطلبات غذائيه | القيود الغذائيه`,
  allergens: `
    allergies | allergy | allergens | food allergies | intolerances | allergies intolerances | food intolerances | allergen | allergies and intolerances
    allergien | allergie | unvertraglichkeiten | lebensmittelallergien | unvertraglichkeit | allergene | allergien unvertraglichkeiten | intoleranzen
    allergies | allergies alimentaires | intolerances alimentaires | allergenes
    alergias | alergia | alergias alimentarias | intolerancias | alergenos | alergias e intolerancias
    allergie | allergie alimentari | intolleranze | allergeni | allergie e intolleranze | intolleranze alimentari
    الحساسيه | حساسيه | حساسيه الطعام | مسببات الحساسيه`,
  tags: `
    tags | tag | labels | label | categories | category | group membership | guest type | keywords | segment | list | ticket type | ticket tier
    schlagworte | schlagworter | kategorien | kategorie | etiketten | stichworte | gruppen | tickettyp | kennzeichen
    etiquettes | categories | categorie | libelles | mots cles | type de billet
    etiquetas | categorias | categoria | etiqueta | tipo de entrada
    etichette | categorie | categoria | etichetta | tipo di biglietto | parole chiave
    الوسوم | التصنيف | التصنيفات | الفئه | تصنيف`,
  notes: `
    notes | note | comments | comment | remarks | remark | special requests | internal notes | additional information | message
    notizen | notiz | bemerkung | bemerkungen | anmerkung | anmerkungen | kommentar | kommentare | hinweise | sonstiges
    notes | remarque | remarques | commentaire | commentaires | observations | observation
    notas | nota | comentarios | comentario | observaciones
    note | commenti | commento | osservazioni | annotazioni
    ملاحظات | ملاحظه | تعليقات | تعليق`,
  ignore: `
    photo | phonetic first name | phonetic middle name | phonetic last name | yomi name | given name yomi | additional name yomi | family name yomi | initials | nickname | short name | maiden name | directory server | mileage | sensitivity | priority | subject | billing information | private | pager | telex | isdn | callback | car phone | radio phone | tty tdd phone | assistant s phone | business fax | home fax | other fax | initials | e mail type | e mail display name | e mail 2 type | e mail 2 display name | e mail 3 type | e mail 3 display name | government id number | user 1 | user 2 | user 3 | user 4 | location | gender | occupation | hobby | anniversary | web page | quantity | currency | total paid | fees paid | eventbrite fees | eventbrite payment processing | order type | order date | ticket price | ticket quantity | event name | event id | event start date | price tier | buyer first name | buyer last name | buyer surname | buyer email | assistant s name | spouse | children | manager s name | referred by | internet free busy | account | office location | profession | organizational id number
    fax geschaftlich | fax privat | weiteres fax | ruckmeldung | autotelefon | telefon assistent | telefon fur horbehinderte | assistent in | benutzer 1 | benutzer 2 | benutzer 3 | benutzer 4 | e mail typ | e mail angezeigter name | e mail 2 typ | e mail 2 angezeigter name | e mail 3 typ | e mail 3 angezeigter name | vertraulichkeit | prioritat | reisekilometer | abrechnungsinformation | initialen | internet frei gebucht | verzeichnisserver | webseite | weitere bestellnummer | nr | lfd nr | laufende nummer | jahrestag | partner | kinder | geschlecht
    telecopie | type de messagerie | nom complet de l adresse de messagerie | initiales | priorite | critere de diffusion`,
};

/** A full name whose header says that the family name comes first: "Nachname, Vorname", "Nom et prénom". */
const familyFirst =
  /^(nachname|name|familienname|nom|nom de famille|cognome|apellidos?|last name|surname|family name)( (und|et|y|e|and))? (vorname|prenoms?|nombres?|nome|first name|given names?)$/;

export function saysFamilyFirst(header: string): boolean {
  return familyFirst.test(fold(header));
}

/** Programs number their columns: "E-mail 1 - Value", "Phone 2 - Value", "E-mail 2 Address", "Business Phone 2". */
const patterns: [RegExp, HeaderMeaning][] = [
  [/^e mail \d+ (value|address|adresse|direccion|indirizzo)$/, 'email'],
  [/^phone \d+ value$/, 'phone'],
  [
    /^(e mail|phone|address|website|event|relation|custom field|im|organization|external id) \d+ (type|label)$/,
    'ignore',
  ],
  [/^custom field \d+ value$/, 'custom'],
  [/^(email|e mail|mail)( address| adresse)? ?\d+$/, 'email'],
  [
    /^(phone|mobile|cell|tel|telefon|telephone|telefono|business phone|home phone|other phone|mobile phone|mobiltelefon|telefon geschaftlich|telefon privat)( number)? ?\d+$/,
    'phone',
  ],
  [/^address \d+ country$/, 'country'],
  [/^organization \d+ name$/, 'company'],
  [familyFirst, 'fullName'],
  [/^adresse de messagerie \d+$/, 'email'],
];

/** Words that make a longer header likely to mean a field ("Guest's primary e-mail (work)"), strongest first. */
const hints: [RegExp, HeaderMeaning][] = [
  [
    /\b(type|typ|label|display name|angezeigter name|opt in|optin|bounced|verified|confirmed|consent|einwilligung)\b/,
    'custom',
  ],
  [/\b(e ?mail|courriel|correo electronico|posta elettronica)\b|الكتروني|ايميل/, 'email'],
  [/\b(first name|given name|vorname|prenom|nombre de pila)\b|الاسم الاول/, 'firstName'],
  [
    /\b(last name|surname|family name|nachname|familienname|nom de famille|apellidos?|cognome)\b|اسم العائله/,
    'lastName',
  ],
  [/\b(full name|nombre completo|nome completo|nom complet|guest name|attendee name)\b/, 'fullName'],
  [/\b(phone|mobile|handy\w*|telefon\w*|telephone|cellulare|movil|celular|whatsapp)\b|هاتف|جوال|موبايل/, 'phone'],
  [/allerg|alerg|unvertraglich|intoleran|intolleran|حساسي/, 'allergens'],
  [/\b(diet\w*|dietar\w*|ernahrung\w*|regime alimentaire|alimentar\w*)\b|غذائي/, 'diet'],
  [/\b(plus ?ones?|begleit\w*|accompagn\w*|acompan\w*)\b|مرافق/, 'plusOnes'],
  [
    /\b(number of guests|party size|anzahl personen|anzahl gaste|nombre de personnes|numero de personas|numero di persone)\b/,
    'partySize',
  ],
  [/\b(household|haushalt\w*|foyer|hogar|nucleo familiare|famil(y|ie|le|ia|glia))\b|عائل|اسره/, 'household'],
  [/\b(birth\w*|geburts\w*|naissance|nacimiento|nascita|dob)\b|ميلاد/, 'birthday'],
  [/\b(language|sprache|langue|idioma|lingua)\b|لغه/, 'language'],
  [/\b(notes?|notizen|bemerkung\w*|remarques?|commentaires?|comments?|observaciones|osservazioni)\b|ملاحظ/, 'notes'],
];

const exact: ReadonlyMap<string, HeaderMeaning> = new Map(
  (Object.keys(known) as HeaderMeaning[])
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((meaning) => (known[meaning] ?? '').split(/[|\n]/).map((word) => [fold(word), meaning] as const))
    .filter(([word]) => word !== '')
    // The first meaning in the order of the fields wins where languages disagree.
    .reverse(),
);

function rank(meaning: HeaderMeaning): number {
  return meaning === 'name' ? -1 : columnTargets.indexOf(meaning);
}

/** What a header means by itself, and how sure that is; undefined when it says nothing. */
export function headerMeaning(header: string): { meaning: HeaderMeaning; confidence: number } | undefined {
  const folded = fold(header);
  if (folded === '') return undefined;
  const direct = exact.get(folded) ?? patterns.find(([pattern]) => pattern.test(folded))?.[1];
  if (direct) return { meaning: direct, confidence: 0.95 };
  const withoutMarks = folded
    .replace(/\b(required|pflichtfeld|optional|obligatoire|obligatorio|facoltativo|falls vorhanden|if any)\b/g, '')
    .trim();
  const bare = exact.get(withoutMarks) ?? exact.get(withoutMarks.replace(/[#+\d]+$/, '').trim());
  if (bare) return { meaning: bare, confidence: 0.85 };
  // A question ("Do you have any food allergies?") hints as well, a whole paragraph does not.
  if (folded.length > 120) return undefined;
  const hint = hints.find(([pattern]) => pattern.test(folded))?.[1];
  return hint ? { meaning: hint, confidence: 0.65 } : undefined;
}

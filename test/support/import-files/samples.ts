/** Files as the programs that people keep their guests in write them, with invented people. */

const csv = (rows: string[][]): string =>
  rows
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\r\n');

/** Writes rows under a long header by name, every other cell empty, as address books export. */
function sparse(header: string, rows: Record<string, string>[]): string {
  const names = header.split(',');
  return csv([
    names,
    ...rows.map((row) => {
      for (const name of Object.keys(row)) if (!names.includes(name)) throw new Error(`no column ${name}`);
      return names.map((name) => row[name] ?? '');
    }),
  ]);
}

/** Google Contacts since 2024. */
export const googleContacts = sparse(
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address',
  [
    {
      'First Name': 'Clara',
      'Middle Name': 'Maria',
      'Last Name': 'von Arnim',
      'Name Prefix': 'Dr.',
      'Organization Name': 'Hotel Adler AG',
      Birthday: '1984-02-29',
      Notes: 'Met in Zürich\nlikes quiet tables',
      Labels: 'VIP ::: Wedding ::: * myContacts',
      'E-mail 1 - Label': '* Work',
      'E-mail 1 - Value': 'Clara.Arnim@Adler.example',
      'E-mail 2 - Label': 'Home',
      'E-mail 2 - Value': 'clara@home.example ::: c.arnim@home.example',
      'Phone 1 - Label': 'Mobile',
      'Phone 1 - Value': '+41 79 264 88 66 ::: 044 668 18 00',
      'Address 1 - Country': 'Switzerland',
    },
    {
      'First Name': 'Pizzeria Sole',
      Labels: '* Other Contacts',
      'Phone 1 - Label': 'Work',
      'Phone 1 - Value': '091 911 51 11',
      'Address 1 - Country': 'CH',
    },
    { Labels: '* myContacts', 'E-mail 1 - Value': 'only-mail@example.org' },
  ],
);

/** Google Contacts before 2024, still what many have on disk. */
export const googleContactsOld = sparse(
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name',
  [
    {
      Name: 'John Q. Public Jr.',
      'Given Name': 'John',
      'Additional Name': 'Q.',
      'Family Name': 'Public',
      'Name Suffix': 'Jr.',
      Language: 'en',
      'Group Membership': 'Friends of the bride ::: * myContacts',
      'E-mail 1 - Type': '* Home',
      'E-mail 1 - Value': 'john@example.com',
      'Phone 1 - Type': 'Mobile',
      'Phone 1 - Value': '(415) 555-2671',
      'Organization 1 - Name': 'Acme',
    },
    { Name: 'Front Desk', 'Phone 1 - Value': '+1 415-555-2672' },
  ],
);

/** Outlook for Windows, English. */
export const outlook = sparse(
  "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home Country/Region,Business Fax,Business Phone,Business Phone 2,Home Phone,Home Phone 2,Mobile Phone,Other Phone,Primary Phone,Account,Anniversary,Assistant's Name,Birthday,Categories,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,Gender,Initials,Keywords,Language,Location,Notes,Priority,Private,Sensitivity,Spouse,Web Page",
  [
    {
      Title: 'Mrs.',
      'First Name': 'Aoife',
      'Last Name': "O'Brien",
      Company: 'Contoso',
      'Business Phone': '(020) 7946 0958',
      'Mobile Phone': '07911 123456',
      Birthday: '5/14/1990',
      Categories: 'Family;VIP',
      'E-mail Address': 'aoife@contoso.example',
      'E-mail Type': 'SMTP',
      'E-mail Display Name': "Aoife O'Brien (aoife@contoso.example)",
      Gender: 'Unspecified',
      Priority: 'Normal',
      Private: 'False',
      Sensitivity: 'Normal',
    },
    {
      'First Name': 'Liam',
      'Last Name': 'Byrne',
      Birthday: '0/0/00',
      'E-mail Address': 'liam@contoso.example',
      'E-mail Type': 'SMTP',
      Gender: 'Unspecified',
      Priority: 'Normal',
      Private: 'False',
      Sensitivity: 'Normal',
    },
  ],
);

/** Outlook, German; saved in Windows-1252. */
export const outlookGerman = sparse(
  'Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,Land/Region geschäftlich,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Rückmeldung,Autotelefon,Telefon Firma,Telefon (privat),Telefon (privat 2),ISDN,Mobiltelefon,Weiteres Telefon,Haupttelefon,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 2: Typ,E-Mail 2: Angezeigter Name,Geburtstag,Geschlecht,Kategorien,Notizen,Priorität,Privat,Sprache,Vertraulichkeit',
  [
    {
      Anrede: 'Frau',
      Vorname: 'Jörg-Peter',
      Nachname: 'Weiß',
      Firma: 'Gasthof Löwen',
      'Telefon geschäftlich': '(089) 38 18 54-0',
      Mobiltelefon: '0171/2345678',
      'E-Mail-Adresse': 'weiss@loewen.example',
      'E-Mail-Typ': 'SMTP',
      'E-Mail: Angezeigter Name': 'Weiß (weiss@loewen.example)',
      'E-Mail 2: Adresse': 'jp@weiss.example',
      Geburtstag: '24.12.1961',
      Kategorien: 'Stammgast;Presse',
      Sprache: 'Deutsch',
      Priorität: 'Normal',
      Privat: 'Falsch',
    },
  ],
);

/** Eventbrite attendee report of the older kind. */
export const eventbrite = sparse(
  'Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Home Country,Cell Phone,Do you have any dietary restrictions?,Company',
  [
    {
      'Order #': '11211912243',
      'Order Date': '11/29/24 22:28',
      'First Name': 'Rosa',
      'Last Name': 'Delgado',
      Email: 'rosa@example.com',
      Quantity: '1',
      'Ticket Type': 'General Admission',
      'Attendee #': '18441583423',
      'Order Type': 'Free Order',
      Currency: 'USD',
      'Total Paid': '0',
      'Attendee Status': 'Attending',
      'Home Country': 'US',
      'Cell Phone': '415-555-2671',
      'Do you have any dietary restrictions?': 'Vegetarian, no nuts',
    },
    {
      'Order #': '11211912243',
      'Order Date': '11/29/24 22:28',
      'First Name': 'Jonah',
      'Last Name': 'Kim',
      Email: 'jonah@example.com',
      Quantity: '1',
      'Ticket Type': 'General Admission',
      'Attendee #': '18441583424',
      'Order Type': 'Free Order',
      Currency: 'USD',
      'Total Paid': '0',
      'Attendee Status': 'Attending',
      'Do you have any dietary restrictions?': 'None',
    },
  ],
);

/** Eventbrite attendee report of the newer kind, with the buyer beside the attendee. */
export const eventbriteNew = sparse(
  'Order ID,Order date,Attendee status,Attendee first name,Attendee Surname,Attendee email,Phone number,Event name,Event ID,Event start date,Ticket quantity,Ticket tier,Ticket type,Attendee ID,Ticket price,Buyer first name,Buyer last name,Buyer email,Currency',
  [
    {
      'Order ID': '9001',
      'Attendee first name': 'Ivy',
      'Attendee Surname': 'Chen',
      'Attendee email': 'ivy@example.com',
      'Phone number': '+14155552673',
      'Event name': 'Gala',
      'Ticket quantity': '1',
      'Ticket type': 'Dinner',
      'Attendee ID': '77001',
      'Buyer first name': 'Sam',
      'Buyer last name': 'Ortiz',
      'Buyer email': 'sam@example.com',
      Currency: 'USD',
    },
  ],
);

/** One list per supported language, as a planner types it; the same guest in each. */
export const handMade: Record<string, string> = {
  en: 'Wedding of Anna & Otto\n\nFirst name,Surname,E-mail address,Mobile number,Date of birth,Household,Plus ones,Dietary requirements,Allergies,Notes\nZoe,Miller,zoe@example.org,07911 123456,14/05/1990,Miller,+1,vegan,peanuts (severe),by the door\n',
  de: 'Gästeliste\n;;\nNachname;Vorname;E-Mail;Handy;Geburtsdatum;Haushalt;Begleitung;Ernährung;Unverträglichkeiten;Bemerkung\nMiller;Zoe;zoe@example.org;0151 23456789;14.05.1990;Miller;ja;vegan;Erdnüsse (schwer);an der Tür\n',
  fr: 'Prénom;Nom;Courriel;Téléphone portable;Date de naissance;Foyer;Accompagnants;Régime alimentaire;Allergies alimentaires;Remarques\nZoe;Miller;zoe@example.org;06 12 34 56 78;14/05/1990;Miller;1;végétalien;arachides (sévère);près de la porte\n',
  es: 'Nombre;Apellidos;Correo electrónico;Teléfono móvil;Fecha de nacimiento;Familia;Acompañantes;Dieta;Alergias;Observaciones\nZoe;Miller;zoe@example.org;612 34 56 78;14/05/1990;Miller;1;vegana;cacahuetes (grave);junto a la puerta\n',
  it: 'Nome;Cognome;Indirizzo e-mail;Cellulare;Data di nascita;Nucleo familiare;Accompagnatori;Alimentazione;Allergie;Note\nZoe;Miller;zoe@example.org;347 123 4567;14/05/1990;Miller;1;vegana;arachidi (grave);vicino alla porta\n',
  ar: 'الاسم الأول,اسم العائلة,البريد الإلكتروني,رقم الجوال,تاريخ الميلاد,العائلة,عدد المرافقين,النظام الغذائي,الحساسية,ملاحظات\nZoe,Miller,zoe@example.org,٠٥٠١٢٣٤٥٦٧,١٤/٠٥/١٩٩٠,Miller,١,نباتي صرف,فول سوداني (شديد),قرب الباب\n',
};

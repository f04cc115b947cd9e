/** What a generated list holds, for the tests to count by. */
export interface MessyList {
  /** Excel's "CSV (semicolon)" in Windows-1252 with CRLF, a title above the headers, quoted line breaks, blank lines. */
  text: string;
  rows: number;
  good: number;
  /** Lines whose row says an earlier one's person once more. */
  repeated: number[];
  /** Line and code of each error that must be found. */
  errors: { line: number; code: string }[];
}

const firstNames =
  'Zoë Jürgen François José Anna Otto Chloé Björn Inês Ålvaro Renée Günther Siobhán Niño Léa Émile Søren Ana Ümit Greta'.split(
    ' ',
  );
const lastNames = [
  'Müller',
  'van der Berg',
  'de la Cruz',
  "O'Brien",
  'Öztürk',
  'Groß',
  'Lefèvre',
  'Peña',
  'Schäfer; geb. Weiß',
  'Núñez',
];
const diets = ['', 'vegan', 'Vegetarisch', '-', 'isst alles', 'halal', ''];
const allergies = ['', 'Nüsse (schwer)', 'keine', 'Laktose', 'Gluten, Sellerie', ''];

/** A list as planners send it: the same for the same number of rows. */
export function messyGuests(rows: number): MessyList {
  const lines: string[] = ['Gästeliste Sommerfest;;;;;;;;;', '', 'Stand: 01.03.2026;;;;;;;;;'];
  lines.push(
    'Nachname;Vorname ;E-Mail-Adresse;Handy;Geburtsdatum;Haushalt;Begleitung;Ernährung;Allergien;Bemerkung;;T-Shirt Größe',
  );
  const list: MessyList = { text: '', rows, good: 0, repeated: [], errors: [] };
  const quoted = (cell: string): string => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  let line = lines.length + 1;
  for (let n = 0; n < rows; n++) {
    if (n % 97 === 96) {
      lines.push(n % 2 ? ';;;;;;;;;;;' : '');
      line++;
    }
    const household = Math.floor(n / 3);
    const day = (n % 28) + 1;
    const cells = [
      lastNames[household % lastNames.length] ?? '',
      `${firstNames[n % firstNames.length]}${n % 5 === 0 ? ` ${String.fromCharCode(65 + (n % 26))}.` : ''}`,
      n % 10 === 3 ? '' : `Gast.${n}@Example.org${n % 11 === 0 ? ' ' : ''}`,
      n % 4 === 0
        ? ''
        : n % 4 === 1
          ? `0151 ${String(20_000_000 + n)}`
          : n % 4 === 2
            ? `+49 30 ${1_000_000 + n}`
            : `0049 171 ${2_000_000 + n}`,
      n % 3 === 0
        ? ''
        : `${String(day).padStart(2, '0')}.${String((n % 12) + 1).padStart(2, '0')}.${n % 2 ? 1950 + (n % 50) : 50 + (n % 49)}`,
      `Haushalt ${household}`,
      ['', '+1', 'ja', '0', '2 Gäste', 'nein'][n % 6] ?? '',
      diets[n % diets.length] ?? '',
      allergies[n % allergies.length] ?? '',
      n % 13 === 0 ? `steht gern\nam Fenster; "Tisch ${n}"` : n % 17 === 0 ? '=SUM(A1:A9)' : '',
      '',
      ['S', 'M', 'L', ''][n % 4] ?? '',
    ];
    const kind = n % 100;
    if (kind === 50) cells[2] = 'keine@mail';
    if (kind === 51) cells[3] = '12';
    if (kind === 52) cells[4] = '31.02.1990';
    if (kind === 53) cells[6] = '400';
    if (kind === 54) cells.splice(0, 4, '', '', '', '');
    const code = {
      50: 'email.invalid',
      51: 'phone.invalid',
      52: 'date.invalid',
      53: 'plus_ones.invalid',
      54: 'row.nobody',
    }[kind];
    if (code) list.errors.push({ line, code });
    else if (kind === 60 && n > 100) {
      // The same guest once more, written differently, a hundred rows below.
      const twin = n - 1;
      cells[0] = lastNames[Math.floor(twin / 3) % lastNames.length] ?? '';
      cells[1] = `${firstNames[twin % firstNames.length]} `;
      cells[2] = `GAST.${twin}@example.ORG`;
      list.repeated.push(line);
    } else list.good++;
    const row = cells.map(quoted).join(';');
    lines.push(row);
    line += row.split('\n').length;
  }
  list.text = lines.join('\r\n');
  return list;
}

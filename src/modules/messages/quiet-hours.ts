/** Clock times like `21:00`, at the place of the guest. From and to the same: no quiet hours. */
export interface QuietHours {
  from: string;
  to: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function clockAt(at: Date, zone: string): { day: string; minutes: number } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    minutes: Number(part['hour']) * 60 + Number(part['minute']),
  };
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

function isQuiet(at: Date, zone: string, { from, to }: QuietHours): boolean {
  const [start, end, now] = [minutesOf(from), minutesOf(to), clockAt(at, zone).minutes];
  if (start === end) return false;
  return start < end ? now >= start && now < end : now >= start || now < end;
}

const MINUTE = 60_000;
/** Quiet hours and a clock that is put back once more: never longer. */
const LONGEST_MINUTES = 26 * 60;

/**
 * The first moment from `at` on that lies outside of the quiet hours. Looked for on the clock of the place, minute by
 * minute of real time, so that nights of 23 and of 25 hours need no rule of their own, nor an end that a change of the
 * clock leaves out.
 */
export function afterQuietHours(at: Date, zone: string, hours: QuietHours): Date {
  if (!isQuiet(at, zone, hours)) return at;
  // Full minutes: quiet hours end on one.
  const start = Math.ceil(at.getTime() / MINUTE) * MINUTE;
  // Halving is not possible where the clock jumps; a quarter of an hour at a time, then the minutes in it.
  for (let minute = 0; minute <= LONGEST_MINUTES; minute += 15) {
    if (isQuiet(new Date(start + minute * MINUTE), zone, hours)) continue;
    let first = start + minute * MINUTE;
    while (first - MINUTE >= start && !isQuiet(new Date(first - MINUTE), zone, hours)) first -= MINUTE;
    return new Date(first);
  }
  return at;
}

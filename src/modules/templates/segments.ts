/** How a network will cut a text message up, and so what it costs. */
export interface SmsSegments {
  encoding: 'gsm-7' | 'ucs-2';
  /** What counts against the limit: septets, or UTF-16 units. */
  units: number;
  segments: number;
}

// 3GPP TS 23.038: the basic alphabet, and what takes an escape and so two places.
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('\f^{}\\[~]|€');

export function smsSegments(text: string): SmsSegments {
  const characters = [...text];
  if (characters.every((each) => BASIC.has(each) || EXTENDED.has(each))) {
    const sizes = characters.map((each) => (EXTENDED.has(each) ? 2 : 1));
    return { encoding: 'gsm-7', ...cut(sizes, 160, 153) };
  }
  return {
    encoding: 'ucs-2',
    ...cut(
      characters.map((each) => each.length),
      70,
      67,
    ),
  };
}

/** A character of two places is not torn apart: the segment before it stays one short. */
function cut(sizes: readonly number[], alone: number, each: number): { units: number; segments: number } {
  const units = sizes.reduce((sum, size) => sum + size, 0);
  if (units <= alone) return { units, segments: 1 };
  let segments = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > each) {
      segments++;
      filled = 0;
    }
    filled += size;
  }
  return { units, segments };
}

import type { Branding, HeadingFont } from './view.js';

export interface Theme {
  /** Behind the card. */
  background: string;
  /** Text on the background. */
  onBackground: string;
  card: string;
  ink: string;
  inkSoft: string;
  /** The organiser's accent, made dark enough to be read on the card and to carry white text. */
  accent: string;
  onAccent: string;
  /** A breath of the accent over the card, for chosen options. */
  tint: string;
  line: string;
  headingFont: string;
  headingFontArabic: string;
}

type Rgb = readonly [number, number, number];

/** WCAG 2.2, 1.4.3: text of normal size. */
export const MINIMUM_CONTRAST = 4.5;

const CARD = '#fffefb';
const INK = '#2a2622';
const INK_SOFT = '#5d564e';
const DEFAULT_ACCENT = '#7a5c2e';
const DEFAULT_BACKGROUND = '#f3eee6';

/** Fonts that come with the systems; nothing is downloaded. */
const HEADING_FONTS: Record<HeadingFont, string> = {
  classic: "'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', P052, Georgia, 'Noto Serif', serif",
  elegant: "Didot, 'Bodoni MT', 'Noto Serif Display', 'URW Palladio L', P052, Sylfaen, Georgia, 'Noto Serif', serif",
  modern: "Avenir, 'Avenir Next', Montserrat, Corbel, 'URW Gothic', 'Segoe UI', source-sans-pro, system-ui, sans-serif",
  rounded:
    "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, Comfortaa, Manjari, 'Arial Rounded MT', Calibri, system-ui, sans-serif",
};

const ARABIC_SERIF = "'Noto Naskh Arabic', 'Al Nile', 'Sakkal Majalla', 'Geeza Pro', 'Times New Roman', serif";
const ARABIC_SANS = "'Noto Sans Arabic', 'Segoe UI', 'Geeza Pro', Tahoma, system-ui, sans-serif";

function parseColour(text: string | undefined): Rgb | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text ?? '')?.[1];
  if (hex === undefined) return undefined;
  const wide = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const value = Number.parseInt(wide, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mustParse(text: string): Rgb {
  const colour = parseColour(text);
  if (!colour) throw new RangeError('not a #rgb or #rrggbb colour');
  return colour;
}

function toHex(colour: Rgb): string {
  return '#' + colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [channel(0), channel(1), channel(2)];
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

/** Contrast ratio of two `#rgb`/`#rrggbb` colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(mustParse(one)), luminance(mustParse(other))].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself when it reads well on all of `grounds`, else the nearest darker shade that does. */
export function darkenUntilReadable(colour: string, grounds: readonly string[]): string {
  const start = mustParse(colour);
  for (let step = 0; step <= 100; step++) {
    const shade = toHex(mix(start, [0, 0, 0], step / 100));
    if (grounds.every((ground) => contrast(shade, ground) >= MINIMUM_CONTRAST)) return shade;
  }
  return '#000000';
}

function tintOf(accent: string): string {
  return toHex(mix(mustParse(CARD), mustParse(accent), 0.08));
}

/** Any branding at all gives a readable page: unusable colours are replaced, weak ones darkened. */
export function themeOf(branding: Branding = {}): Theme {
  const font = Object.hasOwn(HEADING_FONTS, branding.headingFont ?? '')
    ? (branding.headingFont ?? 'classic')
    : 'classic';
  const background = toHex(parseColour(branding.backgroundColor) ?? mustParse(DEFAULT_BACKGROUND));
  const wished = toHex(parseColour(branding.accentColor) ?? mustParse(DEFAULT_ACCENT));
  // The tint depends on the accent and the accent must be read on the tint: tint from the readable shade, then check once more.
  const readable = darkenUntilReadable(wished, [CARD, '#ffffff']);
  const tint = tintOf(readable);
  const accent = darkenUntilReadable(readable, [CARD, '#ffffff', tint]);
  const onBackground =
    contrast(INK, background) >= MINIMUM_CONTRAST
      ? INK
      : contrast('#ffffff', background) >= MINIMUM_CONTRAST
        ? '#ffffff'
        : '#000000';
  return {
    background,
    onBackground,
    card: CARD,
    ink: INK,
    inkSoft: INK_SOFT,
    accent,
    onAccent: '#ffffff',
    tint,
    line: toHex(mix(mustParse(CARD), mustParse(INK), 0.16)),
    headingFont: HEADING_FONTS[font],
    headingFontArabic: font === 'classic' || font === 'elegant' ? ARABIC_SERIF : ARABIC_SANS,
  };
}

/** A picture of our own origin or carried in the page; the content security policy would refuse any other. */
export function safeLogo(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (/^\/(?![/\\])[^\s\\]*$/.test(url)) return url;
  if (/^data:image\/(png|jpeg|webp|gif|svg\+xml);base64,[A-Za-z0-9+/=]+$/.test(url)) return url;
  return undefined;
}

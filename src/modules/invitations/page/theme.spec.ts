import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contrast, darkenUntilReadable, MINIMUM_CONTRAST, safeLogo, themeOf } from './theme.js';

describe('contrast', () => {
  it('is what WCAG says it is', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4.0, 1);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  it('leaves a readable colour alone and darkens a pale one no more than needed', () => {
    expect(darkenUntilReadable('#767676', ['#ffffff'])).toBe('#767676');
    const shade = darkenUntilReadable('#f2c14e', ['#ffffff']);
    expect(contrast(shade, '#ffffff')).toBeGreaterThanOrEqual(MINIMUM_CONTRAST);
    expect(contrast(shade, '#ffffff')).toBeLessThan(MINIMUM_CONTRAST + 0.3);
  });
});

describe('themeOf', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

  it('reads well whatever the organiser picks', () => {
    fc.assert(
      fc.property(colour, colour, (accent, background) => {
        const theme = themeOf({ accentColor: accent, backgroundColor: background });
        const pairs = [
          [theme.accent, theme.card],
          [theme.accent, theme.tint],
          [theme.onAccent, theme.accent],
          [theme.ink, theme.card],
          [theme.ink, theme.tint],
          [theme.inkSoft, theme.card],
          [theme.onBackground, theme.background],
        ] as const;
        for (const [front, back] of pairs) expect(contrast(front, back)).toBeGreaterThanOrEqual(MINIMUM_CONTRAST);
      }),
    );
  });

  it.each(['red', '#12', '#gggggg', 'url(https://evil.example)', '#fff;} body{display:none', '__proto__'])(
    'falls back to our colours and fonts for %j',
    (nonsense) => {
      const theme = themeOf({ accentColor: nonsense, backgroundColor: nonsense, headingFont: nonsense as never });
      expect(theme).toEqual(themeOf());
    },
  );
});

describe('safeLogo', () => {
  it('takes our own paths and pictures in the page', () => {
    expect(safeLogo('/files/logo.png')).toBe('/files/logo.png');
    expect(safeLogo('data:image/png;base64,iVBORw0KGgo=')).toBe('data:image/png;base64,iVBORw0KGgo=');
  });

  it.each([
    'https://tracker.example/logo.png',
    '//tracker.example/logo.png',
    '/\\tracker.example/x',
    'javascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/svg+xml,<svg onload=alert(1)>',
    '',
  ])('leaves out %j', (url) => {
    expect(safeLogo(url)).toBeUndefined();
  });
});

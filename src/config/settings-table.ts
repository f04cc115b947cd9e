import { allSettings } from './schema.js';

/** The README's table of settings, between its markers. Written by `npm run api`; a test compares the two. */
export function settingsTable(): string {
  const rows = allSettings().map(({ options }) => {
    const notes = [options.doc];
    if (options.requiredInProduction) notes.push('**Required in production.**');
    if (options.secret) notes.push('Secret.');
    const fallback = options.defaultText ?? JSON.stringify(options.default).replaceAll('"', '');
    return `| \`${options.name}\` | ${options.type} | ${fallback} | ${notes.join(' ')} |`;
  });
  return ['| variable | type | default | what it does |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const BETWEEN_MARKERS = /(<!-- settings -->)[\s\S]*?(<!-- \/settings -->)/;

/** The given README with its table brought up to date; unchanged when it has no markers. */
export function withSettingsTable(readme: string): string {
  return readme.replace(
    BETWEEN_MARKERS,
    (_, open: string, close: string) => `${open}\n\n${settingsTable()}\n\n${close}`,
  );
}

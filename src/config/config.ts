import { schema } from './schema.js';
import type { Settings } from './schema.js';
import { Setting, WrongSetting } from './setting.js';
import type { ParseContext } from './setting.js';

/** One line per wrong variable; each names the variable and what would be right, never its value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
    this.name = 'ConfigError';
  }
}

const SettingsHolder = class {} as new () => Settings;

/** The settings of this process, read once and frozen. Inject it by this class. */
export class Config extends SettingsHolder {
  constructor(settings: Settings) {
    super();
    Object.assign(this, settings);
    Object.freeze(this);
  }

  /** A copy with some settings replaced, as a boot does once it knows the URLs of the services it started. */
  with(changes: Partial<Settings>): Config {
    return new Config(Object.assign({}, this, changes));
  }
}

/**
 * Reads all settings from the environment; nothing else in Placecard reads it. Unknown variables are no error.
 * @throws ConfigError naming every variable that is wrong or missing
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = [];
  const values: Record<string, unknown> = { env: 'production', dataDir: '', port: 0, publicUrl: '' };
  const read = (setting: Setting<unknown>): unknown => {
    try {
      return setting.read(env[setting.options.name], values as unknown as ParseContext);
    } catch (error) {
      if (!(error instanceof WrongSetting)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  for (const [field, entry] of Object.entries(schema)) {
    const value =
      entry instanceof Setting
        ? read(entry)
        : Object.freeze(
            Object.fromEntries(
              Object.entries(entry).map(([key, setting]) => [key, read(setting as Setting<unknown>)] as const),
            ),
          );
    // Under a wrong NODE_ENV there is no telling what else is required.
    if (field === 'env' && problems.length > 0) break;
    values[field] = value;
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return new Config(values as unknown as Settings);
}

import { defaultSettings, type Settings } from '../protocol.ts';
import { isRecord } from './client.ts';

type Check = (value: unknown) => boolean;

const isBoolean: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => typeof value === 'number' && value >= 0;
const isGlobs: Check = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isSwitch: Check = (value) => isRecord(value) && isBoolean(value['enabled']);
const isOneOf =
  (...words: string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const isSeverity = isOneOf('error', 'warning', 'information', 'hint', 'off');

const checks: Readonly<Record<keyof Settings, Check>> = {
  include: isGlobs,
  exclude: isGlobs,
  respectGitignore: isBoolean,
  maxFileSize: isCount,
  strictness: isOneOf('low', 'normal', 'high'),
  severity: (value) => isRecord(value) && Object.values(value).every(isSeverity),
  maxFindingsPerFile: isCount,
  lens: isSwitch,
  inlayHints: isSwitch,
  debounce: isCount,
};

/** The settings that a client gave, each in its place; one that is absent or makes no sense is the default, and `onWrong` is told its name. */
export function readSettings(given: unknown, onWrong: (name: string) => void): Settings {
  if (!isRecord(given)) return defaultSettings;
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const [name, isRight] of Object.entries(checks)) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    if (isRight(value)) settings[name] = value;
    else onWrong(name);
  }
  return settings as unknown as Settings;
}

/** The globs that are switched on in the editor's `files.exclude`; those with a condition (`when`) do not concern sources. */
export function readExcludes(given: unknown): string[] {
  return isRecord(given) ? Object.keys(given).filter((glob) => given[glob] === true) : [];
}

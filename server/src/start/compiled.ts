import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

/** Of each name: an editor brings a Node of its own, and two versions of Collate may be in use. */
const mostKept = 4;

/** Milliseconds after the start: by then what a first document needs has been compiled, and is worth keeping. */
const warm = 5000;

/** Patterns are compiled once: by itself V8 compiles each twice, at its first use and at its second, and a first document uses two hundred. */
const eagerPatterns = '--no-regexp-tier-up';

/**
 * Runs a bundle of CommonJS with the code that V8 compiled at an earlier start, which saves the time to compile it again: Node's
 * own cache of that kind (`module.enableCompileCache`) is not in Node 20. What was compiled lies in the user's folder for caches, by
 * `name`; where it cannot be read or written, or is another Node's, the bundle is compiled as any other. `flags` are what else V8
 * is told: here, and nowhere later, as it takes no code that was compiled under others.
 */
export function runCompiled(file: string, name: string, flags: readonly string[] = []): void {
  for (const flag of [eagerPatterns, ...flags]) setFlagsFromString(flag);
  const source = readFileSync(file, 'utf8');
  const cache = cacheFile(name, source);
  const cachedData = cache === undefined ? undefined : readCode(cache);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData !== undefined && { cachedData }),
  });
  const module = { exports: {} };
  const isFresh = cachedData !== undefined && script.cachedDataRejected === false;
  if (cache !== undefined && !isFresh && isMainThread) leaveBehind(script, cache, name);
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
}

/** One file for each name, Node and bundle. Undefined where the user wants no such cache, or has no home. */
function cacheFile(name: string, source: string): string | undefined {
  // Node's own switch for Node's own cache; who throws it means ours too.
  if (process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined) return undefined;
  const hash = createHash('sha1').update(`${process.version} ${process.versions.v8} ${process.arch}\n`).update(source);
  try {
    return join(cachesOfUser(), 'collate', `${name}-${hash.digest('hex').slice(0, 16)}.code`);
  } catch {
    return undefined;
  }
}

/** Where programs keep what they can make again, by the custom of the system. */
function cachesOfUser(): string {
  const named = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : process.env['XDG_CACHE_HOME'];
  if (named !== undefined && named !== '') return named;
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** Bytes behind the code: its sum, as V8 believes whatever it is given, and falls over what is damaged. */
const sumLength = 4;

/** Undefined where there is none, or not the one that was written. */
function readCode(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(0, -sumLength);
    return crc32(code) === bytes.readUInt32LE(code.length) ? code : undefined;
  } catch {
    return undefined;
  }
}

function withSum(code: Buffer): Buffer {
  const sum = Buffer.alloc(sumLength);
  sum.writeUInt32LE(crc32(code));
  return Buffer.concat([code, sum]);
}

/** Writes the code once, when the program is warm or ends; the oldest goes. */
function leaveBehind(script: Script, file: string, name: string): void {
  let isDone = false;
  const write = (): void => {
    if (isDone) return;
    isDone = true;
    try {
      const folder = dirname(file);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const temporary = `${file}.${process.pid}`;
      writeFileSync(temporary, withSum(script.createCachedData()), { mode: 0o600 });
      renameSync(temporary, file);
      const all = readdirSync(folder).filter((other) => other.startsWith(`${name}-`));
      const old = all.map((other) => ({ path: join(folder, other), time: statSync(join(folder, other)).mtimeMs }));
      for (const { path } of old.sort((a, b) => b.time - a.time).slice(mostKept)) rmSync(path, { force: true });
    } catch {
      // A cache that cannot be written is no cache, and no error.
    }
  };
  setTimeout(write, warm).unref();
  process.once('exit', write);
}

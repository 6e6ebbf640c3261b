import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import type { Decision } from '../core/decisions.ts';
import { LineIndex } from '../core/text/lines.ts';
import type { Files } from '../corpus/files.ts';
import type { Problem } from '../corpus/json-file.ts';
import type { Project } from '../corpus/project.ts';
import { decisionsFileName, projectFileName } from '../corpus/project-file.ts';
import { defaultSettings } from '../protocol.ts';
import { toRange } from './session.ts';
import type { Uris } from './uris.ts';

/**
 * What lies beside the sources of each folder: the project file and the decisions. The editor's text of an open one wins over the disk. A
 * file that is not valid gets one diagnostic at its fault and one line in the log, and what it said last when it was valid holds on.
 * Uris are canonical.
 */
export class ProjectFiles {
  readonly #connection: Connection;
  readonly #files: Files;
  readonly #uris: Uris;
  readonly #open = new Map<string, { readonly text: string; readonly version: number }>();
  readonly #projects = new Map<string, Project>();
  readonly #decisions = new Map<string, readonly Decision[]>();
  readonly #problems = new Map<string, string>();

  constructor(connection: Connection, files: Files, uris: Uris) {
    this.#connection = connection;
    this.#files = files;
    this.#uris = uris;
  }

  open(uri: string, text: string, version: number): void {
    this.#open.set(uri, { text, version });
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  /** Editors keep the text of a deleted file for a while, though nobody sees it: what is gone from the disk counts no longer. */
  forgetDeleted(uris: Iterable<string>): void {
    for (const gone of uris) {
      if (this.#files.stamp(gone) !== undefined) continue;
      for (const uri of [...this.#open.keys()]) if (uri === gone || uri.startsWith(`${gone}/`)) this.#open.delete(uri);
    }
  }

  /** Takes back what was told of files in folders that are no longer open. */
  keep(folders: readonly string[]): void {
    for (const uri of [...this.#problems.keys()]) {
      if (!folders.some((folder) => pathBelow(folder, uri) !== undefined)) this.#tell(uri, '', undefined);
    }
  }

  async project(folder: string): Promise<Project> {
    const uri = `${folder}/${projectFileName}`;
    const parse = async (text: string): Promise<{ value: Project } | Problem> => {
      const { parseProject } = await import('../corpus/project.ts');
      const parsed = parseProject(text);
      return 'project' in parsed ? { value: parsed.project } : parsed;
    };
    return this.#last(uri, this.#projects, {}, parse);
  }

  async decisions(folder: string): Promise<readonly Decision[]> {
    return this.#last<readonly Decision[]>(decisionsUri(folder), this.#decisions, [], readDecisions);
  }

  /** The decisions file of a folder as it is now: its text (undefined where there is none), the editor's version of it, and what it says. */
  async decisionsNow(folder: string): Promise<DecisionsNow> {
    const uri = decisionsUri(folder);
    const text = await this.#text(uri);
    const version = this.#open.get(uri)?.version ?? null;
    if (text === undefined) return { uri, text: undefined, version, decisions: [] };
    const read = typeof text === 'string' ? await readDecisions(text) : text;
    return 'value' in read
      ? { uri, text: text as string, version, decisions: read.value }
      : { uri, text: typeof text === 'string' ? text : undefined, version, problem: read.problem };
  }

  async #last<T>(uri: string, valid: Map<string, T>, none: T, parse: (text: string) => Promise<{ value: T } | Problem>): Promise<T> {
    const text = await this.#text(uri);
    if (text === undefined) {
      valid.delete(uri);
      this.#tell(uri, '', undefined);
      return none;
    }
    const read = typeof text === 'string' ? await parse(text) : text;
    this.#tell(uri, typeof text === 'string' ? text : '', 'value' in read ? undefined : read);
    if ('value' in read) valid.set(uri, read.value);
    return valid.get(uri) ?? none;
  }

  /** Undefined where there is no such file. */
  async #text(uri: string): Promise<string | Problem | undefined> {
    const open = this.#open.get(uri);
    if (open !== undefined) return open.text;
    const read = await this.#files.read(uri, defaultSettings.maxFileSize);
    if ('gone' in read) return undefined;
    return 'text' in read ? read.text : { problem: read.problem, start: 0, end: 0 };
  }

  #tell(uri: string, text: string, problem: Problem | undefined): void {
    const told = problem && `${problem.problem} ${problem.start} ${problem.end}`;
    if (this.#problems.get(uri) === told) return;
    const before = this.#problems.get(uri);
    if (told === undefined) this.#problems.delete(uri);
    else this.#problems.set(uri, told);
    if (problem !== undefined && before?.startsWith(problem.problem) !== true)
      this.#connection.console.warn(`${decodeURIComponent(uri)} is not used: ${ended(problem.problem)}`);
    const message = problem && `This file is not used, what it said last holds on: ${ended(problem.problem)}`;
    void this.#connection.sendDiagnostics({
      uri: this.#uris.toClient(uri),
      diagnostics:
        problem === undefined || message === undefined
          ? []
          : [
              {
                range: toRange(new LineIndex(text), problem),
                severity: DiagnosticSeverity.Error,
                source: 'Collate',
                code: 'project',
                message,
              },
            ],
    });
  }
}

/** A decisions file that is there or not; `problem` says why it cannot be added to. */
export type DecisionsNow = { readonly uri: string; readonly text: string | undefined; readonly version: number | null } & (
  | { readonly decisions: readonly Decision[]; readonly problem?: never }
  | { readonly problem: string }
);

/** Whether a canonical uri is that of a file which says how a folder is to be read, and which is no source itself. */
export function isProjectFile(uri: string): boolean {
  return uri.endsWith(`/${projectFileName}`) || uri.endsWith(`/${decisionsFileName}`);
}

/** The path of a document relative to a folder, with `/`; undefined where it lies elsewhere. Both canonical. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(start) ? decodeURIComponent(uri.slice(start.length)) : undefined;
}

function decisionsUri(folder: string): string {
  return `${folder}/${decisionsFileName}`;
}

async function readDecisions(text: string): Promise<{ value: readonly Decision[] } | Problem> {
  const { parseDecisions } = await import('../corpus/decisions-file.ts');
  const parsed = parseDecisions(text);
  return 'decisions' in parsed ? { value: parsed.decisions } : parsed;
}

/** As a sentence ends: a question keeps its mark. */
function ended(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}

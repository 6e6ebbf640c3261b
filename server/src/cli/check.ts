import picocolors from 'picocolors';
import { ignoringOf } from '../core/decisions.ts';
import { disagreements } from '../core/disagreements.ts';
import type { Annotation, Collation, Disagreement } from '../core/model.ts';
import { toGitHub } from '../formats/github.ts';
import { toJson } from '../formats/json.ts';
import { linesIn, type Report, type ReportedDisagreement, reportOf } from '../formats/report.ts';
import { toSarif } from '../formats/sarif.ts';
import { toText } from '../formats/text.ts';
import { toUnix } from '../formats/unix.ts';
import { type CheckOptions, thresholds } from './check-command.ts';
import { openCorpus } from './corpus.ts';
import { type Compared, compareFacts } from './facts.ts';
import { writeOutput } from './output.ts';
import { relativePath } from './path.ts';
import { decidedFolder, type LoadedProject, loadProject } from './project.ts';
import { UsageError } from './usage-error.ts';

/** Reports where the sources at the paths disagree, and sets the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, version: string): Promise<void> {
  const { collation, linesOf, nDocuments, json, loaded } = await compare(paths, options);
  const { severity: severities = {} } = loaded.project;
  const ignoring = ignoringOf([decidedFolder(loaded)]);
  const fails = ({ kind }: Pick<ReportedDisagreement, 'kind'>): boolean => thresholds[options.failOn]?.includes(kind) ?? false;
  const isShown = (one: Disagreement): boolean => severities[one.kind] !== 'off' && (options.quiet === undefined || fails(one));
  const left = collation.disagreements.flatMap((one) => ignoring(one) ?? []);
  const shown = { ...collation, disagreements: left.filter(isShown) };
  const report = reportOf(shown, { nDocuments, pathOf: relativePath, linesOf, severities });
  await writeOutput(await write(report, options, version, fails, () => json(shown)), options.output);
  if (report.disagreements.filter(fails).length > options.maxWarnings) process.exitCode = 1;
}

interface Comparison extends Compared {
  readonly loaded: LoadedProject;
  readonly json: (shown: Collation) => string;
}

/** Compares the documents at the paths or, with `--from`, facts that were extracted before. */
async function compare(paths: readonly string[], options: CheckOptions): Promise<Comparison> {
  if (options.from !== undefined) {
    if (paths.length > 0) throw new UsageError('--from takes facts instead of sources: leave out the paths, or --from');
    const loaded = loadProject(options.config, []);
    const compared = await compareFacts(options.from, options.strictness ?? loaded.project.strictness ?? 'normal');
    const json = (collation: Collation): string => toJson({ annotations: [], collation, pathOf: relativePath });
    return { ...compared, json, loaded };
  }
  const { annotations, strictness, ...loaded } = await openCorpus(paths, options);
  const all: Annotation[] = [];
  for await (const annotation of annotations) all.push(annotation);
  return {
    collation: disagreements(all, strictness),
    linesOf: linesIn(all.map(({ document }) => document)),
    nDocuments: all.length,
    json: (collation) => toJson({ annotations: all, collation, pathOf: relativePath }),
    loaded,
  };
}

async function write(
  report: Report,
  { format, output }: CheckOptions,
  version: string,
  fails: (one: ReportedDisagreement) => boolean,
  json: () => string,
): Promise<string> {
  switch (format) {
    case 'json':
      return json();
    case 'sarif':
      return toSarif(report, version);
    case 'github':
      return toGitHub(report);
    case 'junit':
      // Its library is larger than all else that writes.
      return (await import('../formats/junit.ts')).toJUnit(report, fails);
    case 'unix':
      return toUnix(report);
    case 'text':
      return toText(report, picocolors.createColors(output === undefined && process.stdout.isTTY === true && picocolors.isColorSupported));
  }
}

import { Command, Option } from 'commander';
import picocolors from 'picocolors';
import { ignoringOf } from '../core/decisions.ts';
import { disagreements } from '../core/disagreements.ts';
import type { Annotation, Collation, Disagreement } from '../core/model.ts';
import { toGitHub } from '../formats/github.ts';
import { toJson } from '../formats/json.ts';
import { toJUnit } from '../formats/junit.ts';
import { linesIn, type Report, type ReportedDisagreement, reportOf } from '../formats/report.ts';
import { toSarif } from '../formats/sarif.ts';
import { toText } from '../formats/text.ts';
import { toUnix } from '../formats/unix.ts';
import { type CorpusOptions, openCorpus } from './corpus.ts';
import { type Compared, compareFacts } from './facts.ts';
import { corpusOptions, wholeNumber } from './options.ts';
import { writeOutput } from './output.ts';
import { relativePath } from './path.ts';
import { decidedFolder, type LoadedProject, loadProject } from './project.ts';
import { UsageError } from './usage-error.ts';

/** Which kinds count as findings under `--fail-on`: those of its severity and above. */
const thresholds: Readonly<Record<string, readonly ReportedDisagreement['kind'][]>> = {
  conflict: ['conflict'],
  counting: ['conflict', 'counting', 'update'],
  hint: ['conflict', 'counting', 'update', 'rounding', 'hedge', 'wording'],
  never: [],
};

interface CheckOptions extends CorpusOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github' | 'junit' | 'unix';
  readonly failOn: keyof typeof thresholds;
  readonly maxWarnings: number;
  readonly output?: string;
  readonly quiet?: true;
  readonly from?: readonly string[];
}

export function checkCommand(version: string): Command {
  return corpusOptions(new Command('check'))
    .description('Report where the sources disagree. Exit code 1 where they do, 0 where they do not.')
    .addOption(
      new Option('-f, --format <format>', 'how to report').choices(['text', 'json', 'sarif', 'github', 'junit', 'unix']).default('text'),
    )
    .addOption(
      new Option('--fail-on <kind>', 'the mildest disagreement that counts as a finding')
        .choices(Object.keys(thresholds))
        .default('conflict'),
    )
    .option('--max-warnings <n>', 'findings that are allowed before the exit code is 1', wholeNumber, 0)
    .option('-o, --output <file>', 'write the report to this file instead of standard output')
    .option('--from <facts...>', 'compare facts that extract --format jsonl wrote, instead of sources; - is standard input')
    .option('-q, --quiet', 'report only what counts as a finding')
    .addHelpText(
      'after',
      `
Examples:
  collate check samples
  collate check --fail-on hint --quiet release.txt agency.txt
  collate check --format sarif --output collate.sarif samples
  collate check --format github --fail-on never .
  collate check --format unix --quiet .
  collate extract --format jsonl samples | collate check --from -`,
    )
    .action(async (paths: string[], options: CheckOptions) => {
      const { collation, linesOf, nDocuments, json, loaded } = await compare(paths, options);
      const { severity: severities = {} } = loaded.project;
      const ignoring = ignoringOf([decidedFolder(loaded)]);
      const fails = ({ kind }: Pick<ReportedDisagreement, 'kind'>): boolean => thresholds[options.failOn]?.includes(kind) ?? false;
      const isShown = (one: Disagreement): boolean => severities[one.kind] !== 'off' && (options.quiet === undefined || fails(one));
      const left = collation.disagreements.flatMap((one) => ignoring(one) ?? []);
      const shown = { ...collation, disagreements: left.filter(isShown) };
      const report = reportOf(shown, { nDocuments, pathOf: relativePath, linesOf, severities });
      await writeOutput(
        write(report, options, version, fails, () => json(shown)),
        options.output,
      );
      if (report.disagreements.filter(fails).length > options.maxWarnings) process.exitCode = 1;
    });
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

function write(
  report: Report,
  { format, output }: CheckOptions,
  version: string,
  fails: (one: ReportedDisagreement) => boolean,
  json: () => string,
): string {
  switch (format) {
    case 'json':
      return json();
    case 'sarif':
      return toSarif(report, version);
    case 'github':
      return toGitHub(report);
    case 'junit':
      return toJUnit(report, fails);
    case 'unix':
      return toUnix(report);
    case 'text':
      return toText(report, picocolors.createColors(output === undefined && process.stdout.isTTY === true && picocolors.isColorSupported));
  }
}

import { type Command, InvalidArgumentError, Option } from 'commander';

/** A whole number that is not negative; commander says the rest of the sentence. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** Adds the paths and the options that both commands have. */
export function corpusOptions(command: Command): Command {
  return command
    .argument('[paths...]', 'files, or folders with sources below them')
    .option('-c, --config <file>', 'the project file (default: collate.json of the first folder, or of the working directory)')
    .addOption(new Option('--strictness <level>', 'how much certainty a report needs').choices(['low', 'normal', 'high']))
    .option('--max-file-size <bytes>', 'skip larger files', wholeNumber)
    .option('--cache <folder>', 'keep what was read in this folder, so that the next run is faster')
    .option('--stdin [name]', 'read one more document from standard input');
}

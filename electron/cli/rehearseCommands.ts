// Declares the commands of rehearsals: compute one or a share of it, and join shares.
import type { Command } from 'commander';
import { rehearsalCliUsage } from '../../shared/text/rehearsalCliText.ts';
import { command, dataPlace, resolved, type CommonOptions, type Finish } from './commonOptions.ts';
import { mergeRehearsals } from './mergeRehearsals.ts';
import { fittedLuck, rehearseCommand } from './rehearseCommand.ts';

interface RehearseWords {
  readonly variants?: string;
  readonly out: string;
  readonly runs?: string;
  readonly days?: string;
  readonly seed?: string;
  readonly processes?: string;
  readonly index?: string;
  readonly of?: string;
  readonly luck?: string;
  readonly data?: string;
  readonly partial: boolean;
}

/** `rehearse DIR` computes, `rehearse merge DIR…` joins: one command, since a rehearsal needs variants and joining does not. */
export function addRehearseCommands(program: Command, finish: Finish, stopSignal: () => AbortSignal): void {
  const rehearse = command(program, 'rehearse', rehearsalCliUsage.rehearse)
    .usage('<dir> --variants <file> --out <dir> | merge <dirs...> --out <dir>')
    .argument('<dirs...>', rehearsalCliUsage.dirs)
    .requiredOption('--out <dir>', rehearsalCliUsage.out)
    .option('--variants <file>', rehearsalCliUsage.variants)
    .option('--runs <count>', rehearsalCliUsage.runs)
    .option('--days <count>', rehearsalCliUsage.days)
    .option('--seed <number>', rehearsalCliUsage.seed)
    .option('--processes <count>', rehearsalCliUsage.processes)
    .option('--index <number>', rehearsalCliUsage.index)
    .option('--of <count>', rehearsalCliUsage.of)
    .option('--luck <file>', rehearsalCliUsage.luck)
    .option('--data <dir>', rehearsalCliUsage.data)
    .option('--partial', rehearsalCliUsage.partial, false);
  rehearse.action(async (words: string[], options: CommonOptions & RehearseWords) => {
    const [first, ...others] = words;
    const out = resolved(options.out);
    if (first === 'merge') {
      if (others.length === 0) rehearse.error("error: missing required argument 'dirs'");
      return finish(await mergeRehearsals(others.map(resolved), { ...options, out }), options);
    }
    const { variants, runs = null, days = null, seed = null, processes = null, index = null, of = null, luck } = options;
    if (others.length > 0) rehearse.error('error: too many arguments');
    if (variants === undefined) return rehearse.error("error: required option '--variants <file>' not specified");
    const numbers = { runs, days, seed, processes, index, of };
    const files = { variants: resolved(variants), luck: luckOf(luck), data: dataPlace(options), out };
    finish(
      await rehearseCommand(resolved(first), { ...options, ...files, numbers, clock: () => performance.now(), stop: stopSignal() }),
      options,
    );
  });
}

function luckOf(word: string | undefined): string | null {
  if (word === undefined) return null;
  return word === fittedLuck ? word : resolved(word);
}

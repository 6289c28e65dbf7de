// The command line: parses the arguments, runs one command, and prints its results or reasons for refusal with an exit code.
import { Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { orderSpans, type OrderSpan } from '../../shared/domain/office.ts';
import { auditCliUsage } from '../../shared/text/auditCliText.ts';
import { backupCliUsage } from '../../shared/text/backupCliText.ts';
import { changeCliUsage } from '../../shared/text/changeCliText.ts';
import { cliUsage } from '../../shared/text/cliText.ts';
import { snapshotCliUsage } from '../../shared/text/snapshotCliText.ts';
import { auditCommand } from './auditCommand.ts';
import { exportBackupCommand, listBackupsCommand, makeBackupCommand, restoreCommand } from './backupCommand.ts';
import { changesCommand } from './changesCommand.ts';
import { checkCommand } from './checkCommand.ts';
import { command, dataPlace, resolved, type CommonOptions, type Finish } from './commonOptions.ts';
import { compareCommand } from './compareCommand.ts';
import { addDayCommands } from './dayCommands.ts';
import { addFollowCommands } from './followCommands.ts';
import { ordersCommand } from './ordersCommand.ts';
import { planCommand } from './planCommand.ts';
import { reasonLines } from './reasonLines.ts';
import { importCommand } from './importCommand.ts';
import { addRehearseCommands } from './rehearseCommands.ts';
import type { Outcome } from './report.ts';
import { rollCommand } from './rollCommand.ts';
import { exportCommand, importSnapshotCommand, inspectCommand } from './snapshotCommand.ts';
import { verifyCommand } from './verifyCommand.ts';
import { workbookCommand } from './workbookCommand.ts';

/** Exit codes: 0 success, 1 refused, 2 usage error. Results go to standard output, reasons and usage to standard error. */
export async function runCli(words: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = buildProgram((outcome, options) => {
    exitCode = say(outcome, options);
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // asking for help or the version is not an error
    return error.exitCode === 0 ? 0 : 2;
  }
}

interface ImportWords {
  readonly into: string;
  readonly mapping?: string;
  readonly sheet?: string[];
  readonly skipUnknown: boolean;
  readonly addUp: boolean;
  readonly keepEqual: boolean;
  readonly withHidden: boolean;
  readonly asUsual: boolean;
  readonly data?: string;
}

function buildProgram(finish: Finish): Command {
  const program = new Command('tongdiao').version(packageJson.version).exitOverride().showHelpAfterError().helpCommand(false);
  program.configureOutput({ writeOut: (text) => process.stdout.write(text), writeErr: (text) => process.stderr.write(text) });

  command(program, 'check <dir>', cliUsage.check).action(async (dir: string, options: CommonOptions) =>
    finish(await checkCommand(resolved(dir), options), options),
  );

  command(program, 'plan <dir>', cliUsage.plan)
    .requiredOption('--out <dir>', cliUsage.planOut)
    .option('--no-promises', cliUsage.noPromises)
    .option('--no-least-change', changeCliUsage.noLeastChange)
    .action(async (dir: string, options: CommonOptions & { out: string; promises: boolean; leastChange: boolean }) =>
      finish(
        await planCommand(resolved(dir), { ...options, out: resolved(options.out), clock: () => performance.now(), stop: stopSignal() }),
        options,
      ),
    );

  command(program, 'import <files...>', cliUsage.import)
    .requiredOption('--into <dir>', cliUsage.importInto)
    .option('--mapping <name>', cliUsage.importMapping)
    .option('--sheet <name...>', cliUsage.importSheet)
    .option('--skip-unknown', cliUsage.importSkipUnknown, false)
    .option('--add-up', cliUsage.importAddUp, false)
    .option('--keep-equal', cliUsage.importKeepEqual, false)
    .option('--with-hidden', cliUsage.importHidden, false)
    .option('--as-usual', cliUsage.importAsUsual, false)
    .option('--data <dir>', cliUsage.data)
    .action(async (files: string[], options: CommonOptions & ImportWords) =>
      finish(
        await importCommand(files.map(resolved), {
          ...options,
          into: resolved(options.into),
          sheets: options.sheet ?? null,
          mapping: mappingPlace(options.mapping),
          data: dataPlace(options),
        }),
        options,
      ),
    );

  command(program, 'workbook <dir>', cliUsage.workbook)
    .requiredOption('--out <file>', cliUsage.workbookOut)
    .action(async (dir: string, options: CommonOptions & { out: string }) =>
      finish(await workbookCommand(resolved(dir), { ...options, out: resolved(options.out) }), options),
    );

  command(program, 'template', cliUsage.template)
    .requiredOption('--out <file>', cliUsage.workbookOut)
    .action(async (options: CommonOptions & { out: string }) =>
      finish(await workbookCommand(null, { ...options, out: resolved(options.out) }), options),
    );

  command(program, 'verify <plandir>', cliUsage.verify)
    .option('--dataset <dir>', cliUsage.verifyDataset)
    .action(async (dir: string, options: CommonOptions & { dataset?: string }) =>
      finish(
        await verifyCommand(resolved(dir), { ...options, dataset: options.dataset === undefined ? null : resolved(options.dataset) }),
        options,
      ),
    );

  command(program, 'roll <plandir>', cliUsage.roll)
    .requiredOption('--days <count>', cliUsage.rollDays)
    .requiredOption('--out <dir>', cliUsage.rollOut)
    .option('--issued-until <day>', cliUsage.rollIssued)
    .action(async (dir: string, options: CommonOptions & { days: string; out: string; issuedUntil?: string }) =>
      finish(
        await rollCommand(resolved(dir), { ...options, out: resolved(options.out), issuedUntil: options.issuedUntil ?? null }),
        options,
      ),
    );

  command(program, 'compare <before> <after...>', cliUsage.compare)
    .option('--why', cliUsage.why, false)
    .action(async (before: string, after: string[], options: CommonOptions & { why: boolean }) =>
      finish(await compareCommand(resolved(before), after.map(resolved), options), options),
    );

  command(program, 'changes <plandir>', changeCliUsage.changes)
    .requiredOption('--against <plandir>', changeCliUsage.against)
    .option('--out <file>', changeCliUsage.out)
    .option('--no-causes', changeCliUsage.noCauses)
    .action(async (dir: string, options: CommonOptions & { against: string; out?: string; causes: boolean }) =>
      finish(
        await changesCommand(resolved(dir), {
          ...options,
          against: resolved(options.against),
          out: options.out === undefined ? null : resolved(options.out),
        }),
        options,
      ),
    );

  command(program, 'orders <plandir>', cliUsage.orders)
    .requiredOption('--out <dir>', cliUsage.ordersOut)
    .option('--pdf', cliUsage.pdf, false)
    .addOption(new Option('--span <span>', cliUsage.span).choices(orderSpans).default('day' satisfies OrderSpan))
    .option('--through <places>', cliUsage.through, '')
    .action(async (dir: string, options: CommonOptions & { out: string; pdf: boolean; span: OrderSpan; through: string }) => {
      const through = options.through
        .split(',')
        .map((code) => code.trim())
        .filter((code) => code !== '');
      finish(await ordersCommand(resolved(dir), { ...options, out: resolved(options.out), through }), options);
    });

  addSnapshotCommands(program, finish);
  addBackupCommands(program, finish);
  addDayCommands(program, finish);
  addFollowCommands(program, finish);
  addRehearseCommands(program, finish, stopSignal);
  const audit = program.command('audit').description(auditCliUsage.audit).helpCommand(false);
  command(audit, 'verify', auditCliUsage.verify)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: CommonOptions & { data?: string }) =>
      finish(await auditCommand({ ...options, data: dataPlace(options) }), options),
    );
  return program;
}

function addBackupCommands(program: Command, finish: Finish): void {
  type DataOptions = CommonOptions & { readonly data?: string };
  const group = program.command('backup').description(backupCliUsage.backup).helpCommand(false);
  const of = (options: DataOptions) => ({ ...options, data: dataPlace(options) });
  command(group, 'list', backupCliUsage.list)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: DataOptions) => finish(await listBackupsCommand(of(options)), options));
  command(group, 'make', backupCliUsage.make)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: DataOptions) => finish(await makeBackupCommand(of(options)), options));
  command(group, 'restore [name]', backupCliUsage.restore)
    .option('--data <dir>', cliUsage.data)
    .action(async (name: string | undefined, options: DataOptions) => finish(await restoreCommand(name ?? null, of(options)), options));
  command(group, 'export <name>', backupCliUsage.export)
    .requiredOption('--out <file>', backupCliUsage.out)
    .option('--data <dir>', cliUsage.data)
    .action(async (name: string, options: DataOptions & { readonly out: string }) =>
      finish(await exportBackupCommand(name, { ...of(options), out: options.out }), options),
    );
}

function addSnapshotCommands(program: Command, finish: Finish): void {
  const group = program.command('snapshot').description(snapshotCliUsage.snapshot).helpCommand(false);
  const shared = (of: Command) =>
    of.option('--data <dir>', cliUsage.data).option('--passphrase-file <file>', snapshotCliUsage.passphraseFile);
  interface SharedOptions extends CommonOptions {
    readonly data?: string;
    readonly passphraseFile?: string;
  }
  const places = (options: SharedOptions) => ({
    ...options,
    data: dataPlace(options),
    passphraseFile: options.passphraseFile === undefined ? null : resolved(options.passphraseFile),
  });
  shared(command(group, 'export', snapshotCliUsage.export))
    .requiredOption('--out <file>', snapshotCliUsage.out)
    .option('--since <office>', snapshotCliUsage.since)
    .action(async (options: SharedOptions & { out: string; since?: string }) =>
      finish(await exportCommand({ ...places(options), out: resolved(options.out), since: options.since ?? null }), options),
    );
  shared(command(group, 'inspect <file>', snapshotCliUsage.inspect)).action(async (file: string, options: SharedOptions) =>
    finish(await inspectCommand(resolved(file), places(options)), options),
  );
  shared(command(group, 'import <file>', snapshotCliUsage.import))
    .option('--trust <hex>', snapshotCliUsage.trust)
    .addOption(new Option('--take <side>', snapshotCliUsage.take).choices(['local', 'incoming']))
    .option('--without-refused', snapshotCliUsage.withoutRefused, false)
    .action(async (file: string, options: SharedOptions & { trust?: string; take?: 'local' | 'incoming'; withoutRefused: boolean }) =>
      finish(
        await importSnapshotCommand(resolved(file), {
          ...places(options),
          withoutRefused: options.withoutRefused,
          trust: options.trust ?? null,
          take: options.take ?? null,
        }),
        options,
      ),
    );
}

/** A path refers to the folder npm was called from; a plain name is left as it is. */
function mappingPlace(mapping: string | undefined): string | null {
  if (mapping === undefined) return null;
  return /\.json$/i.test(mapping) ? resolved(mapping) : mapping;
}

/** Aborted by the first signal. Later ones are caught and ignored: npm forwards signals that the terminal has already sent. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}

function say(outcome: Outcome, { lang, json }: CommonOptions): number {
  if (outcome.ok) {
    process.stdout.write(
      json ? `${JSON.stringify({ ok: true, ...outcome.value.data })}\n` : outcome.value.lines.map((line) => `${line}\n`).join(''),
    );
    return 0;
  }
  const reasons = reasonLines(outcome.error, lang);
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, error: outcome.error, reasons })}\n`);
  process.stderr.write(reasons.map((line) => `${line}\n`).join(''));
  return 1;
}

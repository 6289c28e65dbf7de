// Declares the commands of what an office follows up besides its days: requests for support, findings, dated lists, releases to the public,
// contracts with other provinces.
import { Argument, Option, type Command } from 'commander';
import { releasePapers, reportFormats, type ReleasePaper, type ReportFormat } from '../../shared/contract/reportApi.ts';
import type { FindingKind } from '../../shared/findings/finding.ts';
import { findingKinds } from '../../shared/findings/findingSchema.ts';
import type { ListKind } from '../../shared/lists/listEntry.ts';
import { listKinds } from '../../shared/lists/listEntrySchema.ts';
import type { ReleaseEntryKind } from '../../shared/releases/release.ts';
import { releaseEntryKinds } from '../../shared/releases/releaseSchema.ts';
import { contractEntryKinds } from '../../shared/partners/partnerContractSchema.ts';
import type { ContractEntryKind } from '../../shared/partners/partnerContract.ts';
import { contractCliUsage } from '../../shared/text/contractCliText.ts';
import { cliUsage } from '../../shared/text/cliText.ts';
import { findingCliUsage } from '../../shared/text/findingCliText.ts';
import { listCliUsage } from '../../shared/text/listCliText.ts';
import { releaseCliUsage } from '../../shared/text/releaseCliText.ts';
import { supportCliUsage } from '../../shared/text/supportCliText.ts';
import { command, dataPlace, resolved, type CommonOptions, type Finish } from './commonOptions.ts';
import { contractEnterCommand, contractListCommand, contractPrintCommand } from './contractCommand.ts';
import { findingAddCommand, findingAnswerCommand, findingListCommand } from './findingCommand.ts';
import { listCheckCommand, listPrintCommand, listShowCommand } from './listCommand.ts';
import { releaseEnterCommand, releaseListCommand, releasePrintCommand } from './releaseCommand.ts';
import { supportListCommand, supportReplyCommand } from './supportCommand.ts';

type DataOptions = CommonOptions & { readonly data?: string };

export function addFollowCommands(program: Command, finish: Finish): void {
  addSupportCommands(program, finish);
  addFindingCommands(program, finish);
  addListCommands(program, finish);
  addReleaseCommands(program, finish);
  addContractCommands(program, finish);
}

function addSupportCommands(program: Command, finish: Finish): void {
  const support = program.command('support').description(supportCliUsage.support).helpCommand(false);
  command(support, 'list', supportCliUsage.list)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: DataOptions) => finish(await supportListCommand({ ...options, data: dataPlace(options) }), options));
  command(support, 'reply <number>', supportCliUsage.reply)
    .requiredOption('--out <file>', supportCliUsage.out)
    .option('--data <dir>', cliUsage.data)
    .action(async (number: string, options: DataOptions & { out: string }) =>
      finish(await supportReplyCommand(number, { ...options, data: dataPlace(options), out: resolved(options.out) }), options),
    );
}

interface AddWords {
  readonly kind: FindingKind;
  readonly city: string;
  readonly maker?: string;
  readonly text: string;
  readonly source: string;
  readonly paper: string;
  readonly due?: string;
}

function addFindingCommands(program: Command, finish: Finish): void {
  const findings = program.command('findings').description(findingCliUsage.findings).helpCommand(false);
  command(findings, 'list', findingCliUsage.list)
    .option('--open', findingCliUsage.open, false)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: DataOptions & { open: boolean }) =>
      finish(await findingListCommand({ ...options, data: dataPlace(options) }), options),
    );
  command(findings, 'add', findingCliUsage.add)
    .addOption(new Option('--kind <kind>', findingCliUsage.kind).choices(findingKinds).default('complaint' satisfies FindingKind))
    .requiredOption('--city <code>', findingCliUsage.city)
    .option('--maker <code>', findingCliUsage.maker)
    .requiredOption('--text <text>', findingCliUsage.text)
    .requiredOption('--source <name>', findingCliUsage.source)
    .option('--paper <number>', findingCliUsage.paper, '')
    .option('--due <day>', findingCliUsage.due)
    .option('--data <dir>', cliUsage.data)
    .action(async ({ kind, city, maker, text, source, paper, due, ...options }: DataOptions & AddWords) =>
      finish(
        await findingAddCommand(
          { kind, city, maker: maker ?? null, text, source, paper, due: due ?? null },
          { ...options, data: dataPlace(options) },
        ),
        options,
      ),
    );
  command(findings, 'answer <id>', findingCliUsage.answer)
    .requiredOption('--by <name>', findingCliUsage.by)
    .requiredOption('--text <text>', findingCliUsage.text)
    .option('--closes', findingCliUsage.closes, false)
    .option('--data <dir>', cliUsage.data)
    .action(async (id: string, { by, text, closes, ...options }: DataOptions & { by: string; text: string; closes: boolean }) =>
      finish(await findingAnswerCommand(id, { by, text, closes }, { ...options, data: dataPlace(options) }), options),
    );
}

function addListCommands(program: Command, finish: Finish): void {
  const lists = program.command('lists').description(listCliUsage.lists).helpCommand(false);
  const kind = () => new Argument('<kind>').choices(listKinds);
  command(lists, 'show', listCliUsage.show)
    .addArgument(kind())
    .option('--day <day>', listCliUsage.day)
    .option('--data <dir>', cliUsage.data)
    .action(async (list: ListKind, options: DataOptions & { day?: string }) =>
      finish(await listShowCommand(list, { ...options, data: dataPlace(options), day: options.day ?? null }), options),
    );
  command(lists, 'check', listCliUsage.check)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: DataOptions) => finish(await listCheckCommand({ ...options, data: dataPlace(options) }), options));
  command(lists, 'print', listCliUsage.print)
    .addArgument(kind())
    .requiredOption('--out <file>', listCliUsage.out)
    .option('--day <day>', listCliUsage.day)
    .addOption(new Option('--format <format>', listCliUsage.format).choices(reportFormats).default('html' satisfies ReportFormat))
    .option('--data <dir>', cliUsage.data)
    .action(async (list: ListKind, options: DataOptions & { out: string; day?: string; format: ReportFormat }) =>
      finish(
        await listPrintCommand(list, { ...options, data: dataPlace(options), out: resolved(options.out), day: options.day ?? null }),
        options,
      ),
    );
}

interface EntryWords {
  readonly outlet: string;
  readonly kind: ReleaseEntryKind;
  readonly pieces: string;
  readonly left?: string;
  readonly by: string;
  readonly day?: string;
}

function addReleaseCommands(program: Command, finish: Finish): void {
  const releases = program.command('releases').description(releaseCliUsage.releases).helpCommand(false);
  command(releases, 'list', releaseCliUsage.list)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: DataOptions) => finish(await releaseListCommand({ ...options, data: dataPlace(options) }), options));
  command(releases, 'print <number>', releaseCliUsage.print)
    .requiredOption('--out <file>', releaseCliUsage.out)
    .addOption(new Option('--paper <paper>', releaseCliUsage.paper).choices(releasePapers).default('notice' satisfies ReleasePaper))
    .addOption(new Option('--format <format>', releaseCliUsage.format).choices(reportFormats).default('html' satisfies ReportFormat))
    .option('--data <dir>', cliUsage.data)
    .action(async (number: string, options: DataOptions & { out: string; paper: ReleasePaper; format: ReportFormat }) =>
      finish(await releasePrintCommand(number, { ...options, data: dataPlace(options), out: resolved(options.out) }), options),
    );
  command(releases, 'enter <number>', releaseCliUsage.enter)
    .requiredOption('--outlet <code>', releaseCliUsage.outlet)
    .addOption(new Option('--kind <kind>', releaseCliUsage.kind).choices(releaseEntryKinds).default('sold' satisfies ReleaseEntryKind))
    .requiredOption('--pieces <number>', releaseCliUsage.pieces)
    .option('--left <number>', releaseCliUsage.left)
    .requiredOption('--by <name>', releaseCliUsage.by)
    .option('--day <day>', releaseCliUsage.day)
    .option('--data <dir>', cliUsage.data)
    .action(async (number: string, { outlet, kind, pieces, left, by, day, ...options }: DataOptions & EntryWords) =>
      finish(
        await releaseEnterCommand(
          number,
          { outlet, kind, pieces: Number(pieces), left: left === undefined ? null : Number(left), by, day: day ?? null },
          { ...options, data: dataPlace(options) },
        ),
        options,
      ),
    );
}

interface MoveWords {
  readonly kind: ContractEntryKind;
  readonly quantity: string;
  readonly by: string;
  readonly note: string;
  readonly day?: string;
}

function addContractCommands(program: Command, finish: Finish): void {
  const contracts = program.command('contracts').description(contractCliUsage.contracts).helpCommand(false);
  command(contracts, 'list', contractCliUsage.list)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: DataOptions) => finish(await contractListCommand({ ...options, data: dataPlace(options) }), options));
  command(contracts, 'print <number>', contractCliUsage.print)
    .requiredOption('--out <file>', contractCliUsage.out)
    .addOption(new Option('--format <format>', contractCliUsage.format).choices(reportFormats).default('html' satisfies ReportFormat))
    .option('--data <dir>', cliUsage.data)
    .action(async (number: string, options: DataOptions & { out: string; format: ReportFormat }) =>
      finish(await contractPrintCommand(number, { ...options, data: dataPlace(options), out: resolved(options.out) }), options),
    );
  command(contracts, 'enter <number>', contractCliUsage.enter)
    .addOption(
      new Option('--kind <kind>', contractCliUsage.kind).choices(contractEntryKinds).default('received' satisfies ContractEntryKind),
    )
    .requiredOption('--quantity <number>', contractCliUsage.quantity)
    .requiredOption('--by <name>', contractCliUsage.by)
    .option('--note <text>', contractCliUsage.note, '')
    .option('--day <day>', contractCliUsage.day)
    .option('--data <dir>', cliUsage.data)
    .action(async (number: string, { kind, quantity, by, note, day, ...options }: DataOptions & MoveWords) =>
      finish(
        await contractEnterCommand(number, { kind, quantity, by, note, day: day ?? null }, { ...options, data: dataPlace(options) }),
        options,
      ),
    );
}

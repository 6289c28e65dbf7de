// Declares the commands of an office's days: its position and books, closing the day, and the forms of daily reports and counts.
import { Argument, type Command } from 'commander';
import { formKinds, type FormKind } from '../../shared/domain/formKind.ts';
import { cliUsage } from '../../shared/text/cliText.ts';
import { dayCliUsage } from '../../shared/text/dayCliText.ts';
import { formCliUsage } from '../../shared/text/formCliText.ts';
import { positionCliUsage } from '../../shared/text/positionCliText.ts';
import { command, dataPlace, resolved, type CommonOptions, type Finish } from './commonOptions.ts';
import { closeDayCommand } from './dayCommand.ts';
import { enterFormsCommand, formCommand } from './formCommand.ts';
import { officeCheckCommand } from './officeCommand.ts';
import { positionCommand } from './positionCommand.ts';

export function addDayCommands(program: Command, finish: Finish): void {
  command(program, 'position', positionCliUsage.position)
    .requiredOption('--out <dir>', positionCliUsage.out)
    .option('--day <day>', positionCliUsage.day)
    .option('--expected', positionCliUsage.expected, false)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: CommonOptions & { data?: string; out: string; day?: string; expected: boolean }) =>
      finish(
        await positionCommand({ ...options, data: dataPlace(options), out: resolved(options.out), day: options.day ?? null }),
        options,
      ),
    );
  const office = program.command('office').description(positionCliUsage.office).helpCommand(false);
  command(office, 'check', positionCliUsage.check)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: CommonOptions & { data?: string }) =>
      finish(await officeCheckCommand({ ...options, data: dataPlace(options) }), options),
    );
  const day = program.command('day').description(dayCliUsage.day).helpCommand(false);
  command(day, 'close', dayCliUsage.close)
    .option('--by <name>', dayCliUsage.by)
    .option('--data <dir>', cliUsage.data)
    .action(async (options: CommonOptions & { data?: string; by?: string }) =>
      finish(await closeDayCommand({ ...options, data: dataPlace(options), by: options.by ?? null }), options),
    );
  addFormCommands(program, finish);
}

function addFormCommands(program: Command, finish: Finish): void {
  const daily = program.command('daily').description(formCliUsage.daily).helpCommand(false);
  command(daily, 'form', formCliUsage.form)
    .addArgument(new Argument('<kind>').choices(formKinds))
    .requiredOption('--out <file>', formCliUsage.formOut)
    .option('--day <day>', formCliUsage.formDay)
    .option('--data <dir>', cliUsage.data)
    .action(async (kind: FormKind, options: CommonOptions & { data?: string; out: string; day?: string }) =>
      finish(
        await formCommand(kind, { ...options, data: dataPlace(options), out: resolved(options.out), day: options.day ?? null }),
        options,
      ),
    );
  command(daily, 'enter <files...>', formCliUsage.enter)
    .option('--by <name>', formCliUsage.by)
    .option('--data <dir>', cliUsage.data)
    .action(async (files: string[], options: CommonOptions & { data?: string; by?: string }) =>
      finish(await enterFormsCommand(files.map(resolved), { ...options, data: dataPlace(options), by: options.by ?? null }), options),
    );
}

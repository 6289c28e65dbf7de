// What all commands of the command line share: their options, the places they name, and how they end.
import os from 'node:os';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { languages, type Language } from '../../shared/domain/office.ts';
import { cliUsage } from '../../shared/text/cliText.ts';
import { defaultDataFolder } from '../node/host/dataFolder.ts';
import type { Outcome } from './report.ts';

export interface CommonOptions {
  readonly lang: Language;
  readonly json: boolean;
}

export type Finish = (outcome: Outcome, options: CommonOptions) => void;

/** Options shared by all commands. */
export function command(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--json', cliUsage.json, false)
    .addOption(new Option('--lang <lang>', cliUsage.lang).choices(languages).default(machineLanguage()));
}

/** The office's folder: the one named, or the app's default. */
export function dataPlace({ data }: { readonly data?: string }): string {
  if (data !== undefined) return resolved(data);
  return defaultDataFolder({ platform: process.platform, home: os.homedir(), environment: process.env });
}

/** English if the machine is set to it, otherwise Chinese. */
function machineLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'zh';
}

/** npm changes into the project's folder, but a relative path refers to the caller's folder. */
export function resolved(place: string): string {
  const { npm_lifecycle_event, INIT_CWD } = process.env;
  return path.resolve(npm_lifecycle_event === 'tongdiao' ? (INIT_CWD ?? '.') : '.', place);
}

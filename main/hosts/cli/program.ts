import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { version } from '../../../package.json';
import { reportFormats } from '../../report/write-report.ts';
import { decisionForms } from './decision-forms.ts';
import type { ExitCode } from './exit-code.ts';
import { lookAhead } from './look-ahead.ts';

/** The command line; each command is loaded only when it is called, since start-up counts. `ended` hears how it went. */
export function createProgram(ended: (code: ExitCode) => void): Command {
  const program = new Command('tattletag')
    .description('Finds out who passed your data on. Reads your mail on this computer only, and never changes it.')
    .version(version, '-V, --version')
    .showHelpAfterError('(tattletag --help tells more)');
  addScan(program, ended);
  addTags(program, ended);
  addLeaks(program, ended);
  addDecisions(program, ended);
  addLetter(program, ended);
  addExport(program, ended);
  addServe(program, ended);
  addSample(program, ended);
  return program;
}

const ledgerOption = (text = "a kept ledger; without it the app's own"): Option => new Option('--ledger <file>', text);
const formatOption = (): Option =>
  new Option('--format <form>', 'form of the report').choices([...reportFormats]).default('table');
const outOption = (): Option => new Option('--out <file>', 'write to this file instead of standard output');
const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function addScan(program: Command, ended: (code: ExitCode) => void): void {
  program
    .command('scan')
    .description('read mail and report which marks reached strangers')
    .argument('<source...>', 'an mbox file, a Maildir, a folder of .eml files, one .eml file, or imaps://user@host[/folder]')
    .option('--tags <file>', 'your marks: tag,kind,holder,domain,given_on,note')
    .option('--me <person>', 'an address of yours, as "Jane Doe <jane@example.com>"; repeatable', collect, [])
    .option('--names <name>', 'a true name of yours; repeatable', collect, [])
    .option('--reference <folder>', 'a reference pack')
    .addOption(ledgerOption('keep what is found in this encrypted file; without it nothing is kept'))
    .addOption(formatOption())
    .addOption(outOption())
    .option('--quiet', 'no progress and no notes', false)
    .option('--jobs <number>', 'how many readers at most')
    .option('--since <date>', 'count only mail from this day on (YYYY-MM-DD)')
    .option('--trash', 'accounts: mail in the bin counts too', false)
    .option('--trust <fingerprint>', 'accounts: accept this one certificate, by its SHA-256 fingerprint')
    .option('--proxy <address>', 'accounts: go through a SOCKS proxy, as socks5://127.0.0.1:9050')
    .option('--sightings', 'list every sighting in the JSON report', false)
    .addHelpText(
      'after',
      '\nAccounts sign in here with a password or an app password, which is asked for or taken from TATTLETAG_PASSWORD.\nWhere a provider wants its sign-in page (Outlook.com), connect the account in the app: tattletag serve',
    )
    .action(async (sources, options) => {
      lookAhead(sources);
      ended(await (await import('./scan-command.ts')).scanCommand(sources, options));
    });
}

function addTags(program: Command, ended: (code: ExitCode) => void): void {
  const tags = program.command('tags').description('the marks in a kept ledger');
  tags
    .command('list', { isDefault: true })
    .description('list them')
    .addOption(ledgerOption())
    .action(async (options) => ended(await (await import('./tags-command.ts')).listTags(options)));
  tags
    .command('import')
    .description('take over a tags.csv')
    .argument('<file>')
    .addOption(ledgerOption())
    .action(async (file, options) => ended(await (await import('./tags-command.ts')).importTagsFile(file, options)));
  tags
    .command('add')
    .description('add one')
    .argument('<tag>')
    .requiredOption('--holder <name>', 'the company it was given to')
    .option('--domain <domain>', "the company's domain", '')
    .option('--kind <kind>', 'alias, name, address-line or phone', '')
    .option('--given-on <date>', 'YYYY-MM-DD', '')
    .option('--note <text>', 'anything worth remembering', '')
    .addOption(ledgerOption())
    .action(async (tag, options) => ended(await (await import('./tags-command.ts')).addTag(tag, options)));
}

function addLeaks(program: Command, ended: (code: ExitCode) => void): void {
  const leaks = program.command('leaks').description('the leaks in a kept ledger');
  leaks
    .command('list', { isDefault: true })
    .description('list them')
    .addOption(ledgerOption())
    .action(async (options) => ended(await (await import('./leaks-command.ts')).listLeaks(options)));
  leaks
    .command('show')
    .description('all that is known of one')
    .argument('<leak>', 'its id, as listed')
    .addOption(ledgerOption())
    .action(async (leak, options) => ended(await (await import('./leaks-command.ts')).showLeakPage(leak, options)));
}

function addDecisions(program: Command, ended: (code: ExitCode) => void): void {
  const decisions = program.command('decisions').description('what you said about marks, companies and leaks in a kept ledger');
  decisions
    .command('list', { isDefault: true })
    .description('list them, newest first')
    .addOption(ledgerOption())
    .action(async (options) => ended(await (await import('./decisions-command.ts')).listDecisions(options)));
  decisions
    .command('make')
    .description('say something, and have everything judged again')
    .argument('<kind>', 'see below')
    .argument('<words...>', 'the mark, domains or leak it is about')
    .option('--since <date>', 'for became, acquired and public-since: from which day on (YYYY-MM-DD)', '')
    .option('--domain <domain>', "for holder: the company's domain", '')
    .addOption(ledgerOption())
    .addHelpText('after', `\nKinds:\n${decisionForms.map((form) => `  ${form}`).join('\n')}`)
    .action(async (kind, words, options) =>
      ended(await (await import('./decisions-command.ts')).makeDecision(kind, words, options)),
    );
  decisions
    .command('undo')
    .description('take some back')
    .argument('<number...>', 'their numbers, as listed')
    .addOption(ledgerOption())
    .action(async (numbers, options) => ended(await (await import('./decisions-command.ts')).undoDecisions(numbers, options)));
}

function addLetter(program: Command, ended: (code: ExitCode) => void): void {
  program
    .command('letter')
    .description('draft a letter about a leak; nothing is sent')
    .argument('<leak>', 'its id, as listed by: tattletag leaks')
    .addOption(new Option('--to <addressee>', 'whom to write to').choices(['holder', 'receiver']).default('holder'))
    .addOption(ledgerOption())
    .addOption(outOption())
    .action(async (leak, options) => ended(await (await import('./letter-command.ts')).letterCommand(leak, options)));
}

function addExport(program: Command, ended: (code: ExitCode) => void): void {
  program
    .command('export')
    .description('the report on a kept ledger, without reading mail')
    .addOption(ledgerOption())
    .addOption(formatOption())
    .addOption(outOption())
    .action(async (options) => ended(await (await import('./export-command.ts')).exportCommand(options)));
}

function addServe(program: Command, ended: (code: ExitCode) => void): void {
  const host = join(__dirname, 'browser.cjs');
  program
    .command('serve', { hidden: !existsSync(host) })
    .description('open the app in a browser tab')
    .allowUnknownOption()
    .argument('[options...]', 'passed on')
    .helpOption(false)
    .action(async (_, __, command) => ended(await (await import('./serve-command.ts')).serveCommand(host, command.args)));
}

function addSample(program: Command, ended: (code: ExitCode) => void): void {
  program
    .command('sample', { hidden: true })
    .description('read the built-in sample mailbox and report on it')
    .addOption(formatOption())
    .addOption(outOption())
    .action(async (options) => ended(await (await import('./sample-command.ts')).sampleCommand(options)));
}

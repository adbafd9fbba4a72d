import type { CommanderError } from 'commander';

const QUOTED = /'([^']*)'/g;
const SUGGESTION = /Did you mean (?:one of )?(.+?)\?/;

/** What commander found wrong with the command line, in Chinese; undefined where it only showed help or the version. */
export function commanderMessage(error: Pick<CommanderError, 'code' | 'message' | 'exitCode'>): string | undefined {
  if (error.exitCode === 0) return undefined;
  const [first = '', second = ''] = [...error.message.matchAll(QUOTED)].map((match) => match[1]);
  const near = SUGGESTION.exec(error.message)?.[1];
  const hint = near ? `是不是 ${near}？` : '';
  switch (error.code) {
    case 'commander.unknownCommand':
      return `没有“${first}”这个命令。${hint}全部命令见 duban --help。`;
    case 'commander.unknownOption':
      return `没有“${first}”这个选项。${hint}可用的选项见 duban help <命令>。`;
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
      return `还缺“${first || /argument (\S+)/.exec(error.message)?.[1] || ''}”，请补上。`;
    case 'commander.optionMissingArgument':
      return `选项“${first}”后面要写一个值。`;
    case 'commander.invalidArgument':
      return `选项“${first}”不能写“${second}”。${allowed(error.message)}`;
    case 'commander.excessArguments':
      return `参数太多了。用法见 duban help <命令>。`;
    default:
      return error.message;
  }
}

function allowed(message: string): string {
  const choices = /Allowed choices are (.+?)\./.exec(message)?.[1];
  return choices ? `只能是：${choices.replaceAll(', ', '、')}。` : '';
}

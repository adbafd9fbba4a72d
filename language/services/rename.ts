import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { fold, foldId } from '../text/fold.js';
import { fieldsOf } from '../model/entities.js';
import { lineEnd } from '../syntax/lines.js';
import type { Spot } from './analysis.js';
import { usedIds } from './ids.js';
import { rangeIn } from './places.js';
import { type Mention, mentionsOf, type Target, targetAt } from './targets.js';
import { insertField } from '../checks/fixes.js';

/** What can be renamed here, and as what it stands there. */
export function prepareRename(spot: Spot): Range | undefined {
  const found = renamable(spot);
  return found && rangeIn(spot.entity.block, found.span);
}

function renamable(spot: Spot): ReturnType<typeof targetAt> {
  const found = targetAt(spot);
  if (!found) return undefined;
  if (found.target.kind !== 'block') return found;
  const text = spot.entity.block.text.slice(found.span.start, found.span.end);
  const hash = text.search(/[#＃]/);
  return { target: found.target, span: { start: found.span.start + hash + 1, end: found.span.end } };
}

/** Why a new name is none; a sentence for the clerk. */
export class BadName extends Error {}

const ID = /^[A-Z]{0,4}\d{1,6}(?:[-.]\d{1,6}){0,4}$/;
const UNWRITABLE = /[、，,；;：:【】[\]\r\n#＃|]/;

/**
 * Renames what stands at the cursor wherever it is named. A unit keeps its aliases; where the cursor stands on an alias,
 * that alias changes and the mentions that use it. A task's new id rewrites references and leaves 原编号 behind.
 */
export function rename(spot: Spot, newName: string): WorkspaceEdit | undefined {
  const found = renamable(spot);
  if (!found) return undefined;
  const { target, span } = found;
  const written = spot.entity.block.text.slice(span.start, span.end);
  const name = newName.trim();
  const mentions = mentionsOf(spot.workspace, target);
  if (target.kind === 'block' && target.block.entity.id !== undefined) return renameId(target, mentions, name);
  if (name === '' || UNWRITABLE.test(name)) {
    throw new BadName(`“${newName}”不能作名称：名称不能为空，也不能含有顿号、逗号、冒号、方括号等分隔符号。`);
  }
  const clash = target.kind === 'unit' ? spot.file.environment.names.find(name) : undefined;
  if (clash && target.kind === 'unit' && clash.entity !== target.unit.entity) {
    throw new BadName(`“${name}”已经是“${clash.name}”的名称或别名，请换一个名称。`);
  }
  const old = nameMeant(target, written);
  const edits = new Edits();
  for (const mention of mentions) {
    const text = textOf(mention);
    // Mentions by another name of the same unit stay: they are still right.
    if (text === old) edits.replace(mention, name);
    else if (target.kind === 'unit' && mention.role === 'name' && old.endsWith(text) && !isAlias(target, text))
      edits.replace(mention, name);
  }
  return edits.done();
}

/** The registered name that a written (perhaps elided) one stands for. */
function nameMeant(target: Target, written: string): string {
  if (target.kind === 'post') return target.post.name;
  if (target.kind === 'block') return target.block.entity.title;
  const { unit } = target;
  const known = [unit.name, ...(unit.fullName ? [unit.fullName] : []), ...unit.aliases];
  return known.find((name) => fold(name) === fold(written)) ?? unit.name;
}

const isAlias = (target: Target, text: string): boolean =>
  target.kind === 'unit' &&
  [target.unit.fullName ?? '', ...target.unit.aliases].some((alias) => fold(alias) === fold(text));

const textOf = ({ entity, span }: Mention): string => entity.block.text.slice(span.start, span.end);

function renameId(
  target: Extract<Target, { kind: 'block' }>,
  mentions: readonly Mention[],
  name: string,
): WorkspaceEdit {
  const id = fold(name);
  const { entity, file } = target.block;
  if (!ID.test(id))
    throw new BadName(`“${name}”不能作编号：编号由数字组成，前面可以有字母，中间用“-”连接，例如 1-3、P12。`);
  if (usedIds(file, entity).has(foldId(id)))
    throw new BadName(`编号“${id}”在本文件中已经用过；编号不能重复使用，请换一个。`);
  const edits = new Edits();
  for (const mention of mentions) {
    const text = textOf(mention);
    const hash = text.search(/[#＃]/);
    const start = mention.span.start + hash + 1;
    edits.replace({ ...mention, span: { start, end: mention.span.end } }, id);
  }
  const old = entity.id as string;
  const former = fieldsOf(entity, 'formerIds').some(({ syntax }) => foldId(syntax.value.text) === foldId(old));
  if (!former && entity.title !== '') {
    const head = entity.block.head?.span.end ?? 0;
    const anchor = entity.fields.at(-1);
    const at = anchor ? insertField(file.path, entity, `原编号：${old}`) : undefined;
    const place = at?.place.span ?? endOfLine(entity.block.text, head);
    edits.insert(file.path, rangeIn(entity.block, place), at?.text ?? `\n  原编号：${old}`);
  }
  return edits.done();
}

const endOfLine = (text: string, from: number): { start: number; end: number } => {
  const end = lineEnd(text, from);
  return { start: end, end };
};

class Edits {
  private readonly changes: Record<string, TextEdit[]> = {};

  replace({ file, entity, span }: Pick<Mention, 'file' | 'entity' | 'span'>, newText: string): void {
    this.insert(file.path, rangeIn(entity.block, span), newText);
  }

  insert(uri: string, range: Range, newText: string): void {
    (this.changes[uri] ??= []).push({ range, newText });
  }

  done(): WorkspaceEdit {
    return { changes: this.changes };
  }
}

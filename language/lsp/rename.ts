import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { insertField, replaceSpan } from '../model/edits.js';
import type { Workspace } from '../scope/workspace.js';
import { type Entity, fieldsOf } from '../model/entities.js';
import { fold, foldId } from '../text/fold.js';
import { isId } from '../table/ids.js';
import type { FileEdit } from '../text/edit.js';
import type { Spot } from './analysis.js';
import { declaredAs } from './declared.js';
import { usedIds } from '../model/numbering.js';
import type { Mention, Named, Target } from './mentions.js';
import { workspaceEdit } from './edits.js';
import { rangeIn } from './places.js';
import { targetAt } from './targets.js';

/** Why nothing can be renamed here, or a name is none; a sentence for the clerk. */
export class BadName extends Error {}

const NOTHING_HERE =
  '这里没有可以改名的东西。请把光标放在单位、岗位、清单、类别、事件等的名称上，或者任务、分组、项目的编号上，再改名。';

/** What can be renamed here, and as what it stands there. */
export function prepareRename(spot: Spot): Range {
  return rangeIn(spot.entity.block, renamable(spot).mention.span);
}

function renamable(spot: Spot): Named {
  const found = targetAt(spot);
  if (!found) throw new BadName(NOTHING_HERE);
  const { target, mention } = found;
  const written = textOf(mention);
  if (target.kind === 'post' && fold(written) !== fold(target.post.name)) {
    throw new BadName(
      `“${written}”是按任职记录认出的人，不是岗位的名称。人名有误或者换了人，请改【岗位】${target.post.name} 的“任职”；要改岗位名称，请在写着“${target.post.name}”的地方改。`,
    );
  }
  if (target.kind === 'block' && target.block.entity.kind === 'document' && !codeOf(target.block.entity)) {
    throw new BadName(
      `这份文件没有写“代号”，“${written}”是它的文件名。请先在${target.block.entity.block.head?.word ?? '会议'}下面写“代号：${written}”，再改。`,
    );
  }
  return found;
}

const codeOf = (entity: Entity) => fieldsOf(entity, 'code').find(({ empty }) => !empty);

const UNWRITABLE = /[、，,；;：:【】[\]\r\n#＃|]/;

/**
 * Renames what stands at the cursor wherever it is named. A unit keeps its aliases; where the cursor stands on an alias,
 * that alias changes and the mentions that use it. A task's new id rewrites references and leaves 原编号 behind.
 */
export function rename(spot: Spot, newName: string): WorkspaceEdit {
  const { target, mention } = renamable(spot);
  const name = newName.trim();
  const mentions = spot.names.of(target, { declarations: true }).map((named) => named.mention);
  const old = nameMeant(target, textOf(mention));
  if (target.kind === 'block' && target.block.entity.id !== undefined)
    return renameId(spot.workspace, target, mentions, name);
  if (name === '' || UNWRITABLE.test(name)) {
    throw new BadName(`“${newName}”不能作名称：名称不能为空，也不能含有顿号、逗号、冒号、方括号等分隔符号。`);
  }
  refuseTaken(spot, target, name);
  const changed = name === old ? [] : mentions.filter((each) => means(target, each, old));
  return edited(
    spot.workspace,
    changed.map((each) => renamed(each, name)),
  );
}

/** Names are unique among those of their kind; units, groups and posts share theirs (LANGUAGE §3). */
function refuseTaken({ workspace, file }: Spot, target: Target, name: string): void {
  const { names } = file.environment;
  if (target.kind === 'block') {
    const { entity } = target.block;
    if (entity.kind === 'document') {
      const other = workspace.byCode.get(fold(name));
      if (other && other.document?.entity !== entity)
        throw new BadName(
          `代号“${name}”已经是《${other.document?.title ?? other.path}》的代号；代号不能重复，请换一个。`,
        );
      return;
    }
    const taken = entity.kind && declaredAs(workspace, target.block.file, entity.kind, name);
    if (taken && taken.entity !== entity)
      throw new BadName(`已经有【${taken.entity.block.head?.word ?? ''}】${taken.entity.title}，请换一个名称。`);
    return;
  }
  const unit = names.find(name);
  const own = target.kind === 'unit' && unit?.entity === target.unit.entity && unit.name === target.unit.name;
  if (unit && !own) throw new BadName(`“${name}”已经是“${unit.name}”的名称或别名，请换一个名称。`);
  const post = names.post(name);
  if (post && !(target.kind === 'post' && post.entity === target.post.entity))
    throw new BadName(`“${name}”已经是岗位“${post.name}”的名称，请换一个名称。`);
}

/** The registered name that a written (perhaps elided) one stands for. */
function nameMeant(target: Target, written: string): string {
  if (target.kind === 'post') return target.post.name;
  if (target.kind === 'unit') return namesOf(target).find((name) => fold(name) === fold(written)) ?? target.unit.name;
  const { entity } = target.block;
  return entity.kind === 'document' ? (codeOf(entity)?.syntax.value.text ?? written) : entity.title;
}

const namesOf = ({ unit }: Extract<Target, { kind: 'unit' }>): readonly string[] => [
  unit.name,
  ...(unit.fullName ? [unit.fullName] : []),
  ...unit.aliases,
];

/** Whether a mention uses the name that changes. Mentions by another name of the same unit stay: they are still right. */
function means(target: Target, mention: Mention, old: string): boolean {
  const text = fold(textOf(mention));
  if (text === fold(old)) return true;
  if (target.kind !== 'unit' || mention.role !== 'name') return false;
  // A shorter form (交通局, 统计部门) hangs on the name that it is short for.
  const short = text.replace(/(?:部门|单位)$/, '');
  const others = namesOf(target).filter((name) => fold(name) !== fold(old));
  return fold(old).includes(short) && !others.some((name) => fold(name).includes(short));
}

const textOf = ({ entity, span }: Mention): string => entity.block.text.slice(span.start, span.end);

function renameId(
  workspace: Workspace,
  target: Extract<Target, { kind: 'block' }>,
  mentions: readonly Mention[],
  name: string,
): WorkspaceEdit {
  const id = fold(name);
  const { entity, file } = target.block;
  if (!isId(id))
    throw new BadName(`“${name}”不能作编号：编号由数字组成，前面可以有字母，中间用“-”连接，例如 1-3、P12。`);
  const old = entity.id as string;
  if (foldId(id) === foldId(old)) return { changes: {} };
  if (usedIds(file.entities, entity.kind).has(foldId(id)))
    throw new BadName(`编号“${id}”在本文件中已经用过；编号不能重复使用，请换一个。`);
  // A block that is named by its title keeps these references.
  const edits = mentions
    .filter((mention) => foldId(textOf(mention)) !== foldId(entity.title))
    .map((mention) => renamed(mention, id));
  const former = fieldsOf(entity, 'formerIds').some(({ syntax }) => foldId(syntax.value.text) === foldId(old));
  if (!former && entity.title !== '') edits.push(insertField(file, entity, `原编号：${old}`));
  return edited(workspace, edits);
}

const renamed = ({ file, entity, span }: Mention, name: string): FileEdit => replaceSpan(file.path, entity, span, name);

function edited(workspace: Workspace, edits: readonly FileEdit[]): WorkspaceEdit {
  const edit = workspaceEdit(workspace, edits);
  if (!edit) throw new BadName('文件刚刚改过，没有改名。请稍候再试一次。');
  return edit;
}

import { type Entity, firstOf } from '../../model/entities.js';
import { perFile } from '../../scope/per-file.js';
import type { DirectiveFile } from '../../scope/workspace.js';
import { splitList } from '../../text/lists.js';
import { inBlock } from '../../syntax/nodes.js';
import { KERNEL_WORDS } from '../../table/words.js';
import { fold } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { place } from '../fixes.js';
import { type ReportAt, rule } from '../rule.js';

/** A name that a block declares, the namespace that it lives in, and where it stands. */
interface DeclaredName {
  readonly space: string;
  readonly name: string;
  readonly span: Span;
  readonly entity: Entity;
  readonly file: DirectiveFile;
}

const KERNEL = new Set(KERNEL_WORDS.map((word) => word.word));

export const duplicateName = rule({
  code: 'DB120',
  name: 'duplicate-name',
  severity: 'error',
  title: '名称重复',
  reason: '同一个名字指两个单位，任务就派给了说不清的哪一家。单位、岗位和单位组共用一套名字。',
  example: {
    bad: `【单位】市交通局
  别名：交通局

【单位】市交通运输局
  别名：交通局`,
    good: `【单位】市交通局
  别名：交通局、市交通运输局`,
  },
  workspace(workspace, report) {
    const spaces = new Map<string, Map<string, DeclaredName[]>>();
    for (const file of workspace.files) {
      for (const { entity, names } of namesIn(file)) {
        for (const declared of names) {
          if (declared.space === 'class' && KERNEL.has(fold(declared.name))) {
            report(
              place(file.path, entity, declared.span),
              `【类别】“${declared.name}”是语言自带的开头，不能另行声明，这一块不起作用。请换一个名称。`,
            );
            continue;
          }
          const key = `${declared.space} ${fold(declared.name)}`;
          const byFolder = spaces.get(key) ?? new Map<string, DeclaredName[]>();
          spaces.set(key, byFolder);
          byFolder.set(file.folder, [...(byFolder.get(file.folder) ?? []), declared]);
        }
      }
    }
    for (const byFolder of spaces.values()) {
      for (const [folder, declared] of byFolder) {
        twice(declared, report);
        shadowing(declared, folder, byFolder, report);
      }
    }
  },
});

function twice(declared: readonly DeclaredName[], report: ReportAt): void {
  if (declared.length < 2) return;
  // 别名 that repeats the unit's own name does no harm; the same name twice in one head does.
  const blocks = new Set(declared.map(({ entity }) => entity));
  if (blocks.size < 2 && declared.filter(({ span, entity }) => within(span, entity)).length < 2) return;
  for (const own of declared) {
    const others = declared.filter((other) => other !== own && (other.entity !== own.entity || blocks.size === 1));
    if (others.length === 0) continue;
    const where = others[0]?.file.path === own.file.path ? '本文件' : `“${others[0]?.file.path ?? ''}”`;
    report(
      place(own.file.path, own.entity, own.span),
      `【${own.entity.block.head?.word ?? ''}】“${own.name}”在${where}里已经声明过，同一个文件夹里一个名称只能指一个。请合并，或改其中一个。`,
      {
        related: others.map((other) => ({
          place: place(other.file.path, other.entity, other.span),
          message: `“${other.name}”也在这里声明`,
        })),
      },
    );
  }
}

const within = (span: Span, { titleSpan }: Entity): boolean =>
  span.start >= titleSpan.start && span.end <= titleSpan.end;

/** Nearest folder wins: worth knowing, because the outer declaration no longer counts here. */
function shadowing(
  declared: readonly DeclaredName[],
  folder: string,
  byFolder: ReadonlyMap<string, readonly DeclaredName[]>,
  report: ReportAt,
): void {
  const own = declared[0];
  if (!own || folder === '') return;
  for (let at = folder; at !== ''; ) {
    at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
    const outer = byFolder.get(at)?.[0];
    if (!outer) continue;
    report(
      place(own.file.path, own.entity, own.span),
      `【${own.entity.block.head?.word ?? ''}】上一级文件夹的“${outer.file.path}”也声明了“${own.name}”，本文件夹以这里为准，那里的全称、别名在这里都不再起作用。`,
      {
        severity: 'info',
        related: [{ place: place(outer.file.path, outer.entity, outer.span), message: '被遮住的声明' }],
      },
    );
    return;
  }
}

const NAMING = new Set<string | undefined>(['list', 'class', 'field', 'rule', 'post', 'unit', 'event']);

/** The blocks of a file that declare names. */
const namesIn = perFile((file) =>
  file.entities.filter(({ kind }) => NAMING.has(kind)).map((entity) => ({ entity, names: namesOf(entity, file) })),
);

function namesOf(entity: Entity, file: DirectiveFile): readonly DeclaredName[] {
  const { kind, block } = entity;
  if (!block.head || fold(entity.title) === '') return [];
  const of = (space: string, name: string, span: Span): DeclaredName => ({ space, name, span, entity, file });
  const title = block.head.title;
  const whole = of(kind ?? '', entity.title, entity.titleSpan);
  if (kind === 'list' || kind === 'class' || kind === 'field' || kind === 'rule') return [whole];
  if (kind === 'post') return [of('unit', entity.title, entity.titleSpan)];
  if (kind !== 'unit' && kind !== 'event') return [];
  const plain = kind === 'event' || block.head.word === '单位';
  const parts = plain
    ? splitList(title.text).parts
    : [{ text: title.text, span: { start: 0, end: title.text.length } }];
  const names = parts.map(({ text, span }) => of(kind, text, inBlock(title, span.start, span.end)));
  const full = firstOf(entity, 'fullName')?.syntax.value;
  if (full && fold(full.text) !== fold(entity.title)) names.push(of(kind, full.text, full.span));
  for (const field of entity.fields) {
    if (field.spec?.key !== 'aliases' || field.value?.type !== 'names') continue;
    for (const alias of field.value.names) names.push(of(kind, alias.text, alias.span));
  }
  return names;
}

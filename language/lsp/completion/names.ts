import { CompletionItemKind } from 'vscode-languageserver-types';
import type { TypedField } from '../../model/entities.js';
import type { Environment } from '../../scope/workspace.js';
import { fold, foldId } from '../../text/fold.js';
import type { Spot } from '../analysis.js';
import { referencesIn } from '../declared.js';
import type { Candidate } from './offer.js';

/** The names that stand in a list already, folded; the one being typed is none of them. */
const writtenIn = ({ value, syntax }: TypedField, at: number): ReadonlySet<string> => {
  const names =
    value?.type === 'units' || value?.type === 'people'
      ? value.names.map(({ name, span }) => ({ name, span }))
      : value?.type === 'refs'
        ? value.refs.map(({ text, span }) => ({ name: text, span }))
        : value?.type === 'names'
          ? value.names.map(({ text, span }) => ({ name: text, span }))
          : [];
  return new Set(
    names
      .filter(({ span }) => at < span.start || at > span.end || syntax.value.text === '')
      .map(({ name }) => foldId(name)),
  );
};

/** Every unit and group that the file sees, but those that the list names already. */
export function* units({ entity, file: { environment }, at }: Spot, field?: TypedField): Generator<Candidate> {
  const { names } = environment;
  const written = field ? writtenIn(field, at) : new Set<string>();
  const taken = new Set([...written].map((name) => names.find(name)));
  for (const unit of names.units) {
    // A unit is not its own superior, successor or member.
    if (taken.has(unit) || unit.entity === entity) continue;
    const members = unit.kind === 'group' ? `${names.expand(unit).length}个单位` : undefined;
    yield {
      label: unit.name,
      kind: unit.kind === 'group' ? CompletionItemKind.Module : CompletionItemKind.Class,
      detail: members ?? unit.fullName,
      also: [...(unit.fullName ? [unit.fullName] : []), ...unit.aliases],
    };
  }
  if (!field || written.size > 0) return;
  yield { label: '无', kind: CompletionItemKind.Keyword, detail: '明确没有' };
  yield { label: '待定', kind: CompletionItemKind.Keyword, detail: '还没有定，按缺项提示' };
}

/** Leaders, by post and by name. */
export function* people({ file: { environment }, standing, at }: Spot, field?: TypedField): Generator<Candidate> {
  const written = field ? writtenIn(field, at) : new Set<string>();
  const offered = new Set(written);
  for (const post of environment.names.allPosts) {
    const holder = standing.holder(post);
    if (!written.has(foldId(post.name)))
      yield { label: post.name, kind: CompletionItemKind.Interface, detail: holder, also: holder ? [holder] : [] };
    const text = holder && post.appellation ? `${holder}${post.appellation}` : holder;
    if (!text || offered.has(foldId(text))) continue;
    offered.add(foldId(text));
    yield { label: text, kind: CompletionItemKind.Variable, detail: post.name };
  }
}

/** Those who hold a post, or have held one. */
export function* persons({ names }: Environment): Generator<Candidate> {
  for (const post of names.allPosts) {
    for (const { person } of post.tenures)
      yield { label: person, kind: CompletionItemKind.Variable, detail: post.name };
  }
}

/** Blocks by id (with their titles) or by title; tasks of other files as `代号#编号`. */
export function* refs({ workspace, file, entity, at }: Spot, field: TypedField): Generator<Candidate> {
  const key = field.spec?.key ?? '';
  const written = writtenIn(field, at);
  const fresh = (label: string): boolean => !written.has(foldId(label));
  for (const { entity: other } of referencesIn(workspace).visible({ entity, file }, key)) {
    const { id, title } = other;
    const name = title.split('\n')[0] ?? '';
    const label = id ?? name;
    if (label === '' || !fresh(label)) continue;
    const detail = id === undefined ? other.word?.word : name;
    yield { label, kind: CompletionItemKind.Reference, detail, also: id === undefined ? [] : [name] };
  }
  if (!OF_OTHER_FILES.has(key)) return;
  for (const task of workspace.tasks) {
    if (task.file.path === file.path || task.id === undefined || !fresh(task.key)) continue;
    yield { label: task.key, kind: CompletionItemKind.Reference, detail: task.title, also: [task.title] };
  }
}

const OF_OTHER_FILES = new Set(['prerequisites', 'parent', 'members', 'except']);

/** The words that a list of plain names is about: head words for 用于, classes that were used before for 类别. */
export function* plainNames({ workspace, file, entity, at }: Spot, field: TypedField): Generator<Candidate> {
  const key = field.spec?.key;
  const written = writtenIn(field, at);
  const seen = new Set<string>();
  if (key === 'usedOn') for (const { canonical } of file.environment.vocabulary.words) seen.add(canonical);
  if (key === 'classes') {
    for (const each of workspace.files) {
      for (const other of each.entities) {
        for (const { spec, value } of other.fields) {
          if (other !== entity && spec?.key === key && value?.type === 'names')
            for (const { text } of value.names) seen.add(text);
        }
      }
    }
  }
  for (const label of seen) if (!written.has(fold(label))) yield { label, kind: CompletionItemKind.EnumMember };
}

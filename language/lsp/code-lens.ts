import type { CodeLens } from 'vscode-languageserver-types';
import type { View } from './analysis.js';
import { rangeIn } from './places.js';

/** Names of the client's commands that lenses call; their arguments are the protocol's. */
export interface LensCommands {
  readonly openLedger: string;
  readonly export: string;
  readonly openTrace: string;
  readonly showPlaces: string;
}

/** Above the document: how many tasks are not closed, and what can be made of it. Above units: where they are named. */
export function codeLenses({ workspace, standing, file, names }: View, commands: LensCommands): CodeLens[] {
  const lenses: CodeLens[] = [];
  const tasks = workspace.tasks.filter((task) => task.file.path === file.path);
  const head = file.document?.entity ?? (tasks.length > 0 ? file.entities[0] : undefined);
  if (head) {
    const range = rangeIn(head.block, head.span);
    const open = tasks.filter((task) => !standing.isClosed(task)).length;
    lenses.push(
      { range, command: { title: `${open}项未销号`, command: commands.openLedger, arguments: [{}] } },
      {
        range,
        command: { title: '导出台账', command: commands.export, arguments: [{ output: 'ledger', uri: file.path }] },
      },
    );
    if (file.document?.speech) {
      lenses.push({ range, command: { title: '对照讲话', command: commands.openTrace, arguments: [file.path] } });
    }
  }
  for (const entity of file.entities) {
    if (entity.kind !== 'unit') continue;
    const unit = file.environment.names.find(entity.title);
    if (unit?.entity !== entity) continue;
    const places = names
      .of({ kind: 'unit', unit }, { declarations: false })
      .map(({ mention }) => mention)
      .filter(({ role }) => role === 'name');
    if (places.length === 0) continue;
    const range = rangeIn(entity.block, entity.span);
    const locations = places.map((place) => ({ uri: place.file.path, range: rangeIn(place.entity.block, place.span) }));
    const tasksNamed = new Set(places.filter((place) => place.entity.kind === 'task').map((place) => place.entity))
      .size;
    const title = tasksNamed > 0 ? `${tasksNamed}项任务提到` : `${places.length}处提到`;
    lenses.push({
      range,
      command: { title, command: commands.showPlaces, arguments: [{ uri: file.path, range }, locations] },
    });
  }
  return lenses;
}

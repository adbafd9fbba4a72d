import { type Checklist, checklist as checklistOf } from '../views/checklist/checklist.js';
import { checklistPaper } from '../views/checklist/checklist-paper.js';
import { taskCalendar } from '../views/calendar/task-calendar.js';
import { fileNameOf } from '../write/file-name.js';
import { calendarIcs } from '../write/ics/calendar-ics.js';
import { writePaper } from '../write/write-paper.js';
import { output } from './output.js';

/** Whom to ask what next; as a calendar, when. */
export const checklist = output<Checklist>({
  id: 'checklist',
  title: '跟进清单',
  description: '接下来找谁、问什么，按轻重缓急；.ics 是日历，可导入 Outlook 和手机',
  endings: ['docx', 'md', 'html', 'ics'],
  many: false,
  ofOneFile: false,
  leaves: false,
  view: ({ standing, files, asked: { units, ...asked } = {} }) =>
    checklistOf(standing, { ...asked, files, unit: units?.[0] }),
  async write(view, ending, { standing, files, asked }) {
    const name = ['督办跟进清单', view.scope, view.asOf].filter((part) => part !== '').join(' ');
    const unit = asked?.units?.[0];
    const content =
      ending === 'ics'
        ? calendarIcs(taskCalendar(standing, { files, unit, leader: asked?.leader }))
        : await writePaper(checklistPaper(view), ending);
    return { files: [{ name: fileNameOf(name, ending), content }], remarks: [] };
  },
});

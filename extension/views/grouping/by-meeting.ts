import { taskCount } from '../count-text.js';
import { collect, type Grouping } from './group.js';

/** Meetings and documents in the order of the files, their tasks as they stand there. */
export const byMeeting: Grouping = (rows, t) =>
  [...collect(rows, (row) => [row.uri])].map(([uri, group]) => {
    const closed = group.filter((row) => row.state.code === 'closed').length;
    return {
      id: uri,
      label: group[0]?.meeting.title || t('Untitled'),
      description: closed > 0 ? t('{0}, {1} closed', taskCount(group.length, t), closed) : taskCount(group.length, t),
      icon: 'comment-discussion',
      open: false,
      rows: group,
    };
  });

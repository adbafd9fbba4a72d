const SPEECH_AT =
  /^(?:[^在“”《》]{0,24}(?:长|书记|主任|同志|主席|经理|领导|厅|局))?在(.{3,}?)上?的?(?:总结|主持|动员|部署|表态|专题)?(?:讲话|发言)(?:稿|提纲|材料|要点|全文)?(?:[（(【][^（）()【】]{0,20}[）)】])?$/;
const ISSUED = /^.*?(?:关于)?(?:印发|转发|下发|发布)[《〈]?(.{4,}?)[》〉]?的(?:通知|函)$/;
const LEADING_DATE = /^\d{4}年\d{1,2}月\d{1,2}日\s*/;

/** The name of the meeting or the document behind a title line: 在全市防汛会议上的讲话 was given at the 全市防汛会议. */
export function meetingName(title: string): string {
  const line = title.replace(/\s*[\r\n]+\s*/g, '').trim();
  const undated = line.replace(LEADING_DATE, '');
  return SPEECH_AT.exec(undated)?.[1] ?? ISSUED.exec(undated)?.[1] ?? (undated || line);
}

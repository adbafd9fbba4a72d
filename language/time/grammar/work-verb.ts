/**
 * Verbs of work: directly behind a season or a vacation they show that it tells when (秋季建成, 暑期完成维修) and names nothing
 * (秋季行动, 暑期班).
 */
export const WORK_VERB =
  /^(?:完成|启动|实施|组织|集中|建成|开工|动工|复工|竣工|完工|投产|投用|投入使用|开园|栽植|种植|改造|施工|维修|开展)/;

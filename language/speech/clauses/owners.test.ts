import { expect, test } from 'vitest';
import { findOwners, orderSubjects } from './owners.js';

interface Expected {
  readonly lead?: string[];
  readonly support?: string[];
  readonly leaders?: string[];
}

test.each<[string, Expected]>([
  ['市应急局要牵头开展排查。', { lead: ['市应急局'] }],
  ['要压实责任，县教育局、卫健局等部门要加强巡查。', { lead: ['县教育局', '卫健局'] }],
  [
    '由分管副市长牵头，市信访局负责，市司法局配合。',
    { lead: ['市信访局'], support: ['市司法局'], leaders: ['分管副市长'] },
  ],
  ['由市城管局牵头、市水务集团负责，加快管网改造。', { lead: ['市城管局', '市水务集团'] }],
  ['县公安局要会同交通运输局、各乡镇，开展联合执法。', { lead: ['县公安局'], support: ['交通运输局', '各乡镇'] }],
  ['6月底前，区统计局要完成登记。', { lead: ['区统计局'] }],
  ['一览表由市政府办公室月底前印发。', { lead: ['市政府办公室'] }],
  ['列出清单，交属地乡镇政府承办。', { lead: ['属地乡镇政府'] }],
  ['分管领导是具体责任人，必须抓好落实。', { leaders: ['分管领导'] }],
  ['各乡镇主要负责同志每月至少带队检查1次。', { leaders: ['各乡镇主要负责同志'] }],
  ['区投资促进局全年组织招商活动12次以上。', { lead: ['区投资促进局'] }],
  ['各镇街要密切配合，简化手续。', { lead: ['各镇街'] }],
  ['住建公司四季度要完成产值8亿元。', { lead: ['住建公司'] }],
  ['市农业农村局、市林业局，各有关乡镇，要加密巡护。', { lead: ['市农业农村局', '市林业局', '各有关乡镇'] }],
  ['由总会计师牵头、资产管理部具体负责，逐户清收。', { lead: ['资产管理部'], leaders: ['总会计师'] }],
  ['应急局牵头，消防、市监、工信几家配合，逐家检查。', { lead: ['应急局'], support: ['消防', '市监', '工信'] }],
  ['县法院、检察院、司法局参加，成立专班。', { support: ['县法院', '检察院', '司法局'] }],
  ['每个村每天用大喇叭广播3次。', { lead: ['每个村'] }],
  ['市住建局要会同南区、北区倒排工期。', { lead: ['市住建局'], support: ['南区', '北区'] }],
  ['市整改办要每半月调度一次。', { lead: ['市整改办'] }],
  ['无物业小区由属地街道兜底。', { lead: ['属地街道'] }],
  ['经信局每月10日前推送名单。', { lead: ['经信局'] }],
  ['农办抓紧摸清需求。', { lead: ['农办'] }],
  ['具体方案由民政局拿，编办参与。', { lead: ['民政局'], support: ['编办'] }],
  ['数字政府建设是一场自我革命。', {}],
  ['清查单位3.2万家。', {}],
  ['开发区规建局把审批时限由60天压缩到30天。', { lead: ['开发区规建局'] }],
  ['组织人事部要拿出考核办法。', { lead: ['组织人事部'] }],
  ['招商一局、二局要各锁定20家企业。', { lead: ['招商一局', '二局'] }],
  ['税务、海关按月向统计部门提供数据。', { lead: ['税务', '海关'] }],
  ['各校要组织一次演练。', { lead: ['各校'] }],
  ['这个案子由县纪委督办。', { lead: ['县纪委'] }],
  ['明确包抓领导、责任单位，逐项推进。', {}],
  ['抓紧谋划储备一批农业农村建设项目。', {}],
  ['梳理未统企业名单交街道核实。', {}],
  ['涉企投诉由市营商办承办。', { lead: ['市营商办'] }],
  ['三要保供水，城北水务公司确保10月底前完成切换。', { lead: ['城北水务公司'] }],
  ['县妇联力争全年走访300户。', { lead: ['县妇联'] }],
  ['市卫健委要会同东城区抓好东城医院迁建。', { lead: ['市卫健委'], support: ['东城区'] }],
  ['各乡镇要组织演练，每个乡镇演练不少于2次。', { lead: ['各乡镇'] }],
  ['我们要认真落实，全市上下要行动起来。', {}],
  ['省里将开展督查。', {}],
  ['社区建设取得进展。', {}],
])('%s', (sentence, { lead = [], support = [], leaders = [] }) => {
  const found = findOwners(sentence);
  expect({ lead: found.lead, support: found.support, leaders: found.leaders }).toEqual({ lead, support, leaders });
});

test('owners holds lead and support in the order of the text', () => {
  expect(findOwners('市发改委要会同市财政局，4月底前印发清单。').owners).toEqual(['市发改委', '市财政局']);
});

test('who is named explicitly, and who is everybody, is told', () => {
  expect(findOwners('由区工信局牵头，建立平台。').explicit).toBe(true);
  expect(findOwners('各级各部门要抓好落实。').onlyCatchAll).toBe(true);
});

test('two ordered units in one sentence are found where their clauses begin', () => {
  const sentence = '市水利局要完成清淤，市住建局要疏通管网。';
  expect(orderSubjects(sentence).map((at) => sentence.slice(at, at + 4))).toEqual(['市水利局', '市住建局']);
});

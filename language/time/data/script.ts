/**
 * Traditional characters of time words and their simplified forms, as a string of pairs. Only what the grammar reads
 * is listed: text is folded for reading and never rewritten.
 */
export const TRADITIONAL =
  '號号週周禮礼後后個个兩两內内國国慶庆節节聖圣誕诞婦妇澳澳門门歸归紀纪來来這这開开倆俩時时間间鐘钟點点從从將将' +
  '當当結结過过陽阳陰阴農农曆历歷历閏闰臘腊發发佈布報报單单雙双兒儿勞劳動动軍军費费權权運运萬万億亿長长執执審审批批' +
  '複复復复複复際际業业會会議议標标實实際际學学暑暑設设計计劃划規规現现屆届飯饭後后處处蟄蛰穀谷滿满種种驚惊' +
  '幾几餘余總总終终約约達达無无與与於于為为並并進进遲迟晚晚夠够關关閉闭馬马盡尽擇择適适應应時时儘尽隨随' +
  '調调度督查辦办檢检驗验評评估覈核彙汇匯汇匯汇級级區区縣县鎮镇鄉乡場场體体專专項项財财稅税' +
  '亞亚廳厅廠厂產产書书畫画術术話话訊讯說说請请務务須须確确爭争取完歲岁廿廿麥麦颱台風风氣气寶宝盤盘';

/** Characters that stand for the hyphen of a range. */
export const DASHES = '‐‑‒–—―−－ー﹣─━';

/** Characters that stand for the wave of a range. */
export const WAVES = '～〜∼˜﹏';

/** Quotation marks: they say nothing about time (“七一”前 = 七一前). */
export const QUOTES = '“”‘’„‟〝〞〟「」『』"\'＂＇﹁﹂`´';

/** Middle dots between month and day (6·30). */
export const DOTS = '·・•‧∙⋅';

/** Zeros that are not digits (二〇二四, 二○二四). */
export const ZEROS = '〇○◯';

/** Other spellings of a masked figure (LANGUAGE §2). */
export const MASKS = '*＊×✕□■';

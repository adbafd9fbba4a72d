/**
 * Traditional characters of time words and their simplified forms, as a string of pairs. Only what the grammar reads
 * is listed: text is folded for reading and never rewritten.
 */
export const TRADITIONAL =
  '號号週周禮礼後后個个兩两內内國国慶庆節节聖圣誕诞婦妇門门歸归紀纪來来這这開开倆俩時时間间鐘钟點点從从將将當当結结過过陽阳陰阴農农曆历歷历閏闰臘腊發发佈布報报單单雙双兒儿勞劳動动軍军費费' +
  '權权運运萬万億亿長长執执審审複复復复際际業业會会議议標标實实學学設设計计劃划規规現现屆届後后處处蟄蛰穀谷滿满種种驚惊幾几餘余總总終终約约達达無无與与於于為为並并進进遲迟夠够關关閉闭盡尽' +
  '擇择適适應应儘尽隨随調调辦办檢检驗验評评覈核彙汇匯汇級级區区縣县鎮镇鄉乡場场體体專专項项財财稅税亞亚廳厅廠厂產产書书畫画術术話话訊讯說说請请務务須须確确爭争歲岁麥麦颱台風风氣气寶宝盤盘馬马';

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
export const MASKS = '*＊×✕□■_＿△';

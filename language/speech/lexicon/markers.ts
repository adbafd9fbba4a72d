import { words } from './words.js';

/** Words by which a sentence shows what it is not: a report, a problem, praise, furniture. Fragments of regular expressions. */

/** Headings under which reports and problems stand. */
export const REPORT_HEADINGS = words(`
  (?:存在|面临|主要)[^，,。]{0,8}(?:问题|困难|形势|挑战|不足) 工作回顾 情况回顾 主要成效 工作成效 取得的?成绩
  基本情况 总体情况 工作情况 缺乏$ 滞后$ 总体要求 指导思想 基本原则 重要意义 重大意义 形势 认识 紧迫感 责任感
  使命感
`);

/** Lines of web pages and document shops. */
export const FURNITURE = words(String.raw`
  ^分享 下载(?:文档|收益|附件|此文) ^收藏 ^ID[:：] ^大小[:：] ^页数[:：] ^格式[:：]
  ^(?:发布)?(?:时间|日期)[:：]\s*\d ^来源[:：] ^作者[:：] ^编辑[:：] 责任编辑 温馨提示 网站客服 小编
  推荐访问 相关文章 相关阅读 相关推荐 上一篇 下一篇 ^扫一扫 欢迎关注 您的关注
  浏览(?:次数|量)?[:：] 阅读(?:次数|量)?[:：] 点击(?:次数|量|数)?[:：] 字号[:：] ^打印 ^关闭 ^收起$ ^展开$ 你可能(?:关注|感兴趣) 优秀范文
  范文 本文由 本文档 本站 原文链接 ^\|+$ ^嘉宾[:：] 当前位置 ^首页 索引号 发布机构 ^生成日期 ^文件编号 ^有效性 ^统一编号
  第\s*\d+\s*页 ^[（(][^（）()]{1,40}[）)]$ ^\d{4}年\d{1,2}月\d{1,2}日$ ^[-—－\s\d]+$ 本期节目 感谢收看 此件公开发布 \.(?:docx?|pdf|pptx?|wps|txt)$
  ^(?:\S{1,6}\s+){3,}\S{1,6}$
`);

/** Words of such pages that orders use too (设立客服热线, 张贴二维码): furniture on a short line, or two of them together. */
export const FURNITURE_WORDS = words(`
  版权 投诉 付费 客服 扫一扫 二维码 微信 公众号 点击 预览 下载 用户 上传 转载
`);

/** Sentences that only announce what follows. */
export const TRANSITIONS = words(String.raw`
  (?:强调|讲|谈|提|说|安排|部署|作)(?:以下|这样|下面)?[^，,。；：]{0,4}(?:[一二三四五六七八九十两几]|\*|＊|\d)+(?:个|点|条|项|方面)[^，,。；]{0,12}[:：。.]?$
  ^下面[，,]?(?:我|就|围绕|结合|按照|根据|针对)[^。]*[:：。]?$ (?:抓好|做好|落实|推进|突出)以下[^，,。]{0,10}(?:工作|任务|事项|方面)[:：。]?$
  ^(?:根据|按照)会议安排[，,][^。]*(?:意见|要求|部署|发言|讲话|工作)[^。]*[:：。]?$ 通知如下[:：。]?$ 分工方案。?$ ^现将[^。]*(?:印发|下发|发给|如下)[^。]{0,12}[：:。]?$
  (?:制定|提出)(?:本|如下|以下)(?:方案|计划|意见|措施)[^，,。]{0,6}[:：。]?$
`);

/** Openings of a closing paragraph. */
export const CLOSINGS = words(`
  ^同志们[，,！!] ^总之[，,] ^让我们 ^最后[，,]让我们 ^谢谢 ^希望(?:大家|同志们|各位)[^。]*[！!]$
`);

/** Adverbs and lead-ins that may stand before a subject. */
export const LEAD_INS = words(`
  特别是 尤其是 其中 此外 另外 同时 因此 为此 对此 目前 当前 眼下 下一步 接下来 下一阶段 今后 今年 会后 现在
  总的来看 一方面 另一方面 在此基础上 首先 其次 再次 最后 第一 第二 第三 第四 第五 但是 但 而且 并且 还有 这里
  所以 要求 请 希望 责成 近期 凡涉及的 这项工作 这项 由此
`);

import { words } from './words.js';

/** Words by which a sentence shows what it is not: a report, a problem, praise, furniture. Fragments of regular expressions. */

/** Past and report: what was done, what figures are. */
export const REPORT_MARKERS = words(String.raw`
  去年 前年 以来 截至 截止目前 从[^，,。]{1,24}(?:来看|看) 据[^，,。]{1,10}(?:统计|通报|反映) 同比 环比 位居
  排名第 取得了 完成了 实现了 形成了 成立了 出台了 开展了 制定了 进行了 召开了 下发了 建立了 已经 己经 已(?!整合)
  曾经 刚才 多年来 近年来 长期以来 期间 占比 下降了 增长了 达到了 近些年 上一年 前三期 这些年 这段时间 预计 先后
  累计完成 共[^，,。]{0,6}\d 仅 疫情后
`);

/** Problems: what is wrong. */
export const PROBLEM_MARKERS = words(`
  存在[^，,。]{0,20}(?:问题|不足|短板|差距|风险|隐患) 不到位 不够 不足 不强 不高 不力 不理想 不平衡 不精细 不精准
  不合理 不规范 滞后 缓慢 薄弱 缺乏 推诿 没有(?!任何) 反映出 严重影响 难度大 跟不上 欠缺 弱化
  有的[^，,。]{0,12}(?:不|没) 一些[^，,。]{0,12}(?:不|没) 个别[^，,。]{0,12}(?:不|没) 尚未 仍未 仍然
`);

/** Assertions of importance. */
export const IMPORTANCE_MARKERS = words(`
  是[^，,。]{0,40}(?:基础|根本|关键|前提|核心|生命线|抓手|总抓手|保障|保证|渠道|源泉|支撑|引擎|动力|重要内容|重要任务|重要指标|重要举措|重中之重|必然要求|定海神针|牛鼻子|优势|底线|红线|大事|责任所在|根底|重要体现|主要因素|症结|瓶颈)
  事关 关系到 意味着 说到底是 就是[^，,。]{2,20}的?(?:基础|关键|未来|发展)
`);

/** Headings under which reports and problems stand. */
export const REPORT_HEADINGS = words(`
  (?:存在|面临|主要)[^，,。]{0,8}(?:问题|困难|形势|挑战|不足) 工作回顾 情况回顾 主要成效 工作成效 取得的?成绩
  基本情况 总体情况 工作情况 缺乏$ 滞后$ 总体要求 指导思想 基本原则 重要意义 重大意义 形势 认识 紧迫感 责任感
  使命感
`);

/** Lines of web pages and document shops. */
export const FURNITURE = words(String.raw`
  ^分享 下载(?:文档|收益|附件|此文) ^收藏 ^ID[:：] ^大小[:：] ^页数[:：] ^格式[:：]
  ^(?:发布)?(?:时间|日期)[:：]\s*\d ^来源[:：] ^作者[:：] ^编辑[:：] 责任编辑 温馨提示 网站客服 版权 投诉处理 付费
  客服 小编 推荐访问 相关文章 相关阅读 相关推荐 上一篇 下一篇 扫一扫 二维码 微信 公众号 欢迎关注 您的关注 点击
  浏览(?:次数|量)?[:：] 阅读(?:次数|量)?[:：] 字号[:：] ^打印 ^关闭 ^收起$ ^展开$ 你可能(?:关注|感兴趣) 优秀范文
  范文 本文由 原文链接 ^\|+$ ^嘉宾[:：] 当前位置 ^首页 索引号 发布机构 ^生成日期 ^文件编号 ^有效性 ^统一编号
  第\s*\d+\s*页 ^[-—－\s\d]+$ 预览 本期节目 感谢收看 此件公开发布 \.(?:docx?|pdf|pptx?|wps|txt)$
  ^(?:\S{1,6}\s+){3,}\S{1,6}$
`);

/** Sentences that only announce what follows. */
export const TRANSITIONS = words(String.raw`
  (?:强调|讲|谈|提|说|安排|部署|作)(?:以下|这样|下面)?[^，,。；：]{0,4}(?:[一二三四五六七八九十两几]|\*|＊|\d)+(?:个|点|条|项|方面)[^，,。；]{0,12}[:：。.]?$
  ^下面[，,] (?:抓好|做好|落实|推进|突出)以下[^，,。]{0,10}(?:工作|任务|事项|方面)[:：。]?$ ^(?:根据|按照)会议安排[，,] (?:提出|强调)如下(?:意见|要求)[:：。]?$ 通知如下[:：。]?$ 分工方案。?$
  (?:制定|提出)(?:本|如下|以下)(?:方案|计划|意见|措施)[^，,。]{0,6}[:：。]?$
`);

/** Openings of a closing paragraph. */
export const CLOSINGS = words(`
  ^同志们[，,！!] ^总之[，,] ^让我们 ^最后[，,]让我们 ^谢谢
`);

/** Sanctions and incentives. */
export const SANCTIONS = words(`
  问责 追责 追究 倒查 严肃处理 严厉批评 通报批评 严肃查处 约谈 责任追究 绝不姑息 决不姑息 及时表扬 兑现奖励
  表彰奖励 说明原因 一票否决 从严从重
`);

/** Adverbs and lead-ins that may stand before a subject. */
export const LEAD_INS = words(`
  特别是 尤其是 其中 此外 另外 同时 因此 为此 对此 目前 当前 眼下 下一步 接下来 下一阶段 今后 今年 会后 现在
  总的来看 一方面 另一方面 在此基础上 首先 其次 再次 最后 第一 第二 第三 第四 第五 但是 但 而且 并且 还有 这里
  所以 要求 请 希望 责成 近期 凡涉及的 这项工作 这项 由此
`);

/** Deadline phrases that are offered, `N` being a month; each is shown with the day that it comes to. */
export const MONTH_PHRASES: readonly string[] = ['N月底前', 'N月中旬', 'N月15日前', 'N月上旬'];
/** The same behind a year: `2025年底前`. */
export const YEAR_PHRASES: readonly string[] = [
  '底前',
  '上半年',
  '一季度末前',
  '二季度末前',
  '三季度末前',
  '四季度末前',
];
export const DEADLINE_PHRASES: readonly string[] = [
  '年底前',
  '年内',
  '上半年',
  '一季度末前',
  '二季度末前',
  '三季度末前',
  '四季度末前',
  '本月底前',
  '下月底前',
  '10个工作日内',
  '15个工作日内',
  '30日内',
  '汛期前',
  '国庆节前',
  '春节前',
  '明年6月底前',
  '明年年底前',
];

/** How often something recurs; 报送 names its day. */
export const CADENCE_PHRASES: readonly string[] = [
  '每周',
  '每半月',
  '每旬',
  '每月',
  '每两月',
  '每季度',
  '每半年',
  '每年',
  '每天',
];
export const REPORT_PHRASES: readonly string[] = [
  '每周五前',
  '每月5日前',
  '每月25日前',
  '每月28日前',
  '每季度末月20日前',
  '每半月末前',
];

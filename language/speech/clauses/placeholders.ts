const MASKED =
  /[*＊×□]+[-—~至]?[*＊×□]*(?:个?工作日|万?亿[元级]?|万[元亩吨人户]?|个月|[月年日](?:[*＊]+日)?(?:份|底前?|前|初|中旬|下旬|上旬)?|同志|书记|省长|市长|副?[市县区省]长|局长|主任|[%％‰个项条栋层户名家亩公吨元座处批次人])?|(?<![A-Za-z])[xX]{1,4}(?=[亿万元个项名家%月年日])(?:亿元|万元|万|亿|[元个项名家%月年日])?|某[某县市区镇乡局部委]?(?=同志|[县市区镇乡局月年日]|[，,、])/g;

/** The places where words were left open or struck out (`*月底前`, `x亿元`, `**同志`), as written. */
export const findPlaceholders = (sentence: string): string[] => [...sentence.matchAll(MASKED)].map((match) => match[0]);

/**
 * Preloaded into every measured process: tells on exit, through descriptor 3, what the process used. Node cannot ask the
 * system about a child that has ended.
 */
const { writeSync } = require('node:fs');
const { getHeapStatistics } = require('node:v8');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const heap = getHeapStatistics().total_heap_size;
  try {
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, rss: maxRSS * 1024, heap }));
  } catch {
    // Run without somebody who listens.
  }
});

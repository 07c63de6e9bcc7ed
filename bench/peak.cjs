// Loaded before a measured process: when it ends, writes the most memory that it ever held, in KiB, where BENCH_PEAK says.
process.on('exit', () => {
  require('node:fs').writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS));
});

/** What was measured every five minutes: the figures a 95th percentile is taken from. */
export const peakSamples = /* sql */ `
CREATE TABLE peak_bandwidth_sample (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  resource_id TEXT,
  bill_cycle TEXT,
  stat_time TEXT,
  guaranteed_band_width TEXT,
  usage TEXT,
  measure_id TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX peak_bandwidth_sample_seq ON peak_bandwidth_sample (pull_id, seq);
CREATE INDEX peak_bandwidth_sample_sort ON peak_bandwidth_sample (pull_id, stat_time);

CREATE TABLE peak_cdn_sample (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  resource_id TEXT,
  bill_cycle TEXT,
  stat_time TEXT,
  guaranteed_band_width TEXT,
  usage TEXT,
  measure_id TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX peak_cdn_sample_seq ON peak_cdn_sample (pull_id, seq);
CREATE INDEX peak_cdn_sample_sort ON peak_cdn_sample (pull_id, stat_time);
`;

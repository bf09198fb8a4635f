const words = (table: string) => /* sql */ `
INSERT INTO ${table}_find (${table}_find) VALUES ('delete-all');
INSERT INTO ${table}_find (rowid, words)
  SELECT id, concat_ws(char(10), resource_id, resource_name, resource_tag, sub_resource_id, sub_resource_name) FROM ${table}_once;
INSERT INTO ${table}_find (${table}_find, rank) VALUES ('automerge', 16);
`;

/**
 * The sums of a complete month, by what is kept once, are kept as columns (electron/store/sums.ts) in the place of one wide row for
 * each combination. They are made anew at the next opening; until then rows are summed each time.
 */
export const sums = /* sql */ `
DROP TABLE resource_record_sum;
DROP TABLE resource_detail_sum;
-- One column of the sums of a pull: "once" holds the ids of what was summed by, as 32-bit integers; "n" how many rows, likewise;
-- an amount's name its sums in 10^-8 units, as doubles that hold whole numbers below 2^53 only.
CREATE TABLE pull_sum (
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX pull_sum_of ON pull_sum (pull_id, name);
-- 0: not summed yet, 1: in pull_sum, 2: cannot be, a sum is beyond 2^53.
UPDATE pull SET summed = 0;
-- How often texts were swept away: their ids may be given again, so whoever remembers them has to forget.
CREATE TABLE once_sweep (id INTEGER PRIMARY KEY CHECK (id = 1), times INTEGER NOT NULL) STRICT;
INSERT INTO once_sweep VALUES (1, 0);
-- Rows are hashed in another way from now on. What was taken before cannot be compared.
UPDATE pull SET fingerprint = NULL WHERE dataset IN ('resourceRecords', 'resourceDetails');

-- Names and codes, of which there are few, are looked through: only what names one resource has its words in the index. Pages of a
-- pull bring a few words each; merged when there are sixteen of such bits, they are written half as often as when there are four.
${words('resource_record')}${words('resource_detail')}
-- Most rows belong to no order.
DROP INDEX resource_record_order;
CREATE INDEX resource_record_order ON resource_record_row (order_id) WHERE order_id IS NOT NULL;
DROP INDEX resource_detail_order;
CREATE INDEX resource_detail_order ON resource_detail_row (order_id) WHERE order_id IS NOT NULL;
`;

/** Names of codes, units and their conversions, as the cloud lists them. */
export const catalogues = /* sql */ `
CREATE TABLE catalogue_service_type (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  abbreviation TEXT,
  language TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX catalogue_service_type_seq ON catalogue_service_type (pull_id, seq);
CREATE INDEX catalogue_service_type_sort ON catalogue_service_type (pull_id, code);

CREATE TABLE catalogue_resource_type (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  about TEXT,
  language TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX catalogue_resource_type_seq ON catalogue_resource_type (pull_id, seq);
CREATE INDEX catalogue_resource_type_sort ON catalogue_resource_type (pull_id, code);

CREATE TABLE catalogue_usage_type (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  resource_type_code TEXT,
  service_type_code TEXT,
  language TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX catalogue_usage_type_seq ON catalogue_usage_type (pull_id, seq);
CREATE INDEX catalogue_usage_type_sort ON catalogue_usage_type (pull_id, code);

CREATE TABLE catalogue_unit (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  code TEXT,
  name TEXT,
  abbreviation TEXT,
  kind INTEGER,
  language TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX catalogue_unit_seq ON catalogue_unit (pull_id, seq);
CREATE INDEX catalogue_unit_sort ON catalogue_unit (pull_id, code);

CREATE TABLE catalogue_conversion (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  unit TEXT,
  of_unit TEXT,
  ratio TEXT,
  kind INTEGER,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX catalogue_conversion_seq ON catalogue_conversion (pull_id, seq);
CREATE INDEX catalogue_conversion_sort ON catalogue_conversion (pull_id, unit);

CREATE TABLE catalogue_region (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  code TEXT,
  zh TEXT,
  en TEXT,
  kind TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX catalogue_region_seq ON catalogue_region (pull_id, seq);
CREATE INDEX catalogue_region_sort ON catalogue_region (pull_id, code);

CREATE TABLE catalogue_service_resource (
  id INTEGER PRIMARY KEY,
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  seq INTEGER NOT NULL,
  service_type_code TEXT,
  code TEXT,
  name TEXT,
  about TEXT,
  owner TEXT,
  extra TEXT
) STRICT;
CREATE UNIQUE INDEX catalogue_service_resource_seq ON catalogue_service_resource (pull_id, seq);
CREATE INDEX catalogue_service_resource_sort ON catalogue_service_resource (pull_id, code);
`;

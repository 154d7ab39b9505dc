-- Requests, questions and applications share one series of numbers; it goes on where that of the requests stands.
CREATE TABLE "case_number" (
    "number" SERIAL NOT NULL,
    CONSTRAINT "case_number_pkey" PRIMARY KEY ("number")
);
INSERT INTO "case_number" ("number") SELECT "number" FROM "aid_request";
SELECT setval('case_number_number_seq', greatest((SELECT max("number") FROM "aid_request"), 1), EXISTS (SELECT 1 FROM "aid_request"));

CREATE FUNCTION next_case_number() RETURNS integer LANGUAGE sql VOLATILE AS
  'INSERT INTO case_number DEFAULT VALUES RETURNING number';
ALTER TABLE "aid_request" ALTER COLUMN "number" SET DEFAULT next_case_number();
DROP SEQUENCE "aid_request_number_seq";

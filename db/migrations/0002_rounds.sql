CREATE TABLE "rounds" (
	"name" text PRIMARY KEY NOT NULL,
	"ran_at" timestamp (3) with time zone NOT NULL,
	"found" integer NOT NULL,
	"failed" integer NOT NULL,
	"problem" text
);

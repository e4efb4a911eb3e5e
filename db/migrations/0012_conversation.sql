CREATE TABLE "case_seen" (
	"case_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "case_seen_user_id_case_id_pk" PRIMARY KEY("user_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "response_drafts" (
	"case_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"version" integer NOT NULL,
	"written_by" uuid NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "response_drafts_case_id_org_id_pk" PRIMARY KEY("case_id","org_id")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "has_refund_task" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "case_seen" ADD CONSTRAINT "case_seen_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_drafts" ADD CONSTRAINT "response_drafts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_drafts" ADD CONSTRAINT "response_drafts_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_drafts" ADD CONSTRAINT "response_drafts_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "response_drafts_age" ON "response_drafts" USING btree ("updated_at");
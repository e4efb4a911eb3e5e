CREATE TABLE "calendar_years" (
	"year" integer NOT NULL,
	"edition" integer NOT NULL,
	"published" boolean NOT NULL,
	"source" text NOT NULL,
	"body" jsonb NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_years_year_edition_pk" PRIMARY KEY("year","edition"),
	CONSTRAINT "calendar_years_state" CHECK (state in ('draft', 'active', 'declined')),
	CONSTRAINT "calendar_years_two_people" CHECK (state <> 'active' or proposed_by is null or decided_by <> proposed_by),
	CONSTRAINT "calendar_years_decided" CHECK ((state = 'draft') = (decided_at is null))
);
--> statement-breakpoint
CREATE TABLE "clock_policies" (
	"policy_id" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"active_from" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "clock_policies_policy_id_version_pk" PRIMARY KEY("policy_id","version"),
	CONSTRAINT "clock_policies_state" CHECK (state in ('draft', 'active', 'declined')),
	CONSTRAINT "clock_policies_two_people" CHECK (state <> 'active' or proposed_by is null or decided_by <> proposed_by),
	CONSTRAINT "clock_policies_decided" CHECK ((state = 'draft') = (decided_at is null))
);
--> statement-breakpoint
ALTER TABLE "case_events" DROP CONSTRAINT "case_events_type";--> statement-breakpoint
DROP INDEX "clocks_due";--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "warn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "policy_id" text;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "policy_version" integer;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "calendar_version" text;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "awaits_year" integer;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "stopped_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "paused_seconds" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_years_one_draft" ON "calendar_years" USING btree ("year") WHERE state = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "clock_policies_one_draft" ON "clock_policies" USING btree ("policy_id") WHERE state = 'draft';--> statement-breakpoint
CREATE INDEX "clocks_next" ON "clocks" USING btree ((least(warn_at, due_at))) WHERE state = 'running' and breached_at is null;--> statement-breakpoint
CREATE INDEX "clocks_awaiting" ON "clocks" USING btree ("awaits_year") WHERE awaits_year is not null and state <> 'stopped';--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_type" CHECK (type in ('complaint.submitted', 'complaint.recorded', 'complaint.withdrawn', 'information.requested', 'information.supplied', 'new_facts.recorded', 'case.accepted', 'case.refused', 'case.assigned', 'case.merged', 'case.absorbed', 'case.unmerged', 'case.released', 'interest.declared', 'merchant.asked', 'refund.agreed', 'refund.asked', 'response.contested', 'merchant.passed', 'investigation.opened', 'investigation.paused', 'investigation.resumed', 'pause.objected', 'ledger.attached', 'diagnosis.recorded', 'mediation.proposed', 'mediation.consented', 'mediation.opened', 'mediation.agreed', 'mediation.ended', 'extension.proposed', 'extension.returned', 'extension.approved', 'decision.proposed', 'decision.returned', 'decision.approved', 'decision.accepted', 'decision.rejected', 'refund.recorded', 'excess.proposed', 'excess.returned', 'excess.allowed', 'arrival.confirmed', 'arrival.observed', 'bank.asked', 'review.requested', 'review.decided', 'case.escalated', 'escalation.forwarded', 'feedback.recorded', 'escalation.returned', 'escalation.ended', 'case.closed', 'case.reopened', 'case.rated', 'evidence.added', 'evidence.disclosed', 'message.sent', 'message.acknowledged', 'note.added', 'contact.revealed', 'clock.started', 'clock.paused', 'clock.resumed', 'clock.extended', 'clock.recomputed', 'clock.stopped', 'clock.warned', 'clock.breached', 'clock.lapsed'));
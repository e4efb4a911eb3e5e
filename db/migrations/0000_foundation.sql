CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"place" text NOT NULL,
	"institution_kind" text,
	"acquirer_id" uuid,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisations_kind" CHECK (kind in ('merchant', 'institution', 'regulator', 'operator')),
	CONSTRAINT "organisations_institution" CHECK (institution_kind in ('bank', 'payment_institution'))
);
--> statement-breakpoint
CREATE TABLE "supervisions" (
	"regulator_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	CONSTRAINT "supervisions_regulator_id_institution_id_pk" PRIMARY KEY("regulator_id","institution_id")
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"tries_left" integer NOT NULL,
	"spent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"sealed_totp_secret" text NOT NULL,
	"totp_last_step" integer
);
--> statement-breakpoint
CREATE TABLE "form_returns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"actor_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"answer" jsonb,
	"done" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "memberships_role" CHECK (role in ('guest', 'consumer', 'merchant_clerk', 'merchant_manager', 'handler', 'approver', 'risk', 'institution_admin', 'examiner', 'operator', 'system'))
);
--> statement-breakpoint
CREATE TABLE "one_time_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"channel" text NOT NULL,
	"address_index" text NOT NULL,
	"sealed_address" text NOT NULL,
	"case_id" uuid,
	"session_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"tries_left" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"spent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_counters" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"id_hash" "bytea" NOT NULL,
	"user_id" uuid,
	"membership_id" uuid,
	"only_case_id" uuid,
	"browser" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"stepped_up_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"login" text,
	"wrapped_key" text NOT NULL,
	"sealed_name" text,
	"sealed_phone" text,
	"sealed_email" text,
	"phone_index" text,
	"email_index" text,
	"locale" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "access_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"reader_role" text NOT NULL,
	"reader_org_id" uuid,
	"act" text NOT NULL,
	"half_hour_at" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"canonical" text NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_contacts" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"sealed_name" text NOT NULL,
	"sealed_phone" text,
	"sealed_email" text,
	"locale" text NOT NULL,
	"phone_index" text
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_role" text NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"canonical" text NOT NULL,
	"prev" "bytea",
	"hash" "bytea",
	"tx" "xid8",
	CONSTRAINT "case_events_case_id_seq_pk" PRIMARY KEY("case_id","seq"),
	CONSTRAINT "case_events_seq" CHECK (seq > 0),
	CONSTRAINT "case_events_type" CHECK (type in ('complaint.submitted', 'complaint.withdrawn', 'information.requested', 'information.supplied', 'case.accepted', 'case.refused', 'case.assigned', 'merchant.asked', 'refund.agreed', 'response.contested', 'merchant.passed', 'investigation.opened', 'investigation.paused', 'investigation.resumed', 'ledger.attached', 'diagnosis.recorded', 'decision.proposed', 'decision.returned', 'decision.approved', 'decision.accepted', 'refund.recorded', 'arrival.confirmed', 'case.closed', 'evidence.added', 'evidence.disclosed', 'message.sent', 'note.added', 'contact.revealed', 'clock.started', 'clock.paused', 'clock.resumed', 'clock.stopped', 'clock.breached')),
	CONSTRAINT "case_events_role" CHECK (actor_role in ('guest', 'consumer', 'merchant_clerk', 'merchant_manager', 'handler', 'approver', 'risk', 'institution_admin', 'examiner', 'operator', 'system'))
);
--> statement-breakpoint
CREATE TABLE "case_keys" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"wrapped_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_role" text NOT NULL,
	"audience" text[] NOT NULL,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"seq" integer NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"consumer_id" uuid NOT NULL,
	"acquirer_id" uuid NOT NULL,
	"merchant_id" uuid NOT NULL,
	"handler_id" uuid,
	"served_at" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"amount_fen" bigint NOT NULL,
	"refunded_fen" bigint NOT NULL,
	"waiting_for" text NOT NULL,
	"cause" text,
	"has_proposal" integer NOT NULL,
	"nearest_due_at" timestamp (3) with time zone,
	"nearest_clock" text,
	"facts" jsonb NOT NULL,
	"transaction_id" text GENERATED ALWAYS AS (facts -> 'keys' ->> 'transactionId') STORED,
	"out_trade_no" text GENERATED ALWAYS AS (facts -> 'keys' ->> 'outTradeNo') STORED,
	"rrn" text GENERATED ALWAYS AS (facts -> 'keys' ->> 'rrn') STORED,
	CONSTRAINT "cases_state" CHECK (state in ('draft', 'submitted', 'needs_information', 'accepted', 'not_accepted', 'merged', 'awaiting_merchant', 'investigating', 'awaiting_external', 'in_mediation', 'decided', 'redress_pending', 'closed', 'withdrawn', 'under_review', 'review_decided', 'escalated', 'reopened')),
	CONSTRAINT "cases_amount" CHECK (amount_fen > 0),
	CONSTRAINT "cases_refunded" CHECK (refunded_fen >= 0 and refunded_fen <= amount_fen)
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"breached_at" timestamp (3) with time zone,
	"breaches" integer NOT NULL,
	CONSTRAINT "clocks_case_id_kind_pk" PRIMARY KEY("case_id","kind")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"clause" text NOT NULL,
	"claimed_fen" bigint NOT NULL,
	"established_fen" bigint NOT NULL,
	"approved_fen" bigint NOT NULL,
	"proposed_by" uuid NOT NULL,
	"approved_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decisions_two_people" CHECK (proposed_by <> approved_by)
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"amount_fen" bigint NOT NULL,
	"channel_refund_no" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "refunds_amount" CHECK (amount_fen > 0)
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"slot" text NOT NULL,
	"uploader_id" uuid NOT NULL,
	"uploader_role" text NOT NULL,
	"sealed_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"stored_key" text NOT NULL,
	"original_key" text,
	"state" text NOT NULL,
	"disclosed_to" text[] NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_state" CHECK (state in ('received', 'checking', 'clean', 'refused', 'quarantined'))
);
--> statement-breakpoint
CREATE TABLE "case_ledger_rows" (
	"case_id" uuid NOT NULL,
	"row_id" uuid NOT NULL,
	"matched_by" text NOT NULL,
	CONSTRAINT "case_ledger_rows_case_id_row_id_pk" PRIMARY KEY("case_id","row_id")
);
--> statement-breakpoint
CREATE TABLE "diagnoses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"input_hash" text NOT NULL,
	"rule_version" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"acquirer_id" uuid NOT NULL,
	"case_id" uuid,
	"format" text NOT NULL,
	"sha256" text NOT NULL,
	"row_count" integer NOT NULL,
	"problems" jsonb NOT NULL,
	"coverage_from" text,
	"coverage_until" text,
	"imported_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_rows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"acquirer_id" uuid NOT NULL,
	"ledger" text NOT NULL,
	"line" integer NOT NULL,
	"transaction_id" text,
	"out_trade_no" text,
	"rrn" text,
	"amount_fen" bigint NOT NULL,
	"occurred_at" timestamp (3) with time zone,
	"row" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "effects_done" (
	"key" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" integer PRIMARY KEY NOT NULL,
	"mode" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outgoing_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid,
	"template" text NOT NULL,
	"template_version" integer NOT NULL,
	"params" jsonb NOT NULL,
	"locale" text NOT NULL,
	"channel" text NOT NULL,
	"recipient_key" text NOT NULL,
	"recipient_key_owner" uuid NOT NULL,
	"sealed_recipient" text NOT NULL,
	"recipient_masked" text NOT NULL,
	"sealed_secret" text,
	"sealed_text" text,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"sent_via" text,
	CONSTRAINT "outgoing_messages_sent_via" CHECK (sent_via in ('smtp', 'outbox')),
	CONSTRAINT "outgoing_messages_state" CHECK (state in ('queued', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "system_events" (
	"seq" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"canonical" text NOT NULL,
	"prev" "bytea",
	"hash" "bytea"
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"name" text PRIMARY KEY NOT NULL,
	"ran_at" timestamp (3) with time zone NOT NULL,
	"found" integer NOT NULL,
	"failed" integer NOT NULL,
	"problem" text
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_acquirer_id_organisations_id_fk" FOREIGN KEY ("acquirer_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisions" ADD CONSTRAINT "supervisions_regulator_id_organisations_id_fk" FOREIGN KEY ("regulator_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisions" ADD CONSTRAINT "supervisions_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_events" ADD CONSTRAINT "access_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_contacts" ADD CONSTRAINT "case_contacts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_texts" ADD CONSTRAINT "case_texts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_consumer_id_users_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_acquirer_id_organisations_id_fk" FOREIGN KEY ("acquirer_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_merchant_id_organisations_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_handler_id_users_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_case_id_case_keys_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_keys"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_case_id_case_keys_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_keys"("case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_ledger_rows" ADD CONSTRAINT "case_ledger_rows_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_ledger_rows" ADD CONSTRAINT "case_ledger_rows_row_id_ledger_rows_id_fk" FOREIGN KEY ("row_id") REFERENCES "public"."ledger_rows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diagnoses" ADD CONSTRAINT "diagnoses_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_imports" ADD CONSTRAINT "ledger_imports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_rows" ADD CONSTRAINT "ledger_rows_import_id_ledger_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."ledger_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisations_acquirer" ON "organisations" USING btree ("acquirer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_keys_key" ON "idempotency_keys" USING btree ("actor_id","key");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_org" ON "memberships" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "one_time_codes_address" ON "one_time_codes" USING btree ("address_index","created_at");--> statement-breakpoint
CREATE INDEX "one_time_codes_session" ON "one_time_codes" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_hash" ON "sessions" USING btree ("id_hash");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_age" ON "sign_in_failures" USING btree ("last_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_login" ON "users" USING btree ("login");--> statement-breakpoint
CREATE UNIQUE INDEX "users_phone" ON "users" USING btree ("phone_index");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email_index");--> statement-breakpoint
CREATE UNIQUE INDEX "access_events_once" ON "access_events" USING btree ("case_id","reader_id","act","half_hour_at");--> statement-breakpoint
CREATE UNIQUE INDEX "case_events_prev" ON "case_events" USING btree ("case_id","prev");--> statement-breakpoint
CREATE INDEX "case_events_reveals" ON "case_events" USING btree ("actor_id","at") WHERE type = 'contact.revealed';--> statement-breakpoint
CREATE INDEX "case_keys_owner" ON "case_keys" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "case_texts_case" ON "case_texts" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_reference" ON "cases" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("acquirer_id",(coalesce(nearest_due_at, 'infinity')),"amount_fen" DESC NULLS LAST,"id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_closed" ON "cases" USING btree ("acquirer_id","closed_at" DESC NULLS LAST,"id") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_transaction" ON "cases" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "cases_order" ON "cases" USING btree ("out_trade_no");--> statement-breakpoint
CREATE INDEX "cases_rrn" ON "cases" USING btree ("rrn");--> statement-breakpoint
CREATE INDEX "cases_merchant" ON "cases" USING btree ("merchant_id","nearest_due_at");--> statement-breakpoint
CREATE INDEX "cases_consumer" ON "cases" USING btree ("consumer_id","submitted_at");--> statement-breakpoint
CREATE INDEX "cases_submitted" ON "cases" USING btree ("acquirer_id","submitted_at");--> statement-breakpoint
CREATE INDEX "clocks_due" ON "clocks" USING btree ("due_at") WHERE state = 'running' and breached_at is null;--> statement-breakpoint
CREATE INDEX "drafts_owner" ON "drafts" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_channel_no" ON "refunds" USING btree ("case_id","channel_refund_no");--> statement-breakpoint
CREATE INDEX "evidence_case" ON "evidence" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "evidence_uploader" ON "evidence" USING btree ("uploader_id","at");--> statement-breakpoint
CREATE INDEX "case_ledger_rows_row" ON "case_ledger_rows" USING btree ("row_id");--> statement-breakpoint
CREATE INDEX "diagnoses_case" ON "diagnoses" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "ledger_imports_case" ON "ledger_imports" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "ledger_imports_newest" ON "ledger_imports" USING btree ("acquirer_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_imports_once" ON "ledger_imports" USING btree ("acquirer_id","case_id","sha256");--> statement-breakpoint
CREATE INDEX "ledger_rows_transaction" ON "ledger_rows" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "ledger_rows_order" ON "ledger_rows" USING btree ("out_trade_no");--> statement-breakpoint
CREATE INDEX "ledger_rows_rrn" ON "ledger_rows" USING btree ("rrn");--> statement-breakpoint
CREATE INDEX "ledger_rows_import" ON "ledger_rows" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "outgoing_messages_created" ON "outgoing_messages" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outgoing_messages_case" ON "outgoing_messages" USING btree ("case_id");
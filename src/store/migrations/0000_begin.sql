CREATE TABLE `hulpvraag` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`origin` text NOT NULL,
	`werkgroep_id` text,
	`asker_id` text,
	`week` text NOT NULL,
	`needs` text NOT NULL,
	`what` text,
	`addressee` text NOT NULL,
	`addressee_ref` text,
	`urgency` text NOT NULL,
	`due_on` text,
	`status` text NOT NULL,
	`taken_by` text,
	`confidential` integer NOT NULL,
	`revision` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hulpvraag_origin_unique` ON `hulpvraag` (`origin`);--> statement-breakpoint
CREATE INDEX `hulpvraag_werkgroep` ON `hulpvraag` (`werkgroep_id`);--> statement-breakpoint
CREATE INDEX `hulpvraag_status` ON `hulpvraag` (`status`);--> statement-breakpoint
CREATE TABLE `hulpvraag_change` (
	`hulpvraag_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`what` text,
	`addressee` text NOT NULL,
	`addressee_ref` text,
	`due_on` text,
	`status` text NOT NULL,
	`reason` text,
	`person_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`hulpvraag_id`, `revision`),
	FOREIGN KEY (`hulpvraag_id`) REFERENCES `hulpvraag`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `event` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_at` ON `event` (`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`params` text NOT NULL,
	`person_id` text,
	`channel` text,
	`under_id` text,
	`state` text NOT NULL,
	`not_before` integer NOT NULL,
	`attempts` integer NOT NULL,
	`tried_at` integer,
	`planned_at` integer NOT NULL,
	`done_at` integer,
	`address` text,
	`receipt` text,
	`reason` text,
	`edition` integer NOT NULL,
	`shown` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`not_before`);--> statement-breakpoint
CREATE INDEX `outbox_person` ON `outbox` (`person_id`);--> statement-breakpoint
CREATE TABLE `slot` (
	`job` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`claimed_at` integer NOT NULL,
	`outcome` text NOT NULL,
	`reason` text,
	`planned` integer NOT NULL,
	PRIMARY KEY(`job`, `key`)
);
--> statement-breakpoint
CREATE INDEX `slot_at` ON `slot` (`at`);--> statement-breakpoint
CREATE TABLE `token` (
	`token` text PRIMARY KEY NOT NULL,
	`intent` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `token_at` ON `token` (`at`);--> statement-breakpoint
CREATE INDEX `token_person` ON `token` (`person_id`);--> statement-breakpoint
CREATE TABLE `web_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conversation` text NOT NULL,
	`author` text NOT NULL,
	`message` text NOT NULL,
	`under` integer,
	`outbox_id` text,
	`at` integer NOT NULL,
	`changed` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `web_entry_conversation` ON `web_entry` (`conversation`);--> statement-breakpoint
CREATE INDEX `web_entry_outbox` ON `web_entry` (`outbox_id`);--> statement-breakpoint
CREATE TABLE `weekbericht` (
	`week` text PRIMARY KEY NOT NULL,
	`frozen` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`delays` integer NOT NULL,
	`post_at` integer NOT NULL,
	`corrected_at` integer
);
--> statement-breakpoint
CREATE TABLE `away` (
	`person_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	PRIMARY KEY(`person_id`, `from`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `identity` (
	`platform` text NOT NULL,
	`registration` text NOT NULL,
	`tenant` text NOT NULL,
	`user` text NOT NULL,
	`person_id` text NOT NULL,
	`conversation` text,
	`how` text NOT NULL,
	PRIMARY KEY(`platform`, `registration`, `tenant`, `user`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identity_person` ON `identity` (`person_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`person_id` text NOT NULL,
	`of` text NOT NULL,
	PRIMARY KEY(`person_id`, `of`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`given_name` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`organisation_id` text,
	`platform` text,
	`deputy_id` text,
	`welcomed_at` integer,
	`stopped_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE INDEX `person_deputy` ON `person` (`deputy_id`);--> statement-breakpoint
CREATE TABLE `proposal` (
	`platform` text NOT NULL,
	`registration` text NOT NULL,
	`tenant` text NOT NULL,
	`user` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`platform`, `registration`, `tenant`, `user`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `role_grant` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`, `scope`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `trust` (
	`place` text NOT NULL,
	`domain` text NOT NULL,
	PRIMARY KEY(`place`, `domain`)
);
--> statement-breakpoint
CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`goal` integer,
	`werkgroep_id` text
);
--> statement-breakpoint
CREATE TABLE `activity_count` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` text NOT NULL,
	`value` integer NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `experiment` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`stage` text
);
--> statement-breakpoint
CREATE TABLE `programme` (
	`phase` integer PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`loaded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `werkgroep` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`answers` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `weekcheck` (
	`werkgroep_id` text NOT NULL,
	`week` text NOT NULL,
	`asked_at` integer NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`werkgroep_id`, `week`)
);
--> statement-breakpoint
CREATE INDEX `weekcheck_week` ON `weekcheck` (`week`);--> statement-breakpoint
CREATE TABLE `weekcheck_revision` (
	`werkgroep_id` text NOT NULL,
	`week` text NOT NULL,
	`revision` integer NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`answers` text NOT NULL,
	`person_id` text,
	`on_behalf_of` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`werkgroep_id`, `week`, `revision`)
);

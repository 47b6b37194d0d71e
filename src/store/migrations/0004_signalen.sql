CREATE TABLE `event_nameless` (
	`key` text PRIMARY KEY NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `signaal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`origin` text NOT NULL,
	`person_id` text NOT NULL,
	`week` text NOT NULL,
	`about` text NOT NULL,
	`shown` integer NOT NULL,
	`revision` integer NOT NULL,
	`joins` integer,
	`ask_on` integer,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signaal_origin_unique` ON `signaal` (`origin`);--> statement-breakpoint
CREATE INDEX `signaal_week` ON `signaal` (`week`);--> statement-breakpoint
CREATE INDEX `signaal_about` ON `signaal` (`about`);--> statement-breakpoint
CREATE INDEX `signaal_person` ON `signaal` (`person_id`);--> statement-breakpoint
CREATE INDEX `signaal_ask` ON `signaal` (`ask_on`);--> statement-breakpoint
CREATE TABLE `signaal_nameless` (
	`key` text PRIMARY KEY NOT NULL,
	`week` text NOT NULL,
	`about` text NOT NULL,
	`shown` integer NOT NULL,
	`revision` integer NOT NULL,
	`version` integer NOT NULL,
	`answers` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `signaal_nameless_week` ON `signaal_nameless` (`week`);--> statement-breakpoint
CREATE INDEX `signaal_nameless_about` ON `signaal_nameless` (`about`);--> statement-breakpoint
CREATE TABLE `signaal_revision` (
	`signaal_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`version` integer NOT NULL,
	`answers` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`signaal_id`, `revision`),
	FOREIGN KEY (`signaal_id`) REFERENCES `signaal`(`id`) ON UPDATE no action ON DELETE cascade
);

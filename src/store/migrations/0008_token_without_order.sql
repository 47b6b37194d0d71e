CREATE TABLE `token_without_order` (
	`token` text PRIMARY KEY NOT NULL,
	`intent` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `token_without_order` (`token`, `intent`, `person_id`, `at`) SELECT `token`, `intent`, `person_id`, `at` FROM `token` ORDER BY `token`;--> statement-breakpoint
DROP TABLE `token`;--> statement-breakpoint
ALTER TABLE `token_without_order` RENAME TO `token`;--> statement-breakpoint
CREATE INDEX `token_at` ON `token` (`at`);--> statement-breakpoint
CREATE INDEX `token_person` ON `token` (`person_id`);

CREATE TABLE `experiment_line` (
	`experiment_id` text NOT NULL,
	`week` text NOT NULL,
	`revision` integer NOT NULL,
	`version` integer NOT NULL,
	`text` text,
	`person_id` text,
	`on_behalf_of` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`experiment_id`, `week`, `revision`)
);
--> statement-breakpoint
CREATE INDEX `experiment_line_week` ON `experiment_line` (`week`);--> statement-breakpoint
CREATE INDEX `experiment_line_person` ON `experiment_line` (`person_id`);--> statement-breakpoint
CREATE TABLE `experiment_stage` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`experiment_id` text NOT NULL,
	`stage` text,
	`reason` text,
	`lesson` text,
	`source` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`experiment_id`) REFERENCES `experiment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `experiment_stage_of` ON `experiment_stage` (`experiment_id`);
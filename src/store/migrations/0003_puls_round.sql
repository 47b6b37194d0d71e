CREATE TABLE `puls_round` (
	`round` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`invited` integer NOT NULL,
	`asked` text NOT NULL,
	`release` text,
	`feedback` text,
	`feedback_by` text
);

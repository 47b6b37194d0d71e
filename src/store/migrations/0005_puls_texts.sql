CREATE TABLE `puls_text` (
	`id` text PRIMARY KEY NOT NULL,
	`round` text NOT NULL,
	`question` text NOT NULL,
	`text` text,
	`may_quote` integer NOT NULL,
	`state` text NOT NULL,
	`paraphrase` text,
	`first_by` text,
	`second_by` text,
	`gone_on` text,
	`told_in` text,
	`revision` integer NOT NULL
) WITHOUT ROWID;

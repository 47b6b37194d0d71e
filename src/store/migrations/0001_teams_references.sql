CREATE TABLE `teams_reference` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

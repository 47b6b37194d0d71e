DROP INDEX `signaal_about`;--> statement-breakpoint
CREATE INDEX `signaal_about` ON `signaal` (`about`,`week`);--> statement-breakpoint
DROP INDEX `signaal_nameless_about`;--> statement-breakpoint
CREATE INDEX `signaal_nameless_about` ON `signaal_nameless` (`about`,`week`);
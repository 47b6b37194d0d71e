DROP INDEX `outbox_due`;--> statement-breakpoint
CREATE INDEX `outbox_under` ON `outbox` (`under_id`) WHERE under_id is not null;--> statement-breakpoint
CREATE INDEX `outbox_behind` ON `outbox` (`state`) WHERE shown < edition;--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`not_before`,`planned_at`);
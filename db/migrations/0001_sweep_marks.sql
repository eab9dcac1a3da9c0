CREATE TABLE "sweep_marks" (
	"list" text PRIMARY KEY NOT NULL,
	"walked_to" timestamp with time zone NOT NULL
);

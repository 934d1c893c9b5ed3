-- What was found when the desk was looked at last.
ALTER TABLE "Desk" ADD COLUMN "checkedAt" TIMESTAMPTZ(3), ADD COLUMN "checks" JSONB;

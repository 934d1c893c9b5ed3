-- Whom a lane leads to may have asked to be left alone until then: the end of a hold is no reason to come before.
ALTER TABLE "Lane" ADD COLUMN IF NOT EXISTS "notBefore" TIMESTAMPTZ(3);

-- Of two who repair a desk at once, each would make what is missing.
ALTER TABLE "Desk" ADD COLUMN IF NOT EXISTS "repairingUntil" TIMESTAMPTZ(3);

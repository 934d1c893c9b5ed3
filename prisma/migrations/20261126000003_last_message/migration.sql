-- What was said since the last human is what came after this message: of two clocks none tells which came first.
ALTER TABLE "Handoff" ADD COLUMN IF NOT EXISTS "lastMessageId" BIGINT;

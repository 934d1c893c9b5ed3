-- What was found only by reading back, and when a desk was read back last.
ALTER TABLE "Desk" ADD COLUMN "reconciledAt" TIMESTAMPTZ(3);
ALTER TABLE "DeskConversation" ADD COLUMN "lookedAt" TIMESTAMPTZ(3);

CREATE TABLE "Repair" (
    "id" BIGSERIAL NOT NULL,
    "organizationId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Repair_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Repair_organizationId_at_idx" ON "Repair"("organizationId", "at" DESC);

-- Who types now, so that an older «stopped» does not end a newer «typing».
ALTER TABLE "Conversation" ADD COLUMN "userTypingUntil" TIMESTAMPTZ(3);
ALTER TABLE "Conversation" ADD COLUMN "botTypingUntil" TIMESTAMPTZ(3);

-- Events are forgotten by their age.
CREATE INDEX "Event_createdAt_idx" ON "Event"("createdAt");

-- Partial indexes, which the schema file cannot express.

-- The heads of lanes, and the lanes that are due: they stay small however long the history grows.
CREATE INDEX "Delivery_lane_pending_idx" ON "Delivery"("lane", "id") WHERE "state" = 'pending';
CREATE INDEX "Lane_due_idx" ON "Lane"("destination", "urgency", "dueAt") WHERE "dueAt" IS NOT NULL;

-- A webhook that comes twice is one delivery.
CREATE UNIQUE INDEX "Delivery_dedupeKey_key" ON "Delivery"("dedupeKey") WHERE "dedupeKey" IS NOT NULL;

-- The pages that show what is pending and what is dead.
CREATE INDEX "Delivery_bot_pending_idx" ON "Delivery"("botId", "id" DESC) WHERE "state" = 'pending';
CREATE INDEX "Delivery_bot_dead_idx" ON "Delivery"("botId", "id" DESC) WHERE "state" = 'dead';

-- The runtime's ids and Chatwoot's ids are each unique where they are known.
CREATE UNIQUE INDEX "Message_externalId_key" ON "Message"("conversationId", "externalId") WHERE "externalId" IS NOT NULL;
CREATE UNIQUE INDEX "Message_chatwootMessageId_key" ON "Message"("deskConversationId", "chatwootMessageId") WHERE "chatwootMessageId" IS NOT NULL;

-- One open finding of a kind, one default route, one current handoff.
CREATE UNIQUE INDEX "Finding_open_key" ON "Finding"("organizationId", "code", "subject") WHERE "resolvedAt" IS NULL;
CREATE UNIQUE INDEX "Route_default_key" ON "Route"("botId") WHERE "isDefault";
CREATE UNIQUE INDEX "Handoff_current_key" ON "Handoff"("conversationId") WHERE "endedAt" IS NULL;
CREATE INDEX "Conversation_owned_by_human_idx" ON "Conversation"("organizationId", "botId") WHERE "state" <> 'bot';

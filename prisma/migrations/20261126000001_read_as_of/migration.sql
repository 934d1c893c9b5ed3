-- Up to when every word of a conversation at the desk was read: its state may be known before its words are.
ALTER TABLE "DeskConversation" ADD COLUMN IF NOT EXISTS "readAsOf" DOUBLE PRECISION NOT NULL DEFAULT 0;

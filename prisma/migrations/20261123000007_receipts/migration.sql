-- How far words got: when they arrived or why they could not, when they were read, and what the desk was told of it.
ALTER TABLE "Message" ADD COLUMN "deliveredAt" TIMESTAMPTZ(3);
ALTER TABLE "Message" ADD COLUMN "failure" TEXT;
ALTER TABLE "Message" ADD COLUMN "readAt" TIMESTAMPTZ(3);
ALTER TABLE "Message" ADD COLUMN "deskStatus" TEXT;
ALTER TABLE "DeskConversation" ADD COLUMN "agentSeenAt" TIMESTAMPTZ(3);

-- What stood at the desk or came from there before anybody kept count has arrived, as far as anybody knows.
UPDATE "Message" SET "deliveredAt" = "createdAt" WHERE "chatwootMessageId" IS NOT NULL;

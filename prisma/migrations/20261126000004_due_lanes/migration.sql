-- What is due, without a walk over all that is planned for later: every organization's desk has two such lanes.
CREATE INDEX "Lane_soon_idx" ON "Lane"("dueAt") WHERE "dueAt" IS NOT NULL;

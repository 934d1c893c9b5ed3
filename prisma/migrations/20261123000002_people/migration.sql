-- AlterTable
ALTER TABLE "User" ADD COLUMN "passwordChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "pendingEmail" TEXT;

-- One open invitation an address: the second of two that are sent at once meets the first.
CREATE UNIQUE INDEX "Invitation_open_key" ON "Invitation"("organizationId", "email")
WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;

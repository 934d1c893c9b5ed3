-- Deliveries as people look for them. What is pending has indexes of its own, so these are written once, when a
-- delivery is settled, instead of twice.
DROP INDEX "Delivery_botId_id_idx";
DROP INDEX "Delivery_organizationId_id_idx";
CREATE INDEX "Delivery_bot_settled_idx" ON "Delivery"("botId", "id" DESC) WHERE "state" <> 'pending';
CREATE INDEX "Delivery_kind_settled_idx" ON "Delivery"("botId", "kind", "id" DESC) WHERE "state" <> 'pending';
CREATE INDEX "Delivery_lane_settled_idx" ON "Delivery"("lane") WHERE "state" <> 'pending';

-- What belongs to no bot: letters, and the owners at the desk. What Baton asks of itself every minute is left out.
CREATE INDEX "Delivery_organization_idx" ON "Delivery"("organizationId", "id" DESC)
WHERE "botId" IS NULL AND "kind" NOT IN ('desk.reconcile', 'setup.probe');

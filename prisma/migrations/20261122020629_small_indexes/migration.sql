-- DropIndex
DROP INDEX "delivery_message_id_idx";

-- DropIndex
DROP INDEX "message_account_id_id_idx";

-- DropIndex
DROP INDEX "message_channel_bot_account_update_id_key";

-- DropIndex
DROP INDEX "message_chat_id_external_id_idx";

-- CreateIndex
CREATE INDEX "delivery_message_id_idx" ON "delivery"("message_id") WHERE (message_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "delivery_broadcast_id_unit_id_idx" ON "delivery"("broadcast_id", "unit_id");

-- CreateIndex
CREATE INDEX "message_account_id_id_idx" ON "message"("account_id", "id") WHERE (account_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "message_chat_id_external_id_idx" ON "message"("chat_id", "external_id") WHERE (external_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "message_to_delete" ON "message"("broadcast_id") WHERE (removal AND state = 'queued');

-- CreateIndex
CREATE UNIQUE INDEX "message_channel_bot_account_update_id_key" ON "message"("channel", "bot_account", "update_id") WHERE (update_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "person_muted" ON "person"("id") WHERE (muted_at IS NOT NULL);

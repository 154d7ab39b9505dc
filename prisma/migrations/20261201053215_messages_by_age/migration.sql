-- CreateIndex
CREATE INDEX "message_talk_by_age" ON "message"("at") WHERE (broadcast_id IS NULL);

-- CreateIndex
CREATE INDEX "message_news_by_age" ON "message"("at") WHERE (broadcast_id IS NOT NULL AND content <> '{"text":""}'::jsonb);

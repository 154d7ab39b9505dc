-- CreateIndex
CREATE INDEX "message_choices_shown" ON "message"("chat_id", "at") WHERE (has_choices AND direction = 'out'::direction);

-- CreateIndex
CREATE INDEX "aid_request_assignee_id_idx" ON "aid_request"("assignee_id") WHERE (closed_at IS NULL);

-- CreateIndex
CREATE INDEX "ticket_assignee_id_idx" ON "ticket"("assignee_id") WHERE (state = 'taken');

-- Who is there, where the bot is, and what it heard: what it takes to tell each happening once and in order.

-- member, stranger (of another company, met in a shared channel) or bot. Of the latter two nothing else is kept.
ALTER TABLE slack_member ADD COLUMN kind TEXT NOT NULL DEFAULT 'member';
-- Slack's own seconds of the profile's last change: an older telling does not undo a newer one.
ALTER TABLE slack_member ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX slack_member_asked ON slack_member (workspace, asked_at);

-- Channels that the bot has been in. A channel that was left is kept: when it comes back, that is another stay.
ALTER TABLE slack_channel ADD COLUMN inside INT NOT NULL DEFAULT 1;
ALTER TABLE slack_channel ADD COLUMN shared INT NOT NULL DEFAULT 0;
ALTER TABLE slack_channel ADD COLUMN stay INT NOT NULL DEFAULT 0;
ALTER TABLE slack_channel ADD COLUMN renames INT NOT NULL DEFAULT 0;
-- Timestamps of Slack's events that said so last; empty when no event did.
ALTER TABLE slack_channel ADD COLUMN known_at TEXT NOT NULL DEFAULT '';
ALTER TABLE slack_channel ADD COLUMN named_at TEXT NOT NULL DEFAULT '';

-- When a message heard was last edited, in milliseconds; zero when it never was.
ALTER TABLE slack_heard ADD COLUMN edited_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE slack_heard DROP COLUMN edited;
ALTER TABLE slack_heard DROP COLUMN person;

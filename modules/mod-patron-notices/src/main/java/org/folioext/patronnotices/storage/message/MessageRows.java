package org.folioext.patronnotices.storage.message;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.MessageState;
import org.folioext.patronnotices.domain.send.NoticeMessage;

/** Messages as rows. Stateless. */
final class MessageRows {

  static final String COLUMNS =
      "message.id, message.rule, message.rule_version, message.patron, message.recipient,"
          + " message.patron_group, message.channel, message.language, message.template,"
          + " message.state, message.reason, message.attempt, message.run, message.resend_of,"
          + " message.asked_by, message.local_date, message.until, message.created,"
          + " message.called, message.answered, message.look, message.looks, message.ended,"
          + " message.body IS NOT NULL AS kept";

  private MessageRows() {}

  static NoticeMessage message(Row row) {
    return new NoticeMessage(
        row.getUUID("id"),
        row.getString("rule"),
        row.getInteger("rule_version"),
        row.getUUID("patron"),
        row.getUUID("recipient"),
        idIfAny(row, "patron_group"),
        Channel.of(row.getString("channel")).orElseThrow(),
        row.getString("language"),
        row.getString("template"),
        MessageState.of(row.getString("state")).orElseThrow(),
        Optional.ofNullable(row.getString("reason")),
        row.getInteger("attempt"),
        idIfAny(row, "run"),
        idIfAny(row, "resend_of"),
        idIfAny(row, "asked_by"),
        row.getLocalDate("local_date"),
        instant(row, "until"),
        instant(row, "created"),
        instantIfAny(row, "called"),
        instantIfAny(row, "answered"),
        instantIfAny(row, "look"),
        row.getInteger("looks"),
        instantIfAny(row, "ended"),
        row.getBoolean("kept"));
  }
}

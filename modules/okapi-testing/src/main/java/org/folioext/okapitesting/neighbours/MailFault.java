package org.folioext.okapitesting.neighbours;

/**
 * What can go wrong with a message that mod-sender is asked to deliver. Where nothing is said of
 * the answer it is 204, as the modules give it whatever becomes of the mail.
 */
public enum MailFault {
  /** Nothing: the mail goes out, its row says DELIVERED. */
  NONE(204, true, Row.DELIVERED, ""),
  /** 400 as text, nothing goes out. */
  BAD_REQUEST(400, false, Row.NEVER, "Bad Request"),
  /** 500 as text, nothing goes out. */
  ERROR_BEFORE(500, false, Row.NEVER, "Internal Server Error"),
  /** 500 as text, although the mail goes out and has a row. */
  ERROR_AFTER(500, true, Row.DELIVERED, "Internal Server Error"),
  /** The mail goes out and has a row; there is never an answer. */
  SILENT(0, true, Row.DELIVERED, ""),
  /** The mail goes out, and has no row ever: mod-email ended between the two. */
  NO_ROW(204, true, Row.NEVER, ""),
  /** The mail goes out, its row is written when a test says so. */
  LATE_ROW(204, true, Row.LATE, ""),
  /** Nothing goes out, and there is no row ever: mod-email could not be reached. */
  LOST(204, false, Row.NEVER, ""),
  /** The mail goes out, but the connection is lost before the mail server says so: FAILURE. */
  FAILURE_THOUGH_DELIVERED(204, true, Row.FAILURE, "socket was closed unexpected."),
  /** The mail server knows no such recipient: FAILURE. */
  NO_SUCH_RECIPIENT(
      204, false, Row.FAILURE, "recipient address not accepted: 550 5.1.1 mailbox unavailable"),
  /** The mail server wants it again later: FAILURE. */
  GREYLISTED(
      204,
      false,
      Row.FAILURE,
      "recipient address not accepted: 451 4.7.1 greylisted, try again later"),
  /** The mail server does not want it when it has read it: FAILURE. */
  REJECTED(204, false, Row.FAILURE, "sending data failed: 554 5.7.1 rejected by policy"),
  /** The mail server cannot be reached: FAILURE. */
  SERVER_DOWN(204, false, Row.FAILURE, "Connection refused: /127.0.0.1:2599");

  /** When and how mod-email writes down what became of a mail. */
  enum Row {
    DELIVERED,
    FAILURE,
    LATE,
    NEVER
  }

  private final int status;
  private final boolean sent;
  private final Row row;
  private final String message;

  MailFault(int status, boolean sent, Row row, String message) {
    this.status = status;
    this.sent = sent;
    this.row = row;
    this.message = message;
  }

  /** Of mod-sender's answer; 0: there is none. */
  int status() {
    return status;
  }

  /** Whether the mail server gets the mail. */
  boolean sent() {
    return sent;
  }

  Row row() {
    return row;
  }

  /** Of the answer, or of the row. */
  String message() {
    return message;
  }
}

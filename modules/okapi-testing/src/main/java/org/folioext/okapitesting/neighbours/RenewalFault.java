package org.folioext.okapitesting.neighbours;

/** What can go wrong with a renewal besides what the loan itself stands against. */
public enum RenewalFault {
  /** Nothing. */
  NONE,
  /** 200, and the due date is as it was. */
  UNMOVED,
  /** 500 as text, the loan is as it was. */
  ERROR_BEFORE,
  /** 500 as text, although the loan is renewed. */
  ERROR_AFTER,
  /** The loan is renewed; there is never an answer. */
  SILENT,
  /** 500 as text: there is more than one open loan of the item, or so the module says. */
  MORE_THAN_ONE_LOAN
}

package org.folioext.patronmatching.file;

/** What stands first in a date. */
public enum DateOrder {
  /** The day, then the month, then the year. */
  DMY,
  /** The month, then the day, then the year. */
  MDY,
  /** The year, then the month, then the day. */
  YMD
}

package org.govsm.portal.web;

/**
 * Read-ahead: how many rows of a list are read next. Few are read first; who goes on gets as many
 * as were read before, so that a database that sorts the list for each part sorts it seldom.
 */
public final class ReadAhead {

  private static final int LEAST = 500;
  private static final int MOST = 5_000;

  private ReadAhead() {}

  /**
   * How many rows are read.
   *
   * @param from how many were read before
   * @param first how many are read first
   */
  public static int rows(long from, int first) {
    return from == 0 ? first : (int) Math.min(MOST, Math.max(LEAST, from));
  }
}

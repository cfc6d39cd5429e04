package org.govsm.portal.store;

/** Takes what a file says. */
public interface ImportSink {

  /**
   * A reading. One that says what was known already changes nothing.
   *
   * @param reading the reading
   */
  void accept(ReadingRow reading);

  /**
   * A line that cannot be read.
   *
   * @param line where and why
   */
  void quarantine(QuarantinedLine line);

  /**
   * Counts what is wrong beside the lines that were named one by one.
   *
   * @param faults how much more
   */
  void quarantineUnlisted(long faults);
}

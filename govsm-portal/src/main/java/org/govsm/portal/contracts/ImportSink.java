package org.govsm.portal.contracts;

import java.util.Map;
import org.govsm.procurement.measurement.Reading;

/** Import sink: takes what a file says. */
public interface ImportSink {

  /** A reading. One that says what was known already changes nothing. */
  void accept(Reading reading);

  /** A line that cannot be read. */
  void quarantine(QuarantinedLine line);

  /** Counts what is wrong beside the lines that were named one by one. */
  void quarantineUnlisted(long faults);

  /**
   * A sentence to keep with the import.
   *
   * @param note its code, and its text by language
   */
  void note(Map<String, ?> note);

  /**
   * What of the file was not read, and of which time the rest is, to keep with the import.
   *
   * @param given as a tree; empty where there is nothing to say
   */
  void read(Map<String, ?> given);

  /** What the file was recognised to be, to keep with the import. */
  void recognised(Map<String, ?> recognised);
}

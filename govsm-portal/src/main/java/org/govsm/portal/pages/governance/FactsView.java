package org.govsm.portal.pages.governance;

import java.util.List;
import org.govsm.portal.governance.RecordedFacts;
import org.govsm.portal.pages.contracts.TypedText;
import org.govsm.portal.store.FactsVersion;

/**
 * The facts of a department and their form.
 *
 * @param department the id of the department
 * @param recorded the document as it is now
 * @param sections what it says
 * @param versions its versions, the newest first
 * @param typed what stands in the form
 * @param mayRecord whether the caller may record
 */
public record FactsView(
    String department,
    RecordedFacts recorded,
    List<FactSection> sections,
    List<FactsVersion> versions,
    Typed typed,
    boolean mayRecord) {

  /**
   * What stands in the form.
   *
   * @param text the facts as typed; empty where they are too long or not to be shown again
   * @param tooLong whether the facts are too long for a field
   * @param version the version that the author saw
   * @param faults what is wrong
   * @param excerpt the lines that are wrong, and those around them
   * @param withheld whether the text is not shown, as it held what looks like a secret
   */
  public record Typed(
      String text,
      boolean tooLong,
      int version,
      List<TypedText.Placed> faults,
      List<TypedText.Line> excerpt,
      boolean withheld) {}

  /** Whether somebody else recorded a version meanwhile. */
  public boolean isStale() {
    return typed.version() != recorded.version();
  }
}

package org.govsm.portal.assessments;

import java.util.List;
import org.govsm.portal.web.TypedText;

/**
 * The facts of a department and their form.
 *
 * @param versions its versions, the newest first
 * @param mayRecord whether the caller may record
 */
public record FactsView(
    String department,
    RecordedFacts recorded,
    List<Section> sections,
    List<FactsVersion> versions,
    Typed typed,
    boolean mayRecord) {

  /**
   * A section of the facts.
   *
   * @param answered how many of its fields say something, of how many
   * @param entries how many items its lists have
   * @param waiting the controls that wait for facts of it
   */
  public record Section(
      String code, long answered, long fields, long entries, List<String> waiting) {}

  /**
   * Text of the form.
   *
   * @param text the facts as typed; empty where they are too long or not to be shown again
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

package org.govsm.core.decision;

/** Citation of what govsm proposes where no law says anything: advisory and never of the surest. */
public final class OwnDefault {

  private OwnDefault() {}

  /**
   * The citation.
   *
   * @param what what the default is about, such as {@code time limits of responses}
   */
  public static Citation of(String what) {
    return Citation.of(InstrumentName.OWN_DEFAULT, what)
        .sure(Certainty.MEDIUM)
        .force(Force.ADVISORY)
        .cite();
  }
}

package org.govsm.core.decision;

import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Name of an instrument, said in a language: as it is published, and a default of govsm's own in
 * words.
 *
 * @param instrument as it is cited
 */
public record InstrumentName(String instrument) implements NamedValue {

  /** What govsm cites where no text of others says it. */
  public static final String OWN_DEFAULT = "design default of govsm";

  @Override
  public Object code() {
    return instrument;
  }

  @Override
  public String name(Messages words) {
    return instrument.equals(OWN_DEFAULT)
        ? words.find("instrument.own-default").orElse(instrument)
        : instrument;
  }
}

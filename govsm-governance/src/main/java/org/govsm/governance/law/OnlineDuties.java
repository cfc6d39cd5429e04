package org.govsm.governance.law;

import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Messages;

/**
 * The rule pack of what a department owes online: time limits, orders and records, by their day.
 */
public final class OnlineDuties {

  private static final String FILE = "in.online-duties.dmn";

  private OnlineDuties() {}

  /** The pack, read once. */
  public static RulePack pack() {
    return Shipped.PACK;
  }

  /** The words of the pack in a language; none where it has none. */
  public static Messages words(String language) {
    return pack().words(language);
  }

  private static final class Shipped {
    static final RulePack PACK = RulePack.read(FILE, DataFile.bytes(OnlineDuties.class, FILE));
  }
}

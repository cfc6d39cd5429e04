package org.govsm.portal.pilots;

import java.util.Map;
import java.util.Set;
import org.govsm.portal.web.WrittenTexts;
import org.jspecify.annotations.Nullable;

/** Texts of pilots: what people write in words stays on record, and none has a person's number. */
final class PilotTexts {

  /**
   * The officer who owns a pilot is a user; a figure is a number, and nothing else is taken there.
   */
  private static final Set<String> BESIDE = Set.of("owner", "target", "baseline", "result");

  private PilotTexts() {}

  /** Refuses what has a fault, each at its place. */
  static void refuse(Map<String, ? extends @Nullable Object> given) {
    WrittenTexts.refuse(given, BESIDE);
  }
}

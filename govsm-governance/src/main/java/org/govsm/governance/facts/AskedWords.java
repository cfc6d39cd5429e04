package org.govsm.governance.facts;

import java.util.List;
import java.util.Map;

/** Asked words: what a control asks a list of the facts to cover. */
public final class AskedWords {

  private static final Map<String, List<String>> ASKED =
      Map.of(
          "policies.publicSocialMedia.sections",
          List.of("comments", "speed", "escalation"), // GSM-CMT-05: Annex IV, page 38
          "strategy.sections",
          List.of("why", "which", "who", "how"));

  private AskedWords() {}

  /**
   * The words of a list.
   *
   * @param path the way in the schema, such as {@code policies.publicSocialMedia.sections}
   * @return none where no control asks for certain words
   */
  public static List<String> of(String path) {
    return ASKED.getOrDefault(path, List.of());
  }
}

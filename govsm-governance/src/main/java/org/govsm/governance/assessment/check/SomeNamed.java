package org.govsm.governance.assessment.check;

import java.util.List;
import org.govsm.core.text.Message;

/** Some of many by name: the first few, and how many more there are. */
public final class SomeNamed {

  private SomeNamed() {}

  /**
   * A sentence with them.
   *
   * @param key the key where all are named; with {@code -more} behind it where some are left out
   * @param member the member of the sentence that names them
   * @param most how many are named
   */
  public static Message of(String key, String member, List<?> all, int most) {
    List<?> named = all.stream().limit(most).toList();
    int more = all.size() - named.size();
    return more == 0
        ? Message.of(key).with(member, named)
        : Message.of(key + "-more").with(member, named).with("more", more);
  }
}

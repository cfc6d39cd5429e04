package org.govsm.portal.posts;

import java.time.Instant;
import java.util.Map;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.post.PostAct;
import org.jspecify.annotations.Nullable;

/**
 * An act on a post as it is stored.
 *
 * @param actNo its number on the record, from 1
 * @param actor who entered it
 */
public record StoredPostAct(
    int actNo, String actor, Map<String, @Nullable Object> content, Instant madeAt) {

  /** The act. */
  public PostAct act() {
    return PostAct.fromPlain(content).orThrow();
  }

  /** Whether it was put on record later than it is said to have been done. */
  public boolean isRecordedLater() {
    return ActTime.isLater(act().at(), madeAt);
  }
}

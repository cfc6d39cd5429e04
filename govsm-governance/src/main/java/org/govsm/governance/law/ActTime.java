package org.govsm.governance.law;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;

/**
 * Time of an act: when it is said to have been done, and when that was put on record. One that is
 * typed for the past is told as typed, and shows by itself no act in time.
 *
 * @param said when it is said to have been done
 * @param recorded when it was put on record; nothing where that is not told
 */
public record ActTime(IndianMoment said, Optional<IndianMoment> recorded) {

  /** The member of an act that tells when it was put on record. */
  public static final String RECORDED = "recordedAt";

  /** Times are typed to the minute. */
  private static final Duration TYPED_TO = Duration.ofMinutes(1);

  /** The time of an act with the members {@code at} and {@link #RECORDED}. */
  public static ActTime of(Node act) {
    return new ActTime(
        new IndianMoment(act.get("at", OffsetDateTime.class)),
        act.find(RECORDED, OffsetDateTime.class).map(IndianMoment::new));
  }

  /** The field of {@link #RECORDED} in the schema of an act. */
  public static Field recordedField() {
    return Field.of(RECORDED, Field.Kind.INSTANT)
        .says("when it was put on record; left out: when it was done");
  }

  /** When it was put on record, where that was later than it is said to have been done. */
  public Optional<IndianMoment> later() {
    return recorded.filter(at -> isLater(said.at().toInstant(), at.at().toInstant()));
  }

  /** From when it counts: from its record, where that was later. */
  public IndianMoment counts() {
    return later().orElse(said);
  }

  /** Whether something was put on record later than it is said to have been done. */
  public static boolean isLater(Instant said, Instant recorded) {
    return !recorded.isBefore(said.plus(TYPED_TO));
  }

  /** Members that were typed for an earlier time, by their name, with when they were recorded. */
  public static final class Later {

    private final Map<String, Object> all = new LinkedHashMap<>();

    /** Notes the time of a member. */
    public void note(String member, ActTime time) {
      time.later().ifPresent(at -> all.put(member, at.code()));
    }

    /** Puts them into a tree of facts; nothing where there are none. */
    public void into(Map<String, ? super Object> tree) {
      if (!all.isEmpty()) {
        tree.put("recorded", all);
      }
    }
  }
}

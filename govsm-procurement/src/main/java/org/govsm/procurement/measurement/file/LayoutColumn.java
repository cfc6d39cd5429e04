package org.govsm.procurement.measurement.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a layout: what is in it, and under which headings it goes.
 *
 * @param metric the code of the metric that is in it, or that is hidden where it says true; else
 *     empty
 * @param empty what a blank cell means
 * @param rounded whether it is a public counter that is cut to some figures
 * @param ends whether a day is named by the instant at which it ends
 * @param origin what is counted in it, where the layout says something else of the others
 * @param form what a cell must look like
 * @param headings the languages by heading, the first heading being the usual one; an empty
 *     language where a heading says nothing of it
 */
public record LayoutColumn(
    Role role,
    String metric,
    boolean required,
    Empty empty,
    boolean rounded,
    boolean ends,
    Optional<String> origin,
    Optional<Pattern> form,
    Map<String, String> headings) {

  /** What is in a column. */
  public enum Role {
    SUBJECT("subject"),
    ACCOUNT("account"),
    LINK("link"),
    PUBLISHED("published"),
    DAY("day"),
    METRIC("metric"),
    HIDES("hides"),
    TWIN("twin"),
    IGNORED("ignored"),
    ABSENT("absent"),
    SPLIT("split"),
    COMMENT("comment"),
    CAPTIONED("captioned"),
    PLATFORM("platform"),
    METRIC_CODE("metric-code"),
    FROM("from"),
    TO("to"),
    VALUE("value"),
    UP_TO("up-to"),
    STATE("state"),
    RETRIEVED_AT("retrieved-at"),
    SOURCE("source"),
    ORIGIN("origin"),
    ZONE("zone");

    public final String code;

    Role(String code) {
      this.code = code;
    }

    public static Optional<Role> ofCode(String code) {
      return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }

    /** Whether it has a place in a layout with one reading a row only. */
    boolean isOfOneReading() {
      return compareTo(CAPTIONED) > 0;
    }

    /** Whether ids of posts or accounts stand in it. */
    boolean isId() {
      return this == SUBJECT || this == ACCOUNT;
    }

    /** Whether something is read from it; other columns only say what file it is. */
    public boolean isRead() {
      return this != IGNORED && this != ABSENT && this != SPLIT && this != COMMENT;
    }
  }

  /** What a blank cell means. */
  public enum Empty {
    EMPTY("empty"),
    SUPPRESSED("suppressed"),
    NOT_GIVEN("not-given");

    public final String code;

    Empty(String code) {
      this.code = code;
    }

    static Optional<Empty> ofCode(String code) {
      return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
  }

  /** The same column with the metric that a title names. */
  LayoutColumn of(String captioned) {
    return new LayoutColumn(
        Role.METRIC, captioned, required, empty, rounded, ends, origin, form, headings);
  }

  /** The heading by which people know it. */
  public String usual() {
    return headings.keySet().iterator().next();
  }

  /** What it holds in one word. */
  public String holds() {
    return switch (role) {
      case METRIC -> metric;
      case HIDES, TWIN -> role.code + "-" + metric;
      default -> role.code;
    };
  }

  public List<String> allHeadings() {
    return List.copyOf(headings.keySet());
  }
}

package org.govsm.governance.response;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Category of queries: its tier, the form of the answer, who answers, and the default times. */
public final class QueryCategory {

  private static final Pattern COMMA = Pattern.compile(", *");
  private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
  private static final String NONE = "-";
  private static final String LAW = "law";

  private final String code;
  private final int tier;
  private final String form;
  private final List<String> roles;
  private final String first;
  private final String close;
  private final String updates;
  private final String recordClass;

  QueryCategory(List<String> columns) {
    code = columns.get(0);
    tier = Integer.parseInt(columns.get(1));
    form = columns.get(2);
    roles = COMMA.splitAsStream(columns.get(3)).toList();
    first = columns.get(4);
    close = columns.get(5);
    updates = columns.get(6);
    recordClass = columns.get(7);
  }

  /** The code, such as {@code programme}. */
  public String code() {
    return code;
  }

  /** The tier of the query: 0 needs no answer, 5 is the gravest. */
  public int tier() {
    return tier;
  }

  /** The code of the form of the answer, such as {@code TEMPLATE}. */
  public String form() {
    return form;
  }

  /** The codes of the roles that answer together, at least one. */
  public List<String> roles() {
    return roles;
  }

  /** The default time to the first response; nothing where none is owed. */
  public Optional<Duration> first() {
    return time(first);
  }

  /** The default time to the close; nothing where there is none, or where the law sets it. */
  public Optional<Duration> close() {
    return time(close);
  }

  /** The default time between two updates; nothing where none are owed. */
  public Optional<Duration> updates() {
    return time(updates);
  }

  /** Whether the close is the response: what is moderated gets no answer. */
  boolean isAnsweredByClose() {
    return form.equals("MODERATION");
  }

  /** Whether the law sets the time to the close. */
  public boolean isLimitedByLaw() {
    return close.equals(LAW);
  }

  /**
   * The class of its record, by which it is kept.
   *
   * @return a code of the question {@code retention-until}; nothing where an officer decides
   */
  public Optional<String> recordClass() {
    return Optional.of(recordClass).filter(code -> !code.equals(NONE));
  }

  private static Optional<Duration> time(String hours) {
    return hours.equals(NONE) || hours.equals(LAW)
        ? Optional.empty()
        : Optional.of(hours(new BigDecimal(hours)));
  }

  static Duration hours(BigDecimal hours) {
    return Duration.ofSeconds(hours.multiply(SECONDS).longValue());
  }
}

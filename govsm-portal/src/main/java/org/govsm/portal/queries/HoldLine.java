package org.govsm.portal.queries;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hold line: who put a legal hold on a record and who lifted it, as the log of the record tells it.
 *
 * @param hold as it is kept
 */
public record HoldLine(Map<String, @Nullable Object> hold) {

  /** What is kept of it; nothing where it was not told. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(hold.get(name)).map(String::valueOf);
  }

  /** A day that is kept of it. */
  public Optional<LocalDate> day(String name) {
    return text(name).map(LocalDate::parse);
  }
}

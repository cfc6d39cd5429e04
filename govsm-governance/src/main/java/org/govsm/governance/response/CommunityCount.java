package org.govsm.governance.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.law.DataFile;

/**
 * Count of a community that a platform gives.
 *
 * @param platform the code of the platform
 * @param count {@code activePersons}, {@code membersGained} or {@code membersLost}
 * @param metric its code in the dictionary of metrics
 * @param until the first day on which the platform no longer gives it; nothing where it still does
 */
public record CommunityCount(
    String platform, String count, String metric, Optional<LocalDate> until) {

  private static final String NONE = "-";

  /** All that are known. */
  public static List<CommunityCount> all() {
    return Shipped.ALL;
  }

  /** The count of a platform, where it is given on all days up to the last one. */
  static Optional<CommunityCount> given(String platform, String count, LocalDate last) {
    return all().stream()
        .filter(one -> one.platform().equals(platform) && one.count().equals(count))
        .filter(one -> one.until().map(last::isBefore).orElse(true))
        .findFirst();
  }

  private static CommunityCount of(List<String> row) {
    Optional<LocalDate> until =
        Optional.of(row.get(3)).filter(day -> !day.equals(NONE)).map(LocalDate::parse);
    return new CommunityCount(row.get(0), row.get(1), row.get(2), until);
  }

  private static final class Shipped {

    static final List<CommunityCount> ALL =
        DataFile.rows(CommunityCount.class, "community.txt").stream()
            .map(CommunityCount::of)
            .toList();
  }
}

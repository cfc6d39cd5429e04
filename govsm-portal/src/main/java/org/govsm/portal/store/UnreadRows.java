package org.govsm.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Rows of files that were set aside and that no whole file gave since. Whose rows they are cannot
 * be told: they may be of any post and account of the platform, and of any time up to that at which
 * the file was given, unless the file was said to be of a span.
 */
final class UnreadRows {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  private final Handle handle;
  private final String contract;
  private final int lastImport;
  private @Nullable List<UnreadFile> all;

  UnreadRows(Handle handle, String contract, int lastImport) {
    this.handle = handle;
    this.contract = contract;
    this.lastImport = lastImport;
  }

  /** Those of a platform and a span, of files that pass. */
  List<UnreadFile> of(String platform, Instant from, Instant until, Predicate<UnreadFile> isKnown) {
    List<UnreadFile> files = all();
    return files.stream()
        .filter(one -> one.rows() > 0 && isKnown.test(one))
        .filter(one -> isOf(one, platform) && touches(one, from, until))
        .filter(
            one ->
                files.stream()
                    .filter(other -> other.rows() == 0 && isKnown.test(other))
                    .noneMatch(other -> makesUpFor(one, other, from, until)))
        .toList();
  }

  private static boolean isOf(UnreadFile file, String platform) {
    return file.isNeutral() || List.of(file.format().split("\\.")).contains(platform);
  }

  private static boolean touches(UnreadFile file, Instant from, Instant until) {
    Instant first = file.day("from").orElse(Instant.MIN);
    Instant end = file.day("until").orElse(file.givenAt());
    return first.isBefore(until) && end.isAfter(from);
  }

  /** A whole file that says all that the other said, and as much more as was set aside. */
  private boolean makesUpFor(UnreadFile lacking, UnreadFile whole, Instant from, Instant until) {
    if (!whole.format().equals(lacking.format())
        || whole.readings() < lacking.readings() + lacking.rows()) {
      return false;
    }
    if (lacking.accepted() == 0) {
      boolean again = lacking.duplicates() > 0 || whole.number() > lacking.number();
      return again && hasReadings(whole, from, until);
    }
    boolean repeats =
        whole.duplicates() >= lacking.readings() && whole.accepted() >= lacking.rows();
    return whole.number() > lacking.number() && (repeats || saysAll(lacking, whole));
  }

  private boolean hasReadings(UnreadFile file, Instant from, Instant until) {
    return handle
            .createQuery(
                "select count(*) from reading where contract = :contract and import_no = :number"
                    + " and coalesce(published_at, from_at) >= :from"
                    + " and coalesce(published_at, from_at) < :until")
            .bind("contract", contract)
            .bind("number", file.number())
            .bind("from", Sql.instant(from))
            .bind("until", Sql.instant(until))
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private boolean saysAll(UnreadFile lacking, UnreadFile whole) {
    return handle
            .createQuery(
                "select count(*) from reading a where a.contract = :contract"
                    + " and a.import_no = :lacking and not exists (select 1 from reading b"
                    + " where b.contract = a.contract and b.import_no = :whole"
                    + " and b.platform = a.platform and b.metric = a.metric"
                    + " and b.subject = a.subject and b.from_at = a.from_at)")
            .bind("contract", contract)
            .bind("lacking", lacking.number())
            .bind("whole", whole.number())
            .mapTo(Long.class)
            .one()
        == 0;
  }

  /** Asked for once: an import that comes later is not looked for. */
  private List<UnreadFile> all() {
    List<UnreadFile> known = all;
    if (known == null) {
      known = read();
      all = known;
    }
    return known;
  }

  private List<UnreadFile> read() {
    List<UnreadFile> found =
        handle
            .createQuery(
                "select i.*, (select count(distinct q.line_no) from quarantined_line q"
                    + " where q.contract = i.contract and q.import_no = i.import_no) as lines"
                    + " from reading_import i where i.contract = :contract"
                    + " and i.import_no <= :last order by i.import_no")
            .bind("contract", contract)
            .bind("last", lastImport)
            .map((row, context) -> file(row))
            .list();
    return found.stream().allMatch(one -> one.rows() == 0) ? List.of() : found;
  }

  private static UnreadFile file(ResultSet row) throws SQLException {
    return new UnreadFile(
        new ReadingRow.Taken(row.getInt("import_no"), Sql.instant(row, "imported_at")),
        row.getString("digest"),
        row.getString("format"),
        StoredTree.read(row.getBytes("context")),
        row.getLong("accepted"),
        row.getLong("duplicates"),
        row.getLong("lines"));
  }

  /** The first instant of a day in India. */
  static Optional<Instant> day(Map<String, @Nullable Object> context, String name) {
    return Optional.ofNullable(context.get(name))
        .map(day -> LocalDate.parse(String.valueOf(day)).atStartOfDay(INDIA).toInstant());
  }
}

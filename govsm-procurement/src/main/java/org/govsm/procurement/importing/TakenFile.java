package org.govsm.procurement.importing;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.procurement.measurement.GivenFile;
import org.govsm.procurement.measurement.ImportReport;
import org.govsm.procurement.measurement.SetAside;
import org.govsm.procurement.measurement.Withdrawals;
import org.jspecify.annotations.Nullable;

/**
 * Taken file: what is kept of a file of readings that was taken in.
 *
 * @param number which file of the contract it was, from 1
 * @param digest the hash of its bytes
 * @param layout the id of its layout
 * @param context what was said of it, as {@link FileContext#toTree} made it
 * @param read what of it was not read, as {@link #kept} made it; empty where that was not kept
 * @param accepted how many readings were new
 * @param duplicates how many were known
 * @param quarantined how much was wrong with its rows
 * @param takenAt when it came in
 */
public record TakenFile(
    int number,
    String digest,
    String layout,
    Map<String, ? extends @Nullable Object> context,
    Map<String, ? extends @Nullable Object> read,
    long accepted,
    long duplicates,
    long quarantined,
    Instant takenAt) {

  /** What of a file was not read, among what is kept of its reading. */
  public static final String SET_ASIDE = "setAside";

  /** The first and the last instant that its rows name. */
  private static final String OF = "of";

  /** What a party states of figures that it counted. */
  private static final List<String> STATEMENT =
      List.of(FileContext.COUNTED_BY, FileContext.EVIDENCE);

  private static final String NEUTRAL = "govsm.";

  /** What is kept of the reading of a file: what was not read, and of which time the rest is. */
  public static Map<String, Object> kept(ImportReport report) {
    Map<String, Object> read = new LinkedHashMap<>();
    report.setAside().ifPresent(rows -> read.put(SET_ASIDE, rows.toPlain()));
    if (!report.read().isEmpty()) {
      read.put(OF, report.read().stream().map(Instant::toString).toList());
    }
    return read;
  }

  /** Whether both are the same bytes, read by the same layout. */
  public boolean isSame(TakenFile other) {
    return digest.equals(other.digest) && layout.equals(other.layout);
  }

  /**
   * Whether this file is news when it comes again without a new reading: a reason is given for
   * leaving rows out that nobody gave before, another party says that it counted the figures or
   * another file shows it, rows of a later file were not read, or one of its layout was withdrawn
   * since it came: it says which posts there are without that one.
   *
   * @param saidNow what is said of it now
   * @param all the files of the contract, the oldest first
   * @param withdrawals of files of the contract
   */
  public boolean isNewsAgain(
      Map<String, ? extends @Nullable Object> saidNow,
      List<TakenFile> all,
      Withdrawals withdrawals) {
    @Nullable Object reason = saidNow.get(FileContext.LEAVE_OUT);
    boolean given =
        all.stream()
            .filter(other -> digest.equals(other.digest))
            .anyMatch(other -> Objects.equals(reason, other.context.get(FileContext.LEAVE_OUT)));
    boolean stated =
        STATEMENT.stream().allMatch(member -> saidNow.get(member) == null)
            || all.stream().filter(this::isSame).anyMatch(other -> other.states(saidNow));
    TakenFile last =
        all.stream()
            .filter(other -> layout.equals(other.layout))
            .reduce(this, (one, later) -> later);
    return reason != null && !given
        || !stated
        || last.number > number && last.quarantined > 0
        || isOlderThanWithdrawal(all, withdrawals);
  }

  private boolean isOlderThanWithdrawal(List<TakenFile> all, Withdrawals withdrawals) {
    int last = all.stream().filter(this::isSame).mapToInt(TakenFile::number).max().orElse(number);
    return all.stream()
        .filter(other -> other.layout.equals(layout))
        .flatMap(other -> withdrawals.find(other.number).stream())
        .anyMatch(withdrawn -> last <= withdrawn.lastFile());
  }

  private boolean states(Map<String, ? extends @Nullable Object> said) {
    return STATEMENT.stream()
        .allMatch(member -> Objects.equals(said.get(member), context.get(member)));
  }

  /** Whether each of its rows says when it was given. */
  boolean isNeutral() {
    return layout.startsWith(NEUTRAL);
  }

  /** The reason for which rows of it are left out of account; empty where none was given. */
  String reason() {
    return text(FileContext.LEAVE_OUT);
  }

  private String text(String member) {
    Object said = context.get(member);
    return said == null ? "" : said.toString();
  }

  private Instant givenAt() {
    String said = text("retrievedAt");
    return said.isEmpty() ? takenAt : Instant.parse(said);
  }

  /**
   * When it was learnt. Where each row of a table says when it was given, one that was not read may
   * say any time.
   *
   * @param claimed whether the word of the file is taken for it
   */
  Instant learntAt(boolean claimed) {
    if (claimed && (isNeutral() || !reason().isEmpty())) {
      return Instant.EPOCH;
    }
    return claimed || takenAt.isBefore(givenAt()) ? givenAt() : takenAt;
  }

  /** What was not read; of files that kept no more than how much was wrong, it may be anything. */
  Optional<SetAside> setAside() {
    if (read.get(SET_ASIDE) instanceof Map<?, ?> tree) {
      Map<String, @Nullable Object> members = new HashMap<>();
      tree.forEach((name, value) -> members.put(String.valueOf(name), value));
      return Optional.of(SetAside.of(members).in(digest, number));
    }
    return quarantined == 0 || !read.isEmpty()
        ? Optional.empty()
        : Optional.of(SetAside.unknown(digest, number, quarantined));
  }

  /** Whether its rows name a time from one instant to another. */
  boolean namesTimeOf(Instant from, Instant until) {
    return read.get(OF) instanceof List<?> span
        && span.size() == 2
        && !Instant.parse(String.valueOf(span.get(0))).isAfter(until)
        && !Instant.parse(String.valueOf(span.get(1))).isBefore(from);
  }

  GivenFile given() {
    GivenFile.Draft draft =
        GivenFile.of(number, layout, givenAt())
            .about(text("account"), text("from"), text("until"))
            .readings(accepted, duplicates);
    if (read.get(OF) instanceof List<?> span && span.size() == 2) {
      draft.read(
          Instant.parse(String.valueOf(span.get(0))), Instant.parse(String.valueOf(span.get(1))));
    }
    setAside().ifPresent(draft::setAside);
    return draft.done();
  }
}

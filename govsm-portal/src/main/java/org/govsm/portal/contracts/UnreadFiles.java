package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.GivenFile;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.SetAside;
import org.jspecify.annotations.Nullable;

/**
 * Unread rows of the files of a contract: as far as no whole file gave them since, and with the
 * reason for which an officer leaves them out of account.
 */
final class UnreadFiles {

  private static final String NEUTRAL = "govsm.";

  private final ContractReadings stored;
  private final int claimed;
  private final Map<List<Instant>, List<SetAside>> lists = new HashMap<>();
  private final Map<Integer, Optional<SetAside>> setAside = new HashMap<>();
  private final Map<Integer, GivenFile> files = new HashMap<>();
  private final Map<List<Integer>, Long> unmatched = new HashMap<>();
  private final Map<List<Integer>, List<Reading>> added = new HashMap<>();

  /** Of imports up to a given one the word of the file is taken. */
  UnreadFiles(ContractReadings stored, int claimed) {
    this.stored = stored;
    this.claimed = claimed;
  }

  /** What is known by an instant of files that were given by another. */
  List<SetAside> of(Instant given, Instant known) {
    return lists.computeIfAbsent(List.of(given, known), both -> list(given, known));
  }

  private List<SetAside> list(Instant given, Instant known) {
    List<SetAside> all = new ArrayList<>();
    List<RecordedImport> files = stored.imports();
    for (RecordedImport one : files) {
      Optional<SetAside> rows = setAside(one);
      if (rows.isPresent() && isFirst(one, files) && !learntAt(one).isAfter(given)) {
        Optional<String> reason = reason(one, files, known);
        if (reason.isPresent()) {
          all.add(rows.get().leftOut(reason.get()));
        } else if (files.stream().noneMatch(other -> makesUpFor(one, other, known))) {
          all.add(rows.get());
        }
      }
    }
    return List.copyOf(all);
  }

  private static boolean isSame(RecordedImport one, RecordedImport other) {
    return one.file().equals(other.file()) && one.format().equals(other.format());
  }

  private static boolean isFirst(RecordedImport one, List<RecordedImport> all) {
    return all.stream().noneMatch(other -> other.number() < one.number() && isSame(one, other));
  }

  /** The last reason that an officer gave for the file. */
  private Optional<String> reason(RecordedImport one, List<RecordedImport> all, Instant known) {
    return all.stream()
        .filter(other -> isSame(one, other) && !learntAt(other).isAfter(known))
        .map(other -> text(other, FileContext.LEAVE_OUT))
        .filter(reason -> !reason.isEmpty())
        .reduce((before, last) -> last);
  }

  private boolean makesUpFor(RecordedImport lacking, RecordedImport other, Instant known) {
    return other.number() > lacking.number()
        && setAside(other).isEmpty()
        && !learntAt(other).isAfter(known)
        && file(other)
            .replaces(file(lacking), () -> unmatched(lacking, other), () -> added(lacking, other));
  }

  private long unmatched(RecordedImport lacking, RecordedImport other) {
    return unmatched.computeIfAbsent(
        List.of(lacking.number(), other.number()),
        both -> stored.unmatched(lacking.number(), other.number()));
  }

  private List<Reading> added(RecordedImport lacking, RecordedImport other) {
    return added.computeIfAbsent(
        List.of(lacking.number(), other.number()),
        both ->
            stored
                .added(lacking.number(), other.number(), other.format().startsWith(NEUTRAL))
                .stream()
                .map(ReadingRows::asClaimed)
                .toList());
  }

  private GivenFile file(RecordedImport one) {
    return files.computeIfAbsent(one.number(), number -> given(one));
  }

  private GivenFile given(RecordedImport one) {
    GivenFile.Draft draft =
        GivenFile.of(one.number(), one.format(), givenAt(one))
            .about(text(one, "account"), text(one, "from"), text(one, "until"))
            .readings(one.accepted(), one.duplicates());
    if (one.notes().read().get(ReadingFiles.OF) instanceof List<?> span && span.size() == 2) {
      draft.read(
          Instant.parse(String.valueOf(span.get(0))), Instant.parse(String.valueOf(span.get(1))));
    }
    setAside(one).ifPresent(draft::setAside);
    return draft.done();
  }

  private Optional<SetAside> setAside(RecordedImport one) {
    return setAside.computeIfAbsent(one.number(), number -> read(one));
  }

  /** Of imports that kept no more than how much was wrong, it may be of anything. */
  private static Optional<SetAside> read(RecordedImport one) {
    String digest = one.file().digest();
    if (one.notes().read().get(ReadingFiles.SET_ASIDE) instanceof Map<?, ?> tree) {
      Map<String, @Nullable Object> members = new HashMap<>();
      tree.forEach((name, value) -> members.put(String.valueOf(name), value));
      return Optional.of(SetAside.of(members).in(digest, one.number()));
    }
    return one.quarantined() == 0 || !one.notes().read().isEmpty()
        ? Optional.empty()
        : Optional.of(SetAside.unknown(digest, one.number(), one.quarantined()));
  }

  private static String text(RecordedImport one, String member) {
    Object said = one.context().get(member);
    return said == null ? "" : said.toString();
  }

  private static Instant givenAt(RecordedImport one) {
    String said = text(one, "retrievedAt");
    return said.isEmpty() ? one.importedAt() : Instant.parse(said);
  }

  /** Where each row of a table says when it was given, one that was not read may say any time. */
  Instant learntAt(RecordedImport one) {
    boolean isClaimed = one.number() <= claimed;
    if (isClaimed
        && (one.format().startsWith(NEUTRAL) || !text(one, FileContext.LEAVE_OUT).isEmpty())) {
      return Instant.EPOCH;
    }
    Instant given = givenAt(one);
    return isClaimed || one.importedAt().isBefore(given) ? given : one.importedAt();
  }
}

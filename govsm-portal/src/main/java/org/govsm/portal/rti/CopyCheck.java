package org.govsm.portal.rti;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.Imports;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FileKind;
import org.govsm.procurement.rti.CopyText;
import org.govsm.procurement.rti.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * Check of severed copies: a copy is no other file, it is no longer than the text it was made of,
 * and as far as a machine reads it who asks does not stand in it, nor an undecided number of a
 * person. What no machine reads an officer looks at.
 */
record CopyCheck(Transaction tx, StoredRti request) {

  /** Says that what looks like numbers of persons in a copy is none. */
  static final String NUMBERS = "numbers";

  /** Says that a copy was compared with the one before, and gives no less. */
  static final String COMPARED = "compared";

  /**
   * What is wrong with a copy.
   *
   * @param of the document of which it is the copy
   * @param copy its digest, size and kind
   */
  List<InputFault> faults(Map<String, @Nullable Object> of, Map<String, @Nullable Object> copy) {
    String digest = String.valueOf(copy.get("digest"));
    if (isOther(of, digest)) {
      return List.of(Faults.at("/file", "rti.copy-other"));
    } else if (isLonger(of, copy)) {
      return List.of(Faults.at("/file", "rti.copy-longer"));
    } else if (isUnreadable(of, copy)) {
      return List.of(Faults.at("/file", "rti.copy-encoding"));
    }
    return read(copy)
        .map(
            read ->
                new RtiChecks(tx, request.department(), request.id())
                    .mentions(new RtiRequests(tx).applicant(request), Map.of("file", read.found())))
        .orElseGet(() -> List.of(Faults.at("/file", "rti.copy-broken")));
  }

  /** A file of the case, the copy of another one, or a file that was handed in for a contract. */
  private boolean isOther(Map<String, @Nullable Object> of, String digest) {
    String own = StoredTree.text(of, "digest");
    boolean other =
        request.part(RtiUploads.COPIES).entrySet().stream()
            .filter(one -> !one.getKey().equals(own))
            .anyMatch(
                one -> one.getValue() instanceof Map<?, ?> row && digest.equals(row.get("digest")));
    return other
        || RtiCase.documents(request).stream().anyMatch(one -> digest.equals(one.get("digest")))
        || new Imports(tx).has(digest);
  }

  /** What is taken out of a text leaves less of it; a scan may need more bytes. */
  private static boolean isLonger(
      Map<String, @Nullable Object> of, Map<String, @Nullable Object> copy) {
    Map<String, @Nullable Object> whole = RtiUploads.uploaded(of);
    return StoredTree.text(whole, "mediaType").startsWith("text/")
        && String.valueOf(copy.get("mediaType")).startsWith("text/")
        && StoredTree.number(copy, "bytes") > StoredTree.number(whole, "bytes");
  }

  /** A text in another encoding would leave with numbers and names that nobody looked for. */
  private boolean isUnreadable(
      Map<String, @Nullable Object> of, Map<String, @Nullable Object> copy) {
    String kind = String.valueOf(copy.get("mediaType"));
    boolean unknown = kind.equals(FileKind.UNKNOWN);
    return unknown && !kind.equals(StoredTree.text(RtiUploads.uploaded(of), "mediaType"))
        || kind.startsWith("text/") && read(copy).flatMap(ReadCopy::text).isEmpty();
  }

  private Optional<ReadCopy> read(Map<String, @Nullable Object> copy) {
    byte[] file = RtiCase.file(tx, String.valueOf(copy.get("digest")));
    return ReadCopy.of(String.valueOf(copy.get("mediaType")), file);
  }

  /**
   * Copies that leave with what may be the number of a person, or that no machine reads, unless
   * that was decided.
   */
  List<InputFault> numbers(Map<String, Object> rows) {
    List<InputFault> faults = new ArrayList<>();
    for (Map<String, @Nullable Object> one : RtiCase.documents(request)) {
      String id = StoredTree.text(one, "id");
      if (rows.get(id) instanceof Map<?, ?> row
          && Disclosure.PART.name().equals(row.get("what"))
          && row.get(NUMBERS) == null) {
        RtiUploads.copy(request, one)
            .flatMap(copy -> doubt(one, copy))
            .map(text -> new InputFault(place(id), text.key(), text))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }

  private Optional<Message> doubt(
      Map<String, @Nullable Object> of, Map<String, @Nullable Object> copy) {
    Optional<CopyText> text = read(copy).flatMap(ReadCopy::text);
    if (text.isEmpty()) {
      String name = RtiUploads.copyName(of, copy);
      return Optional.of(Message.of("rti.copy-unread").with("name", name));
    }
    return text.map(CopyText::linesWithNumbers)
        .filter(lines -> !lines.isEmpty())
        .map(lines -> Message.of("rti.copy-numbers").with("lines", shown(lines)));
  }

  /**
   * Copies that give less of a file than the copy before an appeal that was allowed: held against
   * it by their words; where no machine reads both, a person compares them.
   */
  List<InputFault> smaller(Map<String, Object> rows) {
    List<InputFault> faults = new ArrayList<>();
    if (RtiChecks.isReopened(request)
        && request.part("decided").get(RtiUploads.COPIES) instanceof Map<?, ?> before) {
      RtiUploads.copiesGiven(request, rows)
          .forEach(
              (id, digest) -> {
                Object then = before.get(id);
                boolean compared =
                    rows.get(id) instanceof Map<?, ?> row && row.get(COMPARED) != null;
                if (then != null && !digest.equals(then)) {
                  less(then.toString(), digest, compared)
                      .map(why -> new InputFault(place(id, why), why.key(), why))
                      .ifPresent(faults::add);
                }
              });
    }
    return faults;
  }

  private static String place(String id, Message why) {
    return "/documents/" + id + (why.key().equals("rti.worse") ? "/what" : "/" + COMPARED);
  }

  private Optional<Message> less(String before, String now, boolean compared) {
    Optional<CopyText> then = text(before);
    Optional<CopyText> read = text(now);
    if (then.isPresent() && read.isPresent()) {
      if (read.get().signs() < then.get().signs()) {
        return Optional.of(Message.of("rti.worse"));
      }
      int lacking = read.get().lacking(then.get());
      return lacking == 0 || compared
          ? Optional.empty()
          : Optional.of(Message.of("rti.copy-lacks").with("count", lacking));
    }
    return compared
        ? Optional.empty()
        : Optional.of(
            Message.of("rti.copy-sizes").with("before", bytes(before)).with("now", bytes(now)));
  }

  private long bytes(String digest) {
    return RtiCase.file(tx, digest).length;
  }

  /** All that a person reads in a copy; nothing of one that no machine reads. */
  private Optional<CopyText> text(String digest) {
    byte[] file = RtiCase.file(tx, digest);
    byte[] head = Arrays.copyOf(file, Math.min(file.length, FileKind.HEAD));
    return ReadCopy.of(FileKind.of(head, "").mediaType(), file).flatMap(ReadCopy::text);
  }

  private static List<String> shown(List<Integer> lines) {
    return lines.stream().limit(5).map(String::valueOf).toList();
  }

  private static String place(String id) {
    return "/documents/" + id + "/" + NUMBERS;
  }
}

package org.govsm.portal.rti;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
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
 * and where it is a text, it is read: who asks does not stand in it, nor an undecided number of a
 * person.
 */
record CopyCheck(Transaction tx, StoredRti request) {

  /** Says that what looks like numbers of persons in a copy is none. */
  static final String NUMBERS = "numbers";

  private static final String PDF = "application/pdf";
  private static final String TEXT = "text/plain";

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
    List<InputFault> faults = new ArrayList<>();
    text(copy)
        .ifPresent(
            text ->
                faults.addAll(
                    new RtiChecks(tx, request.department(), request.id())
                        .mentions(
                            new RtiRequests(tx).applicant(request), Map.of("file", text.text()))));
    return faults;
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
        || kind.startsWith("text/") && text(copy).isEmpty();
  }

  private Optional<CopyText> text(Map<String, @Nullable Object> copy) {
    String kind = String.valueOf(copy.get("mediaType"));
    byte[] file = RtiCase.file(tx, String.valueOf(copy.get("digest")));
    boolean plain = kind.startsWith("text/") || isNoPdf(kind, file);
    return plain ? CopyText.of(kind.startsWith("text/") ? kind : TEXT, file) : Optional.empty();
  }

  /** A text that only begins as a PDF does is read as a text. */
  private static boolean isNoPdf(String kind, byte[] file) {
    return kind.equals(PDF) && !new String(file, ISO_8859_1).contains("startxref");
  }

  /** Copies that leave with what may be the number of a person, unless that was decided. */
  List<InputFault> numbers(Map<String, Object> rows) {
    List<InputFault> faults = new ArrayList<>();
    for (Map<String, @Nullable Object> one : RtiCase.documents(request)) {
      String id = StoredTree.text(one, "id");
      if (rows.get(id) instanceof Map<?, ?> row
          && Disclosure.PART.name().equals(row.get("what"))
          && row.get(NUMBERS) == null) {
        RtiUploads.copy(request, one)
            .flatMap(this::text)
            .map(CopyText::linesWithNumbers)
            .filter(lines -> !lines.isEmpty())
            .map(lines -> Message.of("rti.copy-numbers").with("lines", shown(lines)))
            .map(text -> new InputFault(place(id), "rti.copy-numbers", text))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }

  private static List<String> shown(List<Integer> lines) {
    return lines.stream().limit(5).map(String::valueOf).toList();
  }

  private static String place(String id) {
    return "/documents/" + id + "/" + NUMBERS;
  }
}

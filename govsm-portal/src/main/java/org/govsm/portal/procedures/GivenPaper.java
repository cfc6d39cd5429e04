package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.WrittenWords;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.FreeTexts;
import org.jspecify.annotations.Nullable;

/**
 * Paper of a step by its reference: number and day on the file of the department. Its digest is the
 * hash of the file where that is given, else that of code, reference and day.
 *
 * @param paper its code in the process, such as {@code notice}
 * @param reference the number under which it is on the file
 * @param on its day
 * @param digest {@code sha256:} and 64 hexadecimal digits
 */
public record GivenPaper(String paper, String reference, LocalDate on, String digest) {

  private static final int MOST = 200;

  private static final Schema FORM =
      Schema.of(
          Field.of("paper", Field.Kind.CODE).required().says("which paper, such as notice"),
          Field.of("reference", Field.Kind.TEXT).required().says("its number on the file"),
          Field.of("on", Field.Kind.DAY).required().says("its day"),
          Field.of("digest", Field.Kind.CODE).says("the hash of the file, if it is known"));

  /** Reads a paper; its faults stand at their places. */
  static Optional<GivenPaper> read(@Nullable Object tree, String place, List<InputFault> faults) {
    Optional<Node> node = FORM.read(tree).part(place, faults);
    if (node.filter(one -> one.text("reference").length() > MOST).isPresent()) {
      Message text = Message.of("procedures.reference").with("most", MOST);
      faults.add(new InputFault(place + "/reference", "procedures.reference", text));
    }
    node.map(one -> one.text("reference"))
        .filter(said -> said.codePoints().noneMatch(Character::isDigit))
        .filter(said -> !WrittenWords.sayMore(said) || !FreeTexts.remark("", said).isEmpty())
        .map(said -> Message.of("procedures.no-reference").with("given", said))
        .ifPresent(
            text ->
                faults.add(new InputFault(place + "/reference", "procedures.no-reference", text)));
    return node.map(GivenPaper::of);
  }

  private static GivenPaper of(Node node) {
    String paper = node.text("paper");
    String reference = node.text("reference");
    LocalDate on = node.get("on", LocalDate.class);
    return new GivenPaper(
        paper,
        reference,
        on,
        node.find("digest", String.class).orElseGet(() -> digest(paper, reference, on)));
  }

  private static String digest(String paper, String reference, LocalDate on) {
    return CanonicalForm.digest(
        Map.of("paper", paper, "reference", reference, "on", on.toString()));
  }

  static GivenPaper of(Map<String, @Nullable Object> tree) {
    return new GivenPaper(
        StoredTree.text(tree, "paper"),
        StoredTree.text(tree, "reference"),
        LocalDate.parse(StoredTree.text(tree, "on")),
        StoredTree.text(tree, "digest"));
  }

  /** The papers of a stored step. */
  public static List<GivenPaper> all(Map<String, @Nullable Object> content) {
    return StoredTree.trees(content, "papers").stream().map(GivenPaper::of).toList();
  }

  /** Whether its digest is that of a file, and not made of its number. */
  public boolean isFile() {
    return !digest.equals(digest(paper, reference, on));
  }

  /** As it is kept, and told by the API. */
  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("paper", paper);
    tree.put("reference", reference);
    tree.put("on", on.toString());
    tree.put("digest", digest);
    return tree;
  }

  /** What the process is told. */
  Map<String, Object> toProcess() {
    return Map.of("paper", paper, "digest", digest);
  }
}

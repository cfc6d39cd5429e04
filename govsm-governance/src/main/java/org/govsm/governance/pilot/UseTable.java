package org.govsm.governance.pilot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Table of uses: which kinds of content and which metrics a department allows for each of the five
 * uses of the framework. The framework names the uses alone, so a department without a table has
 * decided nothing here, and everything is open.
 */
public final class UseTable implements ToPlain {

  private static final Schema ROW =
      Schema.of(
          Field.oneOf("use", Kind.CODE, FrameworkUses.array()).required().says("the use"),
          Field.of("content", Kind.CODES).says("the kinds of content that serve it"),
          Field.of("metrics", Kind.CODES).says("the metrics by which it is judged"));

  private static final Schema FORM =
      Schema.of(
              Field.of("reference", Kind.TEXT).says("the order or note that decided it"),
              Field.forms("uses", "row", ROW).required().says("what each use allows"))
          .where(UseTable::twice);

  private final Node node;

  private UseTable(Node node) {
    this.node = node;
  }

  private static List<InputFault> twice(Node table) {
    Set<String> seen = new HashSet<>();
    List<InputFault> faults = new ArrayList<>();
    for (Node row : table.branches("uses")) {
      if (!seen.add(row.text("use"))) {
        faults.add(row.fault("use", "pilot.twice", Message.of("pilot.input.twice")));
      }
    }
    return faults;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Reads a table.
   *
   * @param tree the published tree
   * @return the table, or every fault with its place
   */
  public static Checked<UseTable> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<UseTable>>fold(
            node -> new Checked.Accepted<>(new UseTable(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  private Optional<List<String>> of(String use, String member) {
    return node.branches("uses").stream()
        .filter(row -> row.text("use").equals(use) && row.has(member))
        .findFirst()
        .map(row -> row.codes(member));
  }

  /** The metrics of a use; nothing where the department decided none. */
  public Optional<List<String>> metrics(String use) {
    return of(use, "metrics");
  }

  /** The kinds of content of a use; nothing where the department decided none. */
  public Optional<List<String>> content(String use) {
    return of(use, "content");
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}

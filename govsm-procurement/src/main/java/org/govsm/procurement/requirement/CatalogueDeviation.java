package org.govsm.procurement.requirement;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.procurement.payment.HeldQuestion;

/** Deviation of a requirement or a contract from the catalogue, with its source or clause. */
public final class CatalogueDeviation {

  /** How it differs. */
  public enum Kind {
    /** The catalogue has it, the document says nothing. */
    MISSING("missing"),
    /** Both say it, and not the same. */
    VARIES("varies"),
    /** The document can be read in several ways. */
    OPEN("open");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The code in trees. */
    public String code() {
      return code;
    }
  }

  private final Kind kind;
  private final String pointer;
  private final Finding finding;
  private final Optional<HeldQuestion> cost;

  CatalogueDeviation(Kind kind, String pointer, Finding finding, Optional<HeldQuestion> cost) {
    this.kind = requireNonNull(kind, "kind");
    this.pointer = requireNonNull(pointer, "pointer");
    this.finding = requireNonNull(finding, "finding");
    this.cost = cost;
  }

  /** How it differs. */
  public Kind kind() {
    return kind;
  }

  /**
   * Where in the document.
   *
   * @return a pointer such as {@code /kpis/1/measure/per}
   */
  public String pointer() {
    return pointer;
  }

  /** What is to be known, with its weight and what it rests on. */
  public Finding finding() {
    return finding;
  }

  /**
   * What each reading of an open point comes to.
   *
   * @return nothing where no figures were given
   */
  public Optional<HeldQuestion> cost() {
    return cost;
  }

  /** The tree, in a language. */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", kind.code());
    tree.put("pointer", pointer);
    tree.putAll(finding.toPlain(words));
    cost.ifPresent(one -> tree.put("cost", one.toPlain()));
    return tree;
  }
}

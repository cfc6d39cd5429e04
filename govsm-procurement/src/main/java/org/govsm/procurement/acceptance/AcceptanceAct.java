package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.jspecify.annotations.Nullable;

/**
 * Act of acceptance: what a person does with a delivery on a day, from the delivery to its
 * acceptance or rejection. Whether it is allowed is for {@link AcceptanceProcess}.
 */
public final class AcceptanceAct implements ToPlain {

  /** What is done. */
  public enum Kind {
    /** Something is delivered; what was rejected, or did not come, is delivered again. */
    DELIVERY,
    /** It is received, and still to be looked at: on GeM the provisional receipt certificate. */
    PROVISIONAL_RECEIPT,
    /** A sample of it is inspected. */
    INSPECTION,
    /** The buyer objects in writing: the supplier is to put it right. */
    OBJECTION,
    /** The supplier has put it right. */
    REWORK,
    /** It is accepted: on GeM the consignee's receipt and acceptance certificate. */
    ACCEPTANCE,
    /** It is rejected. */
    REJECTION
  }

  private final Node node;

  AcceptanceAct(Node node) {
    this.node = node;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return AcceptanceForm.FORM;
  }

  /**
   * Reads an act.
   *
   * @param tree the published tree
   * @return the act, or every fault with its place
   */
  public static Checked<AcceptanceAct> fromPlain(@Nullable Object tree) {
    return AcceptanceForm.FORM
        .read(tree)
        .<Checked<AcceptanceAct>>fold(
            node -> new Checked.Accepted<>(new AcceptanceAct(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /**
   * Starts an act.
   *
   * @param kind what is done
   * @param delivery the id of the delivery
   * @param on the day on which it is done
   * @param by the id of who does it
   * @param role such as supplier, consignee or inspector
   */
  public static Draft draft(Kind kind, String delivery, LocalDate on, String by, String role) {
    return new Draft(kind, delivery, on, by, role);
  }

  /** What is done. */
  public Kind kind() {
    return Kind.valueOf(part().choice());
  }

  /** The id of the delivery. */
  public String delivery() {
    return part().text("delivery");
  }

  /** The day on which it is done. */
  public LocalDate on() {
    return node.get("on", LocalDate.class);
  }

  /** The day on which it was entered on the record, never before the day on which it is done. */
  public LocalDate entered() {
    return node.find("entered", LocalDate.class).orElseGet(this::on);
  }

  /**
   * What proves that it was done before it was entered: a paper, or its own evidence.
   *
   * @return nothing where nothing is named
   */
  public Optional<String> proof() {
    return node.find("paper", String.class)
        .or(() -> shown().isEmpty() ? Optional.empty() : Optional.of(String.join(", ", shown())));
  }

  private List<String> shown() {
    return switch (kind()) {
      case DELIVERY, INSPECTION, REWORK -> part().codes("evidence");
      case PROVISIONAL_RECEIPT, OBJECTION, ACCEPTANCE, REJECTION -> List.of();
    };
  }

  /** The id of who entered it: who does it, unless somebody else entered it for that person. */
  public String enteredBy() {
    return node.find("enteredBy", String.class).orElseGet(this::by);
  }

  /** The id of who does it. */
  public String by() {
    return node.text("by");
  }

  /** The role in which it is done. */
  public String role() {
    return node.text("role");
  }

  /** What an officer decided where the law has no answer. */
  public Optional<String> decided() {
    return node.find("decided", String.class);
  }

  /** The digest of the record before it; nothing where it is not linked. */
  public Optional<String> after() {
    return node.find("after", String.class);
  }

  AcceptanceAct linked(String digest) {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.put("after", digest);
    return fromPlain(tree).orThrow();
  }

  Node part() {
    return node.branch("act").orElseThrow();
  }

  /**
   * Whether it takes from the supplier what silence would accept; a decision on figures does not.
   */
  boolean isRefusal() {
    return ActChecks.REFUSING.contains(kind()) && !isInAll();
  }

  /** Whether it says how many of a delivery hold in all, whatever was done before. */
  boolean isInAll() {
    return part().find("inAll", Boolean.class).orElse(false);
  }

  long quantity() {
    return part().get("quantity", Long.class);
  }

  /** The hash of all that it says but of what it is linked to. */
  String digest() {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.remove("after");
    return CanonicalForm.digest(tree);
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AcceptanceAct act && node.equals(act.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** Kind, delivery and day. */
  @Override
  public String toString() {
    return kind() + " " + delivery() + " " + on();
  }

  /** Act in the making: the members of its kind, set one by one. One thread fills it. */
  public static final class Draft {

    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final Map<String, Object> act = new LinkedHashMap<>();

    private Draft(Kind kind, String delivery, LocalDate on, String by, String role) {
      tree.put("on", on.toString());
      tree.put("by", by);
      tree.put("role", role);
      act.put("kind", kind.name());
      act.put("delivery", delivery);
      tree.put("act", act);
    }

    /**
     * Sets a member.
     *
     * @param name as the form of the kind has it
     * @param value a part of a tree
     */
    public Draft set(String name, Object value) {
      act.put(name, value);
      return this;
    }

    /** Says what an officer decided where the law has no answer, and where it is on record. */
    public Draft decided(String text) {
      tree.put("decided", text);
      return this;
    }

    /** Says on which day it was entered, where that is later than the day on which it is done. */
    public Draft entered(LocalDate day) {
      tree.put("entered", day.toString());
      return this;
    }

    /** Names the paper that proves the day, where it was entered later. */
    public Draft paper(String name) {
      tree.put("paper", name);
      return this;
    }

    /** Says who entered it for the person who does it. */
    public Draft enteredBy(String person) {
      tree.put("enteredBy", person);
      return this;
    }

    /** The act, or every fault with its place. */
    public Checked<AcceptanceAct> done() {
      return fromPlain(tree);
    }
  }
}

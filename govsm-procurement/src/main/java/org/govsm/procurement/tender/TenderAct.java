package org.govsm.procurement.tender;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.jspecify.annotations.Nullable;

/**
 * Act of a tender: what somebody does at an instant, from the publication to a cancellation.
 * Whether it is allowed is for {@link TenderProcess}.
 */
public final class TenderAct implements ToPlain {

  /** What is done. */
  public enum Kind {
    /** The tender is published. */
    PUBLICATION,
    /** A question is asked. */
    QUESTION,
    /** A question is answered, to all. */
    ANSWER,
    /** The tender is changed. */
    CORRIGENDUM,
    /** A bid is received, as hashes. */
    BID,
    /** A bid that was received is changed. */
    MODIFICATION,
    /** A bid is withdrawn. */
    WITHDRAWAL,
    /** The technical packets are opened. */
    TECHNICAL_OPENING,
    /** The technical result is told. */
    TECHNICAL_RESULT,
    /** The financial packets are opened: prices may be revealed. */
    FINANCIAL_OPENING,
    /** Told of bids that failed and passed when they were examined again. */
    SUPPLEMENTARY_RESULT,
    /** The prices of those bids may be revealed. */
    SUPPLEMENTARY_OPENING,
    /** A bidder reveals a price. */
    REVEAL,
    /** Members of the committee are replaced by an order. */
    RECONSTITUTION,
    /** The tender is cancelled. */
    CANCELLATION
  }

  private final Node node;

  TenderAct(Node node) {
    this.node = node;
  }

  /**
   * Reads an act.
   *
   * @param tree the published tree
   * @return the act, or every fault with its place
   */
  public static Checked<TenderAct> fromPlain(@Nullable Object tree) {
    return ActForm.FORM
        .read(tree)
        .fold(
            node -> Checked.of(new TenderAct(node), List.of()),
            faults -> new Checked.Rejected<TenderAct>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return ActForm.FORM;
  }

  /**
   * Starts an act.
   *
   * @param kind what is done
   * @param at when it happens
   * @param by the id of who does it
   * @param role such as buyer, bidder or committee-member
   */
  public static Draft draft(Kind kind, Instant at, String by, String role) {
    return new Draft(kind, at, by, role);
  }

  /** What is done. */
  public Kind kind() {
    return Kind.valueOf(part().choice());
  }

  /** When it happens. */
  public Instant at() {
    return node.get("at", OffsetDateTime.class).toInstant();
  }

  /** The id of who does it. */
  public String by() {
    return node.text("by");
  }

  /** The role in which it is done. */
  public String role() {
    return node.text("role");
  }

  /** What an officer decided where the law has no answer: it counts for one open question alone. */
  public Optional<String> decided() {
    return node.find("decided", String.class);
  }

  /** What an officer decided where the law has no answer, by the code of each question. */
  public Map<String, String> decisions() {
    Map<String, String> decisions = new LinkedHashMap<>();
    node.branches("decisions")
        .forEach(each -> decisions.put(each.text("question"), each.text("text")));
    return decisions;
  }

  /** The digest of the record before it; nothing where it is not linked. */
  public Optional<String> after() {
    return node.find("after", String.class);
  }

  /** The same act, linked to the record before it. */
  TenderAct linked(String digest) {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.put("after", digest);
    return fromPlain(tree).orThrow();
  }

  /** The members of its kind. */
  public Node part() {
    return node.branch("act").orElseThrow();
  }

  String text(String name) {
    return part().text(name);
  }

  /** The hash of all that it says but of what it is linked to. */
  String digest() {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.remove("after");
    return CanonicalForm.digest(tree);
  }

  /** The published tree as a decision may show it: of a price that is revealed the hash alone. */
  Object basis() {
    return kind() == Kind.REVEAL ? digest() : toPlain();
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TenderAct act && node.equals(act.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** Kind and time; no price. */
  @Override
  public String toString() {
    return kind() + " " + at();
  }

  /** Act in the making: the members of its kind, set one by one. One thread fills it. */
  public static final class Draft {

    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final Map<String, Object> act = new LinkedHashMap<>();

    private Draft(Kind kind, Instant at, String by, String role) {
      tree.put("at", at.toString());
      tree.put("by", by);
      tree.put("role", role);
      act.put("kind", kind.name());
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

    /**
     * Says what an officer decided where the law has no answer, and where it is on record. It
     * counts where one question is open; of several each is named.
     */
    public Draft decided(String text) {
      tree.put("decided", text);
      return this;
    }

    /**
     * Says what an officer decided on one question, and where it is on record.
     *
     * @param question the code of the question, as {@link Permission#questions} has it
     */
    public Draft decided(String question, String text) {
      Tree.append(tree, "decisions", Map.of("question", question, "text", text));
      return this;
    }

    /** The act, or every fault with its place. */
    public Checked<TenderAct> done() {
      return fromPlain(tree);
    }
  }
}

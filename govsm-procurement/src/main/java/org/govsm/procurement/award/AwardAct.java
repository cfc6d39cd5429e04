package org.govsm.procurement.award;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Act of an award: what somebody does at an instant between the opening of the bids and the
 * contract. Whether it is allowed is for {@link AwardProcess}.
 */
public final class AwardAct implements ToPlain {

  /** What is done. */
  public enum Kind {
    /** A member of the committee enters what it found of each bid. */
    ASSESSMENT,
    /** The committee closes the assessment without the sheets of all. */
    CLOSING,
    /** The committee decides on a requirement on which its members differ. */
    RESOLUTION,
    /** The committee decides on the explanation of a low price. */
    EXPLANATION,
    /** The committee says whether it accepts the class of enterprise that a bidder states. */
    ENTERPRISE_CLASS,
    /** The committee finds facts that nobody stated and the law needs. */
    FACTS,
    /** A member confirms a meeting in which it sat. */
    CONFIRMATION,
    /** The competent authority answers a question that somebody may not answer for themselves. */
    DECISION,
    /** A bidder is asked to match a price. */
    MATCH_REQUEST,
    /** A bidder answers, or its time has ended. */
    MATCH_ANSWER,
    /** The award is proposed. */
    PROPOSAL,
    /** The proposal goes back. */
    RETURN,
    /** The award is made. */
    AWARD,
    /** The award is published. */
    PUBLICATION,
    /** A bidder questions a decision. */
    REPRESENTATION,
    /** A step in the treatment of a representation. */
    REPRESENTATION_STEP,
    /** The bids are evaluated again. */
    REOPENING,
    /** Every bidder is asked to extend the validity of its bid. */
    VALIDITY_REQUEST,
    /** A bidder extends the validity of its bid, or refuses to. */
    VALIDITY_ANSWER,
    /** A bid security is returned. */
    SECURITY_RETURN,
    /** A bid security is forfeited. */
    SECURITY_FORFEITURE,
    /** The performance security of a bidder who was awarded is received. */
    PERFORMANCE_SECURITY,
    /** The time to sign the contract is extended. */
    SIGNING_EXTENSION,
    /** A sum of the contract above the award is approved. */
    VARIATION
  }

  private final Node node;

  private AwardAct(Node node) {
    this.node = node;
  }

  /**
   * Reads an act.
   *
   * @param tree the published tree
   * @return the act, or every fault with its place
   */
  public static Checked<AwardAct> fromPlain(@Nullable Object tree) {
    return AwardForm.FORM
        .read(tree)
        .fold(
            node -> Checked.of(new AwardAct(node), List.of()),
            faults -> new Checked.Rejected<AwardAct>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return AwardForm.FORM;
  }

  /**
   * Starts an act.
   *
   * @param kind what is done
   * @param at when it happens
   * @param by the id of who does it
   * @param role bidder, buyer, committee-member or competent-authority
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

  /** What an officer decided where the law has no answer. */
  public Optional<String> decided() {
    return node.find("decided", String.class);
  }

  /** The members of its kind. */
  public Node part() {
    return node.branch("act").orElseThrow();
  }

  String text(String name) {
    return part().text(name);
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AwardAct act && node.equals(act.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** Kind and time. */
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

    /** Says what an officer decided where the law has no answer, and where it is on record. */
    public Draft decided(String text) {
      tree.put("decided", text);
      return this;
    }

    /** The act, or every fault with its place. */
    public Checked<AwardAct> done() {
      return fromPlain(tree);
    }
  }
}

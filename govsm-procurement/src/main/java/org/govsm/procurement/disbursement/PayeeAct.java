package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.jspecify.annotations.Nullable;

/** Act of the register of payees. Whether it is allowed is for {@link PayeeRegister#decide}. */
public final class PayeeAct implements ToPlain {

  /** What is done. */
  public enum Kind {
    /** An account is proposed, the first one of a payee or another. */
    PROPOSAL,
    /** Another person confirms a proposal. */
    CONFIRMATION,
    /** A proposal is refused. */
    REFUSAL,
    /** No more is paid to a payee until another account is confirmed. */
    BLOCK
  }

  static final Schema FORM =
      Acts.form(
          Map.of(
              Kind.PROPOSAL.name(),
              Schema.of(
                  code("id").says("the id of the proposal"),
                  code("payee").says("the id of the payee"),
                  text("name").required().says("the name of the holder, as the bank has it"),
                  Field.form("account", BankAccount.FORM).required().says("the account"),
                  text("evidence")
                      .reason()
                      .required()
                      .says("what shows that it is the payee's, and where it is on record")),
              Kind.CONFIRMATION.name(),
              Schema.of(
                  code("proposal").says("the id of the proposal"),
                  text("checked").reason().required().says("how it was checked with the payee")),
              Kind.REFUSAL.name(),
              Schema.of(
                  code("proposal").says("the id of the proposal"),
                  Acts.reason("why it is refused")),
              Kind.BLOCK.name(),
              Schema.of(
                  code("payee").says("the id of the payee"),
                  Acts.reason("why nothing is to be paid"))));

  private final Node node;

  PayeeAct(Node node) {
    this.node = node;
  }

  private static Field.Draft text(String name) {
    return Field.of(name, Field.Kind.TEXT);
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE).identifier().required();
  }

  /**
   * Reads an act.
   *
   * @return the act, or every fault with its place; none repeats the account
   */
  public static Checked<PayeeAct> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<PayeeAct>>fold(
            node -> new Checked.Accepted<>(new PayeeAct(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /**
   * An account is proposed.
   *
   * @param id a new id for the proposal
   * @param evidence what shows that the account is the payee's, and where that is on record
   */
  public static Checked<PayeeAct> proposal(
      Instant at, String by, String id, Holder holder, String evidence) {
    return fromPlain(
        Acts.tree(
            at,
            by,
            Kind.PROPOSAL.name(),
            Map.<String, Object>of(
                "id",
                id,
                "payee",
                holder.payee(),
                "name",
                holder.name(),
                "account",
                holder.account().toPlain(),
                "evidence",
                evidence)));
  }

  /**
   * Holder of an account.
   *
   * @param payee the id of the payee
   * @param name the name as the bank has it
   * @param account the account
   */
  public record Holder(String payee, String name, BankAccount account) {}

  /** A proposal is confirmed; {@code checked} says how it was checked with the payee. */
  public static Checked<PayeeAct> confirmation(
      Instant at, String by, String proposal, String checked) {
    return fromPlain(
        Acts.tree(
            at, by, Kind.CONFIRMATION.name(), Map.of("proposal", proposal, "checked", checked)));
  }

  /** A proposal is refused. */
  public static Checked<PayeeAct> refusal(Instant at, String by, String proposal, String reason) {
    return fromPlain(
        Acts.tree(at, by, Kind.REFUSAL.name(), Map.of("proposal", proposal, "reason", reason)));
  }

  /** Nothing more is paid to a payee until another account is confirmed. */
  public static Checked<PayeeAct> block(Instant at, String by, String payee, String reason) {
    return fromPlain(
        Acts.tree(at, by, Kind.BLOCK.name(), Map.of("payee", payee, "reason", reason)));
  }

  /** What is done. */
  public Kind kind() {
    return Kind.valueOf(part().choice());
  }

  /** When it happens. */
  public Instant at() {
    return Acts.at(node);
  }

  /** The id of who does it. */
  public String by() {
    return node.text("by");
  }

  /** The digest of the register before it; nothing where it is not linked. */
  public Optional<String> after() {
    return node.find("after", String.class);
  }

  Node node() {
    return node;
  }

  Node part() {
    return Acts.part(node);
  }

  /** The published tree; that of a proposal has the account. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PayeeAct act && node.equals(act.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** Kind and time; no account. */
  @Override
  public String toString() {
    return kind() + " " + at();
  }
}

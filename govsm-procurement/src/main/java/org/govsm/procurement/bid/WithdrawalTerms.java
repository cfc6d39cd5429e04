package org.govsm.procurement.bid;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/**
 * Terms of withdrawal: what a tender says of the bid security of a bidder who withdraws, or does
 * not reveal the bid. Where the tender does not say it, an officer is asked.
 */
public final class WithdrawalTerms implements ToPlain {

  /** The id of the question. */
  public static final String QUESTION = "bid-withdrawal";

  private static final String SECURITY = "bidSecurity";
  private static final String DECLARATION = "bid-security.instead";
  private static final Schema FORM =
      Schema.of(
          Field.of("tender", Field.Kind.CODE).required().says("the number of the tender"),
          Field.of("clause", Field.Kind.TEXT).required().says("the clause on withdrawal"),
          Field.of("publication", Field.Kind.DAY).says("the day of publication"),
          Field.oneOf(SECURITY, Field.Kind.CODE, "DEPOSIT", "DECLARATION", "EXEMPT")
              .says("what the bidder gave; left out: not known"),
          Field.oneOf("consequence", Field.Kind.CODE, "FORFEITED", "RETURNED")
              .says("what the clause says of the deposit; left out: it does not say"),
          Field.of("suspendedMonths", Field.Kind.COUNT)
              .atLeast(1)
              .says("for how many months the declaration suspends; left out: it does not say"));

  private final Node node;

  private WithdrawalTerms(Node node) {
    this.node = node;
  }

  /**
   * Reads the terms.
   *
   * @param tree the published tree
   * @return the terms, or every fault with its place
   */
  public static Checked<WithdrawalTerms> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .fold(
            node -> Checked.of(new WithdrawalTerms(node), List.of()),
            faults -> new Checked.Rejected<WithdrawalTerms>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * What a withdrawal means for the security.
   *
   * @param book the law that is asked for declarations in place of a security
   * @return the effect; the fact that is missing; or a question to an officer where the clause does
   *     not say it
   */
  public Decision<Effect> decide(RuleBook book) {
    Case.Draft facts = Case.draft();
    node.find("publication", LocalDate.class).ifPresent(day -> facts.day("publication", day));
    TenderLaw law = new TenderLaw(book, facts.done());
    Optional<String> security = node.find(SECURITY, String.class);
    if (security.isEmpty()) {
      law.lacks(SECURITY);
    }
    Optional<Effect> effect =
        security.flatMap(
            given ->
                switch (given) {
                  case "EXEMPT" -> Optional.of(new Effect("NO_SECURITY", Optional.empty()));
                  case "DEPOSIT" -> deposit(law);
                  default -> declaration(law);
                });
    effect.ifPresent(found -> law.step(QUESTION, found.said(), clause()));
    Map<String, @Nullable Object> basis = new LinkedHashMap<>(toPlain());
    return law.decision(QUESTION, effect, basis);
  }

  private Optional<Effect> deposit(TenderLaw law) {
    Optional<String> stated = node.find("consequence", String.class);
    if (stated.isEmpty()) {
      law.refer(Message.of("bid.withdrawal.deposit-open"), clause());
    }
    return stated.map(code -> new Effect(code, Optional.empty()));
  }

  private Optional<Effect> declaration(TenderLaw law) {
    law.ask(DECLARATION);
    Optional<Long> months = node.find("suspendedMonths", Long.class);
    if (months.isEmpty()) {
      law.refer(
          Message.of("bid.withdrawal.declaration-open"),
          law.cited(DECLARATION).orElseGet(this::clause));
    }
    return months.map(time -> new Effect("SUSPENDED", Optional.of(time)));
  }

  private Citation clause() {
    return Citation.of(node.text("tender"), node.text("clause")).cite();
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  /**
   * Effect on the security.
   *
   * @param code FORFEITED, RETURNED, SUSPENDED, or NO_SECURITY where none was due
   * @param months for how long the bidder is suspended; nothing else than with SUSPENDED
   */
  public record Effect(String code, Optional<Long> months) implements ToPlain {

    /** The published tree form. */
    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("effect", code);
      months.ifPresent(time -> tree.put("suspendedMonths", time));
      return tree;
    }

    /** The effect in words. */
    public Message said() {
      Message said = Message.of("bid.withdrawal." + code);
      return months.map(time -> said.with("months", time)).orElse(said);
    }
  }
}

package org.govsm.procurement.evaluation;

import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** What the law says of terms of evaluation before a bid is looked at. */
final class TermsLaw {

  private static final String METHODS = "evaluation.methods";
  private static final String GLOBAL = "global-tender";

  private final TenderLaw law;
  private final EvaluationTerms terms;

  TermsLaw(TenderLaw law, EvaluationTerms terms) {
    this.law = law;
    this.terms = terms;
  }

  /**
   * Checks the terms.
   *
   * @param priced whether the bids have a price that is compared
   */
  void check(boolean priced) {
    method();
    global();
    new QualityBounds(law, terms).check(priced);
    nothing();
  }

  /** What counts for nothing switches a test off: an officer says whether that is meant. */
  private void nothing() {
    if (terms.estimate().filter(Money.ZERO::equals).isPresent()) {
      law.refer(Message.of("evaluation.estimate-nothing"), terms.clause());
    }
    boolean weightless =
        terms
            .percent("technicalWeight")
            .filter(weight -> weight.points().signum() == 0)
            .isPresent();
    if (weightless && terms.method().equals(Methods.QCBS)) {
      law.refer(Message.of("evaluation.weight-nothing"), terms.clause());
    }
  }

  private void method() {
    if (!law.knows(METHODS)) {
      unread();
      return;
    }
    Optional<Boolean> named = law.askRow(METHODS, "method", terms.method());
    if (named.filter(Boolean.FALSE::equals).isPresent()) {
      law.refer(
          Message.of("evaluation.method-not-named").with("method", new Term(terms.method())),
          law.cited(METHODS).orElseGet(terms::clause));
    }
  }

  /** Where no law on methods was read, price alone is ranked as stated, and that is said. */
  private void unread() {
    if (Methods.hasMarks(terms.method())) {
      law.refer(
          Message.of("evaluation.method-not-named").with("method", new Term(terms.method())),
          terms.clause());
    } else {
      Message text = Message.of("evaluation.method-unread");
      law.find(Finding.of("METHOD_UNREAD", Finding.Weight.WARNING, text, terms.clause()));
    }
  }

  /** Whether the law that was read allows the tender to be global at its value. */
  private void global() {
    if (terms.isGlobal().isEmpty() && law.knows(GLOBAL)) {
      law.lacks("globalTender");
    }
    if (!isTrue("globalTender")) {
      return;
    }
    boolean known = law.knows(GLOBAL);
    Optional<Boolean> allowed =
        law.ask(GLOBAL).flatMap(answer -> answer.get("allowed")).map(Boolean.TRUE::equals);
    if (!known) {
      unsure("evaluation.global-open");
    } else if (allowed.filter(Boolean.FALSE::equals).isPresent() && !isTrue("globalApproved")) {
      unsure("evaluation.global-barred");
    }
  }

  private boolean isTrue(String flag) {
    return terms.flag(flag).orElse(false);
  }

  private void unsure(String key) {
    Citation cited = law.cited(GLOBAL).orElseGet(terms::clause);
    law.find(Finding.of("GLOBAL_TENDER", Finding.Weight.WARNING, Message.of(key), cited));
    law.refer(Message.of(key), cited);
  }
}

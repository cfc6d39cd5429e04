package org.govsm.procurement.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.vocabulary.CodeLists;
import org.jspecify.annotations.Nullable;

/** What is bought elsewhere than on GeM: the permitted procedures and what goes with each. */
final class OutsideGem {

  static final String LEAVING = "channel.conditions";
  static final String PERMITTED = "permitted";
  static final String CONDITIONS = "procedure.outside.conditions";
  static final String NOTICES = "procedure.outside.notices";
  static final String ELECTRONIC = "e-tender";
  static final String BID_DAYS = "bid-window.days";
  private static final String PROCEDURE = "procedure";

  private final RuleBook book;
  private final Evaluation evaluation;
  private final Procedure.Draft draft;
  private final Conditions conditions;

  OutsideGem(RuleBook book, Evaluation evaluation, Procedure.Draft draft) {
    this.book = book;
    this.evaluation = evaluation;
    this.draft = draft;
    conditions = new Conditions(evaluation);
  }

  void decide() {
    draft.channel = Optional.of(Channels.OUTSIDE);
    evaluation.know(Channels.CHANNEL, Channels.OUTSIDE);
    List<Procedure.Condition> all = new ArrayList<>(conditions.of(LEAVING, Optional.empty()));
    Optional<List<Permitted>> permitted = permitted();
    if (permitted.isEmpty()) {
      evaluation.alsoMissing(CONDITIONS, PERMITTED);
    } else if (permitted.get().isEmpty()) {
      evaluation.refer(nothingPermitted());
    } else {
      take(permitted.get(), all);
    }
    draft.conditions = all;
  }

  /** The procedures; nothing where facts are missing or an officer decides. */
  private Optional<List<Permitted>> permitted() {
    return evaluation
        .ask(Procedures.OUTSIDE)
        .map(answer -> evaluation.rows(Procedures.OUTSIDE, answer, OutsideGem::permitted));
  }

  private static Permitted permitted(Map<String, @Nullable Object> row, Step step) {
    return new Permitted(
        String.valueOf(row.get(PERMITTED)),
        Optional.ofNullable((BigDecimal) row.get("least")),
        step.citation());
  }

  private Ruling.Refer<Object> nothingPermitted() {
    Message question =
        Message.of("rules.gap").with("question", Message.of("question." + Procedures.OUTSIDE));
    Citation nearest = Parts.authority(book.decide(Procedures.OUTSIDE, evaluation.known()));
    return new Ruling.Refer<>(question, nearest, Optional.empty());
  }

  private void take(List<Permitted> permitted, List<Procedure.Condition> all) {
    boolean one = permitted.size() == 1;
    draft.permitted = permitted;
    draft.procedure = one ? Optional.of(permitted.get(0).code()) : Optional.empty();
    for (Permitted each : permitted) {
      evaluation.know(PERMITTED, each.code());
      if (Parts.takes(book, CONDITIONS, PERMITTED, each.code())) {
        all.addAll(conditions.of(CONDITIONS, one ? Optional.empty() : Optional.of(each.code())));
      }
      if (Parts.takes(book, NOTICES, PERMITTED, each.code())) {
        evaluation.note(NOTICES);
      }
    }
    if (!one) {
      evaluation.find(choice(permitted));
    }
    draft.electronicTender =
        evaluation
            .consult(ELECTRONIC)
            .flatMap(answer -> answer.get("required"))
            .map(Boolean.class::cast);
    permitted.stream()
        .filter(each -> !isWithoutBidTime(each))
        .findFirst()
        .ifPresent(each -> bidDays(each.code()));
  }

  /** Of a procedure that knows a least number of days, where the book tells them apart. */
  private void bidDays(String code) {
    book.question(BID_DAYS)
        .flatMap(asked -> asked.fact(PROCEDURE))
        .filter(fact -> fact.codes().contains(code))
        .ifPresent(fact -> evaluation.know(PROCEDURE, code));
    draft.bidDays = evaluation.consult(BID_DAYS).flatMap((Outputs answer) -> answer.number("days"));
  }

  private static boolean isWithoutBidTime(Permitted permitted) {
    return CodeLists.shipped().contains(CodeLists.WITHOUT_BID_TIME, permitted.code());
  }

  private static Finding choice(List<Permitted> permitted) {
    List<Object> codes = permitted.stream().<Object>map(each -> new Term(each.code())).toList();
    return Finding.of(
        "procedure.choice",
        Finding.Weight.NOTE,
        Message.of("procedure.choice").with("permitted", codes),
        permitted.get(permitted.size() - 1).citation());
  }
}

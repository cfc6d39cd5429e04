package org.govsm.procurement.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Node;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/** An act on its way, and what is found of it. */
final class AwardActing {

  static final Citation OWN = OwnDefault.of("acts of an award");

  private final RuleBook book;
  private final AwardRecord record;
  private final AwardAct act;
  private final TenderLaw law;
  private final List<Finding> found = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();
  private Optional<Finding> question = Optional.empty();

  AwardActing(RuleBook book, AwardRecord record, AwardAct act) {
    this.book = book;
    this.record = record;
    this.act = act;
    law = new TenderLaw(book, record.tender().tender().evaluation().facts());
  }

  RuleBook book() {
    return book;
  }

  AwardRecord record() {
    return record;
  }

  AwardAct act() {
    return act;
  }

  AwardState state() {
    return record.state();
  }

  EvaluationTerms terms() {
    return record.tender().tender().evaluation();
  }

  Node part() {
    return act.part();
  }

  Instant at() {
    return act.at();
  }

  void refuse(String code, Message text) {
    refuse(code, text, OWN);
  }

  void refuse(String code, String key, String bid) {
    refuse(code, Message.of(key).with("bid", bid), OWN);
  }

  void refuse(String code, Message text, Citation citation) {
    found.add(Finding.of(code, Weight.BLOCKING, text, citation));
  }

  void warn(String code, Message text, Citation citation) {
    found.add(Finding.of(code, Weight.WARNING, text, citation));
  }

  void note(String code, Message text, Citation citation) {
    found.add(Finding.of(code, Weight.NOTE, text, citation));
  }

  /** The provision of a rule on awards; where the law has none, the default of this project. */
  Citation rule(String code) {
    return law.lookRow(Securities.RULES, "rule", code).orElse(OWN);
  }

  /** The provision that the contract is placed within the validity of the bids. */
  Citation withinValidity() {
    return AwardDays.within(law).orElse(OWN);
  }

  void find(Finding finding) {
    found.add(finding);
  }

  void lacks(String fact) {
    missing.add(fact);
  }

  /** A question that stands in the way until the act says what an officer decided. */
  void refer(String code, Message text, Citation citation) {
    refer(code, text, citation, act.decided());
  }

  /**
   * A question that stands in the way until an officer decided it.
   *
   * @param decided what was decided, with this act or before
   */
  void refer(String code, Message text, Citation citation, Optional<String> decided) {
    if (decided.isPresent()) {
      Message told = Message.of("tender.decided").with("question", text);
      warn("OFFICER_DECIDED", told.with("text", decided.get()), citation);
    } else {
      question =
          question.map(open -> and(open, text)).or(() -> Optional.of(asked(code, text, citation)));
    }
  }

  private static Finding asked(String code, Message text, Citation citation) {
    return Finding.of(code, Weight.WARNING, text, citation);
  }

  /** One decision is on all that is asked: each question is told, and none is answered unseen. */
  private static Finding and(Finding open, Message text) {
    return open.text().equals(text)
        ? open
        : asked(
            open.code(),
            Message.of("award.act.questions").with("first", open.text()).with("next", text),
            open.citation());
  }

  boolean isRefused() {
    return found.stream().anyMatch(each -> each.weight() == Weight.BLOCKING);
  }

  /** What refuses an act stays a refusal, whatever else is missing. */
  Decision<AwardPermission> decision() {
    if (!isRefused()) {
      missing.forEach(law::lacks);
      question.ifPresent(open -> law.refer(open.text(), open.citation()));
    }
    found.forEach(law::find);
    boolean settled = !isRefused() && missing.isEmpty() && question.isEmpty();
    AwardPermission permission =
        new AwardPermission(found, settled ? Optional.of(record.with(act)) : Optional.empty());
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("tender", record.tender().digest());
    basis.put("acts", (long) record.acts().size());
    basis.put("act", act.toPlain());
    return law.decision(
        AwardProcess.QUESTION, law.isOpen() ? Optional.empty() : Optional.of(permission), basis);
  }
}

package org.govsm.procurement.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.procurement.preference.MatchAnswers;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** Days of an award against each other: days that cannot all hold block, or are asked about. */
record AwardDays(TenderLaw law, AwardTerms terms) {

  private static final String VALIDITY = "VALIDITY_EXTENDED_EXCEPTIONALLY";

  /** Neither award nor validity ends before the tender begins. */
  void afterPublication(Optional<LocalDate> published) {
    for (String name : List.of("award", "validUntil")) {
      Optional<LocalDate> day = terms.day(name);
      if (day.isPresent() && published.filter(day.get()::isBefore).isPresent()) {
        Message text =
            Message.of("award.before-publication." + name)
                .with("day", day.get())
                .with("published", published.get());
        AwardPlan.block(law, terms, "BEFORE_PUBLICATION", text);
      }
    }
    terms.award().filter(day -> published.filter(day::equals).isPresent()).ifPresent(this::sameDay);
  }

  /** No bid is due on the day of the publication, so that the day is asked about. */
  private void sameDay(LocalDate day) {
    Message text = Message.of("award.same-day").with("day", day);
    law.find(Finding.of("AWARD_SAME_DAY", Finding.Weight.WARNING, text, terms.clause()));
    law.refer(text, terms.clause());
  }

  /** An award rests on the answers that were asked and given before it. */
  void answered(MatchAnswers answers) {
    for (String bid : answers.bids()) {
      if (!isLate("award.asked-late", bid, answers.asked(bid))
          && !isLate("award.answer-late", bid, answers.on(bid))
          && answers.asked(bid).isPresent()
          && answers.on(bid).isEmpty()) {
        law.lacks(bid + "/matchDay");
      }
    }
  }

  private boolean isLate(String key, String bid, Optional<LocalDate> day) {
    Optional<LocalDate> late = day.filter(one -> terms.award().filter(one::isAfter).isPresent());
    late.ifPresent(
        one ->
            AwardPlan.block(
                law,
                terms,
                "ANSWER_AFTER_AWARD",
                Message.of(key)
                    .with("bid", bid)
                    .with("day", one)
                    .with("award", terms.award().orElseThrow())));
    return late.isPresent();
  }

  void validity() {
    Optional<LocalDate> last = terms.validUntil();
    if (last.isEmpty()) {
      law.lacks("validUntil");
    } else if (terms.award().filter(day -> day.isAfter(last.get())).isPresent()) {
      Message text =
          Message.of("award.after-validity")
              .with("award", terms.award().get())
              .with("last", last.get());
      AwardPlan.block(law, terms, "AWARD_AFTER_VALIDITY", text);
    }
  }

  /** The day that the tender states for the contract, where it does not fit the award. */
  void contractDay(Optional<LocalDate> from, Optional<LocalDate> signBy) {
    Optional<LocalDate> stated = terms.day("contractBy");
    if (stated.isEmpty() || from.isEmpty()) {
      return;
    }
    Message text = Message.of("award.contract-day-early");
    Citation cited = terms.clause();
    if (signBy.filter(stated.get()::isAfter).isPresent()) {
      text = Message.of("award.contract-day-late").with("last", signBy.get());
      cited = law.cited(AwardPlan.SIGN_DAYS).orElse(cited);
    } else if (!stated.get().isBefore(from.get())) {
      return;
    }
    law.find(
        Finding.of(
            AwardPlan.CONTRACT_DAY,
            Finding.Weight.WARNING,
            text.with("stated", stated.get()).with("from", from.get()),
            cited));
  }

  /** Where no day to sign lies within the validity nobody is bound to sign. */
  void signing(LocalDate from) {
    Optional<LocalDate> last = terms.validUntil();
    boolean bound = terms.award().filter(day -> last.filter(day::isAfter).isEmpty()).isPresent();
    if (bound && last.filter(from::isAfter).isPresent()) {
      Message text =
          Message.of("award.sign-after-validity").with("from", from).with("last", last.get());
      law.find(
          Finding.of(
              "SIGNED_AFTER_VALIDITY",
              Finding.Weight.WARNING,
              text,
              within(law).orElseGet(terms::clause)));
    }
  }

  /** The provision that the contract is placed within the validity of the bids. */
  static Optional<Citation> within(TenderLaw law) {
    return law.look("procedure.outside.conditions", Map.of())
        .flatMap(decision -> TenderLaw.row(decision, "conditions", "AWARD_WITHIN_VALIDITY"))
        .map(step -> step.citation())
        .or(() -> law.lookRow(Securities.RULES, "rule", VALIDITY));
  }
}

package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.time.LocalTimes;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.WorkedQuestion;

/** The time from publication to closing, in days of the calendar of India and in elapsed days. */
final class BidWindow {

  static final String LEAST = "bid-window.days";
  private static final String GEM = "gem.bid-window";
  private static final String PUBLISHED = "publishedAt";
  private static final String CLOSES = "closesAt";
  private static final String FLAG = "flag";
  private static final String ABROAD = "foreignBids";
  private static final String SHORT = "WINDOW_SHORT";
  private static final BigDecimal THREE_WEEKS = BigDecimal.valueOf(21);

  private BidWindow() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Tenders.BID_WINDOW)
        .by(LEAST, GEM)
        .asks(
            Fact.localTime(PUBLISHED),
            Fact.localTime(CLOSES),
            Fact.code("channel", List.of("GEM", "OUTSIDE_GEM")))
        .answers(
            Fact.number("elapsedDays", "number"),
            Fact.signed("calendarDays", "days"),
            Fact.number("atLeastDays", "days"),
            Fact.flag("longEnough"),
            Fact.number("gemLeastDays", "days"),
            Fact.flag("gemMinimumMet"),
            Fact.code(
                FLAG,
                List.of("NONE", "SHORT_OF_THREE_WEEKS_EXPLAIN", "SHORT_OF_LEAST_DAYS_EXPLAIN")))
        .prepared(BidWindow::dayOfLaw)
        .worked(BidWindow::work);
  }

  /** Whether a finding says that bidders had less time than the law gives them. */
  static boolean isTooShort(Finding finding) {
    return finding.code().equals(SHORT);
  }

  /** The day of publication fixes the law, unless it is given by itself. */
  private static Case dayOfLaw(Case facts) {
    Optional<LocalDateTime> published = time(facts, PUBLISHED);
    return published.isPresent() && facts.day("publication").isEmpty()
        ? facts.toDraft().day("publication", published.get().toLocalDate()).done()
        : facts;
  }

  private static void work(Evaluation evaluation, Computation.Draft answer) {
    Optional<String> from = needTime(evaluation, PUBLISHED);
    Optional<String> to = needTime(evaluation, CLOSES);
    Optional<BidTime> time = from.flatMap(first -> to.map(last -> BidTime.between(first, last)));
    boolean anyway = time.filter(given -> isEnoughAnyway(evaluation, given)).isPresent();
    Optional<BigDecimal> least = anyway ? Optional.empty() : days(evaluation, LEAST);
    boolean onGem = evaluation.known().fact("channel").filter("GEM"::equals).isPresent();
    Optional<BigDecimal> gem = onGem ? days(evaluation, GEM) : Optional.empty();
    if (time.isEmpty()) {
      return;
    }
    BidTime given = time.get();
    answer.put("elapsedDays", given.elapsed()).put("calendarDays", given.calendarDays());
    Optional<Boolean> enough = least.map(given::mayBeEnough);
    answer.put("atLeastDays", least).put("longEnough", anyway ? Optional.of(true) : enough);
    answer.put("gemLeastDays", gem);
    answer.put("gemMinimumMet", gem.map(given::mayBeEnough));
    answer.put(FLAG, anyway ? Optional.of("NONE") : least.map(days -> flag(given, days)));
    least.ifPresent(days -> explain(evaluation, LEAST, given, days));
    gem.ifPresent(days -> explain(evaluation, GEM, given, days));
  }

  /** Enough for bidders at home and abroad: whether bids from abroad are sought is not asked. */
  private static boolean isEnoughAnyway(Evaluation evaluation, BidTime given) {
    boolean lacksOnlyThat =
        evaluation
            .look(LEAST)
            .filter(
                open ->
                    open.ruling() instanceof Ruling.Undetermined<Outputs> lacking
                        && lacking.missing().equals(List.of(ABROAD)))
            .isPresent();
    if (!lacksOnlyThat) {
      return false;
    }
    List<Decision<Outputs>> each =
        Stream.of(true, false)
            .flatMap(abroad -> evaluation.lookIf(LEAST, ABROAD, abroad).stream())
            .toList();
    boolean enough =
        each.stream()
            .allMatch(
                decided ->
                    decided.ruling() instanceof Ruling.Answer<Outputs> answer
                        && answer.value().number("days").filter(given::isEnough).isPresent());
    if (enough) {
      each.forEach(evaluation::take);
    }
    return enough;
  }

  private static Optional<BigDecimal> days(Evaluation evaluation, String table) {
    return evaluation.askOrIndicated(table).flatMap(found -> found.number("days"));
  }

  /** Short of what the law asks; the minimum of the portal is said beside it. */
  private static String flag(BidTime given, BigDecimal least) {
    if (given.mayBeEnough(least)) {
      return "NONE";
    }
    return least.compareTo(THREE_WEEKS) == 0
        ? "SHORT_OF_THREE_WEEKS_EXPLAIN"
        : "SHORT_OF_LEAST_DAYS_EXPLAIN";
  }

  /** Whether the hours count the rule does not say: where they decide it, an officer does. */
  private static void explain(
      Evaluation evaluation, String table, BidTime given, BigDecimal least) {
    if (!given.mayBeEnough(least)) {
      Message text =
          Message.of("tender.window-short").with("days", given.calendarDays()).with("least", least);
      evaluation.find(table, SHORT, Finding.Weight.WARNING, text);
    } else if (!given.isEnough(least)) {
      Message text =
          given
              .elapsed()
              .map(elapsed -> Message.of("tender.window-hours").with("elapsed", elapsed))
              .orElseGet(() -> Message.of("tender.window-no-hour"))
              .with("days", given.calendarDays())
              .with("least", least);
      evaluation.provisions(table).stream()
          .limit(1)
          .forEach(cited -> evaluation.refer(new Ruling.Refer<>(text, cited, Optional.empty())));
    }
  }

  private static Optional<String> needTime(Evaluation evaluation, String fact) {
    Optional<String> given = text(evaluation.known(), fact);
    if (given.isEmpty()) {
      evaluation.lacks(fact);
    }
    return given;
  }

  private static Optional<String> text(Case facts, String fact) {
    return facts.fact(fact).map(String::valueOf).filter(text -> LocalTimes.read(text).isPresent());
  }

  private static Optional<LocalDateTime> time(Case facts, String fact) {
    return text(facts, fact).flatMap(LocalTimes::read);
  }
}

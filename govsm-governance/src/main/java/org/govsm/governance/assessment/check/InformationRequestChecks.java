package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** Checks of LAW-RT-02: requests for information are directed, moved on and answered in time. */
final class InformationRequestChecks {

  private InformationRequestChecks() {}

  /** Those seen on social media are told how to file, and those filed have their days. */
  static List<CheckResult> requests(CheckInput input) {
    List<CheckResult> verdicts =
        new ArrayList<>(input.each("queries", InformationRequestChecks::directed));
    verdicts.addAll(
        input.each(
            ActOrder.REQUESTS,
            request -> CorrectedEntries.confirmed(request, filed(input, request))));
    return verdicts;
  }

  private static CheckResult directed(FactNode query) {
    FactNode category = query.at("category");
    if (category.text().isEmpty()) {
      return CheckResult.unknown(category);
    } else if (!category.isOneOf(LaterLawChecks.INFORMATION_REQUESTS)) {
      return QueryClass.of(category) == QueryClass.STRANGE
          ? CheckResult.unknown(category)
          : CheckResult.notApplicable(Message.of("check.other-class"));
    }
    return Require.given(query.at("reply", "templateId"));
  }

  private static CheckResult filed(CheckInput input, FactNode request) {
    FactNode transferred = request.at("transferAt");
    FactNode replied = request.at("replyAt");
    Optional<FactNode> reversed = ActOrder.reversed(ActOrder.REQUESTS, request).findFirst();
    if (reversed.isPresent()) {
      return LawDays.reversed(reversed.get());
    } else if (transferred.moment().isPresent() && request.at("lifeOrLiberty").is(true)) {
      // 48 hours end before the five days of a transfer
      return LegalChecks.acted(input, request.at("receivedAt"), transferred, input.limit("hours"));
    } else if (transferred.moment().isPresent() || transferred.isAbsent() && !replied.isGiven()) {
      CheckResult moved =
          within(
              input,
              request.at("receivedAt"),
              transferred,
              input.limit("transferDays"),
              "transferred");
      return moved.outcome() == Outcome.UNKNOWN && isTransferLate(input, request)
          ? answered(input, request)
          : moved;
    }
    return answered(input, request);
  }

  /**
   * A transfer that was put on record once the days of a reply were over: whichever day is true,
   * nobody was told in time.
   */
  private static boolean isTransferLate(CheckInput input, FactNode request) {
    long days = input.limit("days").longValueExact();
    Optional<LocalDate> last = LawDays.day(request.at("receivedAt")).map(day -> day.plusDays(days));
    return ReplyDays.isRecordedAfter(request.at("transferAt"), last)
        && request.at("replyAt").isNone()
        && !request.at("feeAskedAt").isGiven()
        && !request.at("thirdPartyNoticeAt").isGiven();
  }

  /** By hours where it is about life or liberty, else by days; where both say the same, by days. */
  private static CheckResult answered(CheckInput input, FactNode request) {
    FactNode received = request.at("receivedAt");
    FactNode replied = request.at("replyAt");
    FactNode life = request.at("lifeOrLiberty");
    CheckResult byDays = inDays(input, request);
    if (life.is(false) || life.isNone() || received.moment().isEmpty()) {
      return byDays;
    }
    CheckResult byHours = LegalChecks.acted(input, received, replied, input.limit("hours"));
    if (life.is(true)) {
      return byHours;
    }
    boolean alike = byDays.outcome() == byHours.outcome();
    return alike || byDays.outcome() == Outcome.UNKNOWN
        ? byDays
        : Require.below("rtiRequests[]", CheckResult.unknown(life));
  }

  private static CheckResult inDays(CheckInput input, FactNode request) {
    FactNode received = request.at("receivedAt");
    FactNode replied = request.at("replyAt");
    BigDecimal most = input.limit("days");
    CheckResult plain = within(input, received, replied, most, "answered");
    if (plain.outcome() != Outcome.FAIL || received.moment().isEmpty()) {
      return plain;
    }
    ReplyDays days = new ReplyDays(request, LawDays.day(received).orElseThrow(), most);
    if (days.isPaymentOpen()) {
      return Require.below("rtiRequests[]", CheckResult.unknown(request.at("feePaidAt")));
    }
    BigDecimal longest = days.limit(input.today());
    return longest.compareTo(most) == 0
        ? plain
        : within(input, received, replied, longest, "answered");
  }

  /** Days from receipt to an act; one that is still to come is over when its days are. */
  private static CheckResult within(
      CheckInput input, FactNode from, FactNode act, BigDecimal most, String measure) {
    if (from.moment().isEmpty() || act.isAbsent()) {
      return from.moment().isEmpty() ? Require.given(from) : CheckResult.unknown(act);
    }
    LocalDate first = LawDays.day(from).orElseThrow();
    if (act.moment().isPresent()) {
      return RecordedTime.judged(
          act,
          done ->
              Require.atMost(
                  measure, BigDecimal.valueOf(LawDays.between(first, done.day())), most));
    }
    BigDecimal days =
        BigDecimal.valueOf(LawDays.between(first, LawDays.day(act).orElse(input.today())));
    return act.isNone() && days.compareTo(most) <= 0
        ? CheckResult.of(Outcome.WARN, Message.of("LAW-RT-02.waiting").with("limit", most))
        : Require.atMost(act.isNone() ? "not-" + measure : measure, days, most);
  }
}

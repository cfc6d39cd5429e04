package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/**
 * Days of the reply to a request for information under the RTI Act 2005. Days between the
 * intimation of a further fee and its payment do not count (section 7(3)(a)), and where a third
 * party got notice there are forty (section 11(3)). What came once the days were over, when the
 * request counts as refused (section 7(2)), gives no more of them; what was put on record later
 * came when it was.
 */
final class ReplyDays {

  /** Days from receipt where a third party got notice: RTI Act 2005, section 11(3). */
  private static final long THIRD_PARTY_DAYS = 40;

  private final FactNode request;
  private final LocalDate received;
  private final long most;
  private final Optional<LocalDate> asked;
  private final Optional<LocalDate> noticed;

  ReplyDays(FactNode request, LocalDate received, BigDecimal most) {
    this.request = request;
    this.received = received;
    this.most = most.longValueExact();
    this.asked = shown(request.at("feeAskedAt"));
    this.noticed = shown(request.at("thirdPartyNoticeAt"));
  }

  /** Whether a fee was asked in time, of which nobody said whether it was paid. */
  boolean isPaymentOpen() {
    LocalDate last = heard(received.plusDays(most));
    return request.at("feePaidAt").isAbsent()
        && asked.filter(day -> !day.isAfter(last)).isPresent();
  }

  /** How many days there are from the receipt, as far as is known on a day. */
  BigDecimal limit(LocalDate today) {
    LocalDate last = heard(paid(heard(received.plusDays(most)), today));
    return BigDecimal.valueOf(LawDays.between(received, last));
  }

  /** The last day, where a third party got notice by then. */
  private LocalDate heard(LocalDate last) {
    LocalDate longer = received.plusDays(THIRD_PARTY_DAYS);
    boolean more = longer.isAfter(last) && noticed.filter(day -> !day.isAfter(last)).isPresent();
    return more ? longer : last;
  }

  /**
   * The last day, where a fee was asked by then: while it is waited for nothing is due, and the
   * time runs again when it is paid.
   */
  private LocalDate paid(LocalDate last, LocalDate today) {
    if (asked.isEmpty() || asked.get().isAfter(last)) {
      return last;
    }
    LocalDate replied = LawDays.day(request.at("replyAt")).orElse(today);
    LocalDate longer =
        LawDays.day(request.at("feePaidAt"))
            .filter(day -> day.isBefore(replied))
            .map(day -> Math.max(0, LawDays.between(asked.get(), day)))
            .map(waited -> received.plusDays(most + waited))
            .orElse(replied);
    return longer.isAfter(last) ? longer : last;
  }

  /** The day by which the record shows an act; nothing where it is only stated beside one. */
  private static Optional<LocalDate> shown(FactNode act) {
    Optional<LocalDate> said = act.isOnlyStated() ? Optional.empty() : LawDays.day(act);
    return isRecordedAfter(act, said) ? act.recorded().map(Moment::day) : said;
  }

  static boolean isRecordedAfter(FactNode act, Optional<LocalDate> day) {
    return act.recorded().filter(at -> day.filter(at.day()::isAfter).isPresent()).isPresent();
  }
}

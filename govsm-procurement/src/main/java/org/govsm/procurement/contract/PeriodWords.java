package org.govsm.procurement.contract;

import java.time.LocalDate;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/** Names of billing periods. */
public final class PeriodWords {

  private PeriodWords() {}

  /** Such as October 2026, or October 2026 to December 2026. */
  public static String name(BillingPeriod period, Messages words) {
    if (period.isClosing()) {
      return words.say("period.closing");
    }
    LocalDate last = period.until().minusDays(1);
    boolean months = period.from().getDayOfMonth() == 1 && period.until().getDayOfMonth() == 1;
    if (!months) {
      return words.say(Message.of("says.days").with("from", period.from()).with("to", last));
    }
    String from = month(period.from(), words);
    return period.from().plusMonths(1).equals(period.until())
        ? from
        : words.say(Message.of("period.months").with("from", from).with("to", month(last, words)));
  }

  /** A period as sentences name it; trees keep its id. */
  public static NamedValue named(BillingPeriod period) {
    return new Named(period);
  }

  private record Named(BillingPeriod period) implements NamedValue {

    @Override
    public Object code() {
      return period.id();
    }

    @Override
    public String name(Messages words) {
      return PeriodWords.name(period, words);
    }
  }

  private static String month(LocalDate day, Messages words) {
    return words.say("month." + day.getMonthValue()) + " " + day.getYear();
  }

  /** The month in which it begins, as short as a chart needs it. */
  public static String brief(BillingPeriod period, Messages words) {
    return words.say("month-brief." + period.from().getMonthValue());
  }
}

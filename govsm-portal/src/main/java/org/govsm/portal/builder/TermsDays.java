package org.govsm.portal.builder;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.KpiWords;

/** Days of terms in words. */
final class TermsDays {

  private TermsDays() {}

  /** When a KPI holds, in brackets; empty for the whole contract. */
  static String of(KpiWords kpi, Messages words) {
    Optional<LocalDate> from = kpi.from();
    Optional<LocalDate> until = kpi.until();
    if (from.isEmpty() && until.isEmpty()) {
      return "";
    }
    String key = from.isEmpty() ? "says.days-to" : until.isEmpty() ? "says.days-from" : "says.days";
    Message text = Message.of(key);
    text = from.isPresent() ? text.with("from", from.get()) : text;
    text = until.isPresent() ? text.with("to", until.get().minusDays(1)) : text;
    return " (" + words.say(text) + ")";
  }
}

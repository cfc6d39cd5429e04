package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;

/** Findings on an act. No law was read on these: each cites a design default of this project. */
final class Findings {

  static final Citation OWN = OwnDefault.of("disbursement");

  private final List<Finding> found = new ArrayList<>();

  static Finding of(String code, Weight weight, Message text) {
    return Finding.of(code, weight, text, OWN);
  }

  /** An instant as it is in India. */
  static Message time(Instant at) {
    LocalDateTime here = at.atZone(Reading.INDIA).toLocalDateTime();
    return said("time")
        .with("day", here.toLocalDate())
        .with("clock", here.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
  }

  static Message said(String key) {
    return Message.of("disbursement." + key);
  }

  void refuse(String code, Message text) {
    found.add(of(code, Weight.BLOCKING, text));
  }

  void warn(String code, Message text) {
    found.add(of(code, Weight.WARNING, text));
  }

  void note(String code, Message text) {
    found.add(of(code, Weight.NOTE, text));
  }

  void inOrder(Optional<Instant> last, Instant at) {
    last.filter(at::isBefore)
        .ifPresent(before -> refuse("OUT_OF_ORDER", said("act.order").with("last", time(before))));
  }

  boolean isRefused() {
    return found.stream().anyMatch(each -> each.weight() == Weight.BLOCKING);
  }

  <R> ActResult<R> result(Supplier<R> after) {
    return new ActResult<>(found, isRefused() ? Optional.empty() : Optional.of(after.get()));
  }
}

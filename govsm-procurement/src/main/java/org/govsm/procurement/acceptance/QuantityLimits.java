package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;

/**
 * Quantity limits of a deliverable on a day: how many are ordered in all, and how many are due by
 * the end of the month or other time in which the day lies.
 */
record QuantityLimits(Optional<Long> ordered, Optional<Long> due, LocalDate day) {

  /** Told of a delivery, and of what counts as accepted. */
  static final String MORE_THAN_ORDERED = "MORE_THAN_ORDERED";

  /** The same, of what is due by then. */
  static final String MORE_THAN_DUE = "MORE_THAN_DUE";

  /** Asked of what silence accepts beyond what is due by then. */
  static final String SILENT_BEYOND_DUE = "SILENT_BEYOND_DUE";

  static QuantityLimits of(AcceptanceTerms terms, String deliverable, LocalDate day) {
    return new QuantityLimits(terms.quantity(deliverable), terms.dueBy(deliverable, day), day);
  }

  /** The limit that a count passes: that of the order before that of the time. */
  Optional<Passed> passed(long count) {
    return ordered
        .filter(most -> count > most)
        .map(most -> new Passed(most, Optional.empty()))
        .or(() -> due.filter(most -> count > most).map(most -> new Passed(most, Optional.of(day))));
  }

  /**
   * A limit that is passed.
   *
   * @param day the day by which it is due; nothing of the order in all
   */
  record Passed(long most, Optional<LocalDate> day) {

    /** That more are delivered. */
    Finding delivered(long count, Citation clause) {
      return day.isPresent()
          ? finding(MORE_THAN_DUE, Weight.WARNING, "acceptance.act.more-than-due", count, clause)
          : finding(
              MORE_THAN_ORDERED, Weight.WARNING, "acceptance.act.more-than-ordered", count, clause);
    }

    /** That more would be accepted. */
    Finding accepted(long count, Citation clause) {
      return day.isPresent()
          ? finding(
              ActChecks.BEYOND_DUE, Weight.BLOCKING, "acceptance.act.beyond-due", count, clause)
          : finding(
              ActChecks.BEYOND_ORDER,
              Weight.BLOCKING,
              "acceptance.act.beyond-order",
              count,
              clause);
    }

    /** That more count as accepted. */
    Finding counted(String deliverable, long count, Citation clause) {
      Message text =
          Message.of("acceptance.more-than-due")
              .with("deliverable", deliverable)
              .with("count", count)
              .with("most", most)
              .with("on", day.orElseThrow());
      return Finding.of(MORE_THAN_DUE, Weight.WARNING, text, clause);
    }

    /** That silence accepts more, on which nobody decided. */
    Finding silent(String deliverable, long count, Citation clause) {
      Message text =
          Message.of("acceptance.silent-beyond-due")
              .with("deliverable", deliverable)
              .with("count", count)
              .with("most", most)
              .with("on", day.orElseThrow());
      return Finding.of(SILENT_BEYOND_DUE, Weight.WARNING, text, clause);
    }

    private Finding finding(String code, Weight weight, String key, long count, Citation clause) {
      Message text = Message.of(key).with("count", count).with("most", most);
      return Finding.of(code, weight, day.map(on -> text.with("on", on)).orElse(text), clause);
    }
  }
}

package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * Earliest days of steps by the record of a tender: its openings as they were told, and the
 * contract after the standstill. A step is not before its day, wherever it is done.
 */
final class EarliestDays {

  private EarliestDays() {}

  /** The first day for a step; nothing where the record names none. */
  static Optional<LocalDate> of(ProcedureRecord record, String event) {
    return switch (event) {
      case "open", "open-first", "open-technical" ->
          Optional.of(Moments.day(record.tender().tender().opens()));
      case "open-financial" -> prices(record);
      case "contract" -> record.award().contractFrom();
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> prices(ProcedureRecord record) {
    return record.tender().acts().stream()
        .filter(act -> act.kind() == Kind.TECHNICAL_RESULT)
        .flatMap(act -> act.part().find("financialOpening", OffsetDateTime.class).stream())
        .map(OffsetDateTime::toInstant)
        .map(Moments::day)
        .reduce((first, second) -> second);
  }
}

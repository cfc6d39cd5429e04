package org.govsm.portal.pilots;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.pilot.ExitCriterion;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.governance.pilot.PlatformCounters;
import org.govsm.governance.pilot.PlatformCounters.Count;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.MetricReadings;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.procurement.measurement.Reading;

/**
 * Read counters: what the readings of a contract say of a metric on the platforms of a pilot. Once
 * the pilot is evaluated, only what was learnt by then counts.
 */
final class ReadCounters {

  private ReadCounters() {}

  /** The result of a criterion on a day; nothing where the readings do not tell it. */
  static Optional<PlatformCounters.Result> of(
      Transaction tx, PilotRecord record, ExitCriterion criterion, LocalDate on, Instant now) {
    PilotCharter charter = record.charter().orElseThrow();
    Instant known =
        record
            .last(PilotAct.Kind.REVIEW)
            .map(act -> act.at().toInstant())
            .filter(now::isAfter)
            .orElse(now);
    List<Count> counts = new ArrayList<>();
    for (String contract : criterion.contract().stream().toList()) {
      for (String platform : charter.platforms()) {
        MetricReadings.of(tx, contract, platform, criterion.metric(), known).stream()
            .filter(ReadCounters::isCounter)
            .sorted(comparing(Reading::learntAt).thenComparing(Reading::to))
            .forEach(one -> counts.add(count(platform, one)));
      }
    }
    LocalDate first = record.startedOn().orElse(on);
    return PlatformCounters.result(criterion, charter.platforms(), first, on, counts);
  }

  /** A fault at each contract of a criterion that the department does not have. */
  static List<InputFault> unknown(Transaction tx, String department, PilotAct act) {
    List<InputFault> faults = new ArrayList<>();
    List<ExitCriterion> criteria = act.charter().map(PilotCharter::criteria).orElse(List.of());
    for (int i = 0; i < criteria.size(); i++) {
      Optional<String> named = criteria.get(i).contract();
      boolean own =
          named
              .flatMap(new Contracts(tx)::current)
              .filter(one -> one.department().equals(department))
              .isPresent();
      if (named.isPresent() && !own) {
        faults.add(Faults.at("/charter/criteria/" + i + "/contract", "pilots.no-contract"));
      }
    }
    return faults;
  }

  /** A count of an account at a moment; not a sum over a time, and not one of a post. */
  private static boolean isCounter(Reading one) {
    return one.from().equals(one.to())
        && one.published().isEmpty()
        && one.figure().value().isPresent();
  }

  private static Count count(String platform, Reading one) {
    return new Count(
        platform,
        one.account().orElse(one.subject()),
        one.toDay(),
        one.figure().value().orElseThrow(),
        one.figure().upTo());
  }
}

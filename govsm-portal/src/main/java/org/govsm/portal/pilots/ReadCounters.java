package org.govsm.portal.pilots;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.pilot.CriterionStanding;
import org.govsm.governance.pilot.ExitCriterion;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.governance.pilot.PlatformCounters;
import org.govsm.governance.pilot.PlatformCounters.Count;
import org.govsm.portal.accounts.RegisteredAccount;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.MetricReadings;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.procurement.measurement.Reading;

/**
 * Read counters: what the readings of a contract say of a metric of the registered accounts on the
 * platforms of a pilot, by the sources that count by the terms. Once the pilot is evaluated, only
 * what was learnt by then counts.
 */
final class ReadCounters {

  private ReadCounters() {}

  /** The result of a criterion on a day; nothing where the readings do not tell it. */
  static Optional<PlatformCounters.Result> of(
      Transaction tx,
      String department,
      PilotRecord record,
      ExitCriterion criterion,
      LocalDate on,
      Instant now) {
    PilotCharter charter = record.charter().orElseThrow();
    Instant known =
        record
            .last(PilotAct.Kind.REVIEW)
            .map(act -> act.at().toInstant())
            .filter(now::isAfter)
            .orElse(now);
    List<Count> counts = new ArrayList<>();
    for (String contract : criterion.contract().stream().toList()) {
      List<String> sources = sources(tx, contract);
      for (String platform : charter.platforms()) {
        Set<String> own = accounts(tx, department, platform);
        MetricReadings.of(tx, contract, platform, criterion.metric(), known).stream()
            .filter(ReadCounters::isCounter)
            .filter(one -> own.contains(named(account(one))))
            .filter(one -> sources.isEmpty() || sources.contains(one.source()))
            .sorted(
                comparing((Reading one) -> -sources.indexOf(one.source()))
                    .thenComparing(Reading::learntAt)
                    .thenComparing(Reading::to))
            .forEach(one -> counts.add(count(platform, one)));
      }
    }
    LocalDate first = record.startedOn().orElse(on);
    return PlatformCounters.result(criterion, charter.platforms(), first, on, counts);
  }

  /** A fault for each result that was read and that the readings no longer tell. */
  static List<InputFault> otherwise(
      Transaction tx, String department, PilotRecord record, LocalDate day, Instant now) {
    List<InputFault> faults = new ArrayList<>();
    for (CriterionStanding one : record.standing(day).criteria()) {
      ExitCriterion criterion = one.criterion();
      boolean read = criterion.measuredBy().filter(ExitCriterion.READINGS::equals).isPresent();
      if (read && !one.isTyped() && one.result().isPresent()) {
        LocalDate on = one.on().orElse(day);
        boolean same =
            of(tx, department, record, criterion, on, now)
                .filter(found -> found.value().compareTo(one.result().get()) == 0)
                .isPresent();
        if (!same) {
          faults.add(
              Faults.at(
                  "",
                  Message.of("pilots.read-otherwise")
                      .with("criterion", criterion.title())
                      .with("day", on)));
        }
      }
    }
    return faults;
  }

  /** Whose readings count by the terms of a contract, the firmest first; none named: all do. */
  private static List<String> sources(Transaction tx, String contract) {
    return new Contracts(tx)
        .current(contract)
        .map(
            one ->
                one.terms().get("payment") instanceof Map<?, ?> payment
                        && payment.get("sources") instanceof List<?> all
                    ? all.stream().map(String::valueOf).toList()
                    : List.<String>of())
        .orElse(List.of());
  }

  /** The names of the registered accounts of a department on a platform. */
  private static Set<String> accounts(Transaction tx, String department, String platform) {
    Set<String> names = new HashSet<>();
    String key = PilotMeasures.key(platform);
    for (RegisteredAccount one : new RegisteredAccounts(tx).of(department)) {
      if (PilotMeasures.key(String.valueOf(one.facts().get("platform"))).equals(key)) {
        names.add(named(one.id()));
        names.add(named(String.valueOf(one.facts().get("handle"))));
        String url = String.valueOf(one.facts().get("url"));
        names.add(named(url.substring(url.lastIndexOf('/') + 1)));
      }
    }
    return names;
  }

  private static String named(String account) {
    return account.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
  }

  private static String account(Reading one) {
    return one.account().orElse(one.subject());
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
        named(account(one)),
        one.toDay(),
        one.figure().value().orElseThrow(),
        one.figure().upTo());
  }
}

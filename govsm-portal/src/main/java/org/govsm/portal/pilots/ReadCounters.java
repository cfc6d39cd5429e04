package org.govsm.portal.pilots;

import static java.util.Comparator.comparing;

import java.time.Duration;
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
import org.govsm.governance.pilot.PilotStanding;
import org.govsm.governance.pilot.PlatformCounters;
import org.govsm.governance.pilot.PlatformCounters.Count;
import org.govsm.governance.pilot.PlatformSums;
import org.govsm.governance.pilot.PlatformSums.Window;
import org.govsm.portal.accounts.RegisteredAccount;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.MetricReadings;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.metric.Unit;

/**
 * Read counters: what the readings of a contract say of a metric of the registered accounts on the
 * platforms of a pilot, at a moment or over the term, by the sources that count by the terms. Once
 * the pilot is evaluated, only what was learnt by then counts.
 */
final class ReadCounters {

  /** The origin of what was counted whole, organic and paid. */
  private static final String ALL = "all";

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
    LocalDate first = record.startedOn().orElse(on);
    List<Count> counts = new ArrayList<>();
    List<Window> windows = new ArrayList<>();
    for (String contract : criterion.contract().stream().toList()) {
      List<String> sources = sources(tx, contract);
      for (String platform : charter.platforms()) {
        Set<String> own = accounts(tx, department, platform);
        List<Reading> taken =
            MetricReadings.of(tx, contract, platform, criterion.metric(), known).stream()
                .filter(one -> one.published().isEmpty() && one.figure().value().isPresent())
                .filter(one -> own.contains(named(account(one))))
                .filter(one -> sources.isEmpty() || sources.contains(one.source()))
                .toList();
        counts(platform, taken, sources, counts);
        windows(platform, taken, sources, windows);
      }
    }
    return criterion.measuredBy().filter(ExitCriterion.READINGS::equals).isPresent()
        ? PlatformCounters.result(criterion, charter.platforms(), first, on, counts)
        : PlatformSums.result(criterion, charter.platforms(), first, on, windows);
  }

  /** Counts of an account at a moment; of two of one day that of the firmest source comes last. */
  private static void counts(
      String platform, List<Reading> taken, List<String> sources, List<Count> counts) {
    taken.stream()
        .filter(one -> one.from().equals(one.to()))
        .sorted(
            comparing((Reading one) -> -sources.indexOf(one.source()))
                .thenComparing(Reading::learntAt)
                .thenComparing(Reading::to))
        .forEach(one -> counts.add(count(platform, one)));
  }

  /**
   * Sums over whole days, of all that was counted: those of the firmest source come first, and of
   * one source the shortest. A rate is no sum, nor is what counts each person once.
   */
  private static void windows(
      String platform, List<Reading> taken, List<String> sources, List<Window> windows) {
    taken.stream()
        .filter(one -> one.from().isBefore(one.to()) && one.origin().equals(ALL))
        .filter(ReadCounters::isCount)
        .sorted(
            comparing((Reading one) -> sources.indexOf(one.source()))
                .thenComparing(one -> Duration.between(one.from(), one.to()))
                .thenComparing(Reading::from)
                .thenComparing(Reading::learntAt))
        .forEach(one -> windows.add(window(platform, one)));
  }

  private static boolean isCount(Reading one) {
    return MetricDictionary.shipped()
        .find(one.platform(), one.metric())
        .filter(ReadCounters::isSum)
        .isPresent();
  }

  private static Window window(String platform, Reading one) {
    return new Window(
        platform,
        named(account(one)),
        one.fromDay(),
        one.to().minusNanos(1).atZone(one.zone()).toLocalDate(),
        one.figure().value().orElseThrow(),
        one.figure().upTo());
  }

  /** A fault for each result that was read and that the readings no longer tell. */
  static List<InputFault> otherwise(
      Transaction tx, String department, PilotRecord record, LocalDate day, Instant now) {
    List<InputFault> faults = new ArrayList<>();
    PilotStanding standing = record.standing(day);
    for (CriterionStanding one : standing.criteria()) {
      ExitCriterion criterion = one.criterion();
      if (criterion.isRead() && !one.isTyped() && one.result().isPresent()) {
        LocalDate on = standing.report(criterion).flatMap(PilotAct::on).orElse(day);
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

  /**
   * A fault at each contract of a criterion that the department does not have, and at each metric
   * of which no sum can be read.
   */
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
      if (!isMeasurable(criteria.get(i), act.charter().orElseThrow())) {
        faults.add(Faults.at("/charter/criteria/" + i + "/metric", "pilots.no-sum"));
      }
    }
    return faults;
  }

  /** Whether a sum over the term is asked of a metric that a platform of the pilot adds up. */
  private static boolean isMeasurable(ExitCriterion criterion, PilotCharter charter) {
    MetricDictionary known = MetricDictionary.shipped();
    return criterion.measuredBy().filter(ExitCriterion.READINGS_SUM::equals).isEmpty()
        || charter.platforms().stream()
            .flatMap(one -> known.find(one, criterion.metric()).stream())
            .anyMatch(ReadCounters::isSum);
  }

  private static boolean isSum(Metric metric) {
    return metric.unit() == Unit.COUNT && metric.isAdditiveOverTime();
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

package org.govsm.portal.pilots;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.govsm.core.place.PlatformAccess;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.pilot.ExitCriterion;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.governance.pilot.PlatformCounters;
import org.govsm.portal.queries.DeskMeasures;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Measures of a pilot that the portal works out from its own records: from the first day of the
 * term to the day of the report, on the platforms of the pilot. What no record tells is left out,
 * so that the criterion stays unmeasured.
 */
final class PilotMeasures {

  private PilotMeasures() {}

  /**
   * A report with what is worked out beside what was stated.
   *
   * @param act the report as it was given
   * @param on the day of the report
   */
  static Map<String, @Nullable Object> in(
      Transaction tx,
      String department,
      PilotRecord record,
      Map<String, @Nullable Object> act,
      LocalDate on,
      Instant now) {
    List<Object> measures = new ArrayList<>();
    Set<Object> known = new HashSet<>();
    if (act.get("measures") instanceof List<?> stated) {
      measures.addAll(stated);
      stated.stream()
          .filter(Map.class::isInstance)
          .forEach(one -> known.add(String.valueOf(((Map<?, ?>) one).get("criterion"))));
    }
    LocalDate first = record.startedOn().orElse(on);
    PilotCharter charter = record.charter().orElseThrow();
    Instant end = Moments.start(on.plusDays(1));
    DeskMeasures desk =
        DeskMeasures.of(
            tx, department, first, on, platforms(charter), end.isBefore(now) ? end : now);
    for (ExitCriterion one : charter.criteria()) {
      one.measuredBy()
          .filter(by -> !known.contains(one.id()))
          .flatMap(
              by ->
                  one.isRead()
                      ? ReadCounters.of(tx, department, record, one, on, now)
                          .map(found -> read(one, found))
                      : desk.of(by).map(found -> measure(one, found.result(), found.counted())))
          .ifPresent(measures::add);
    }
    boolean counted = charter.criteria().stream().allMatch(one -> one.measuredBy().isPresent());
    if (measures.isEmpty() && counted) {
      throw ProblemException.of(Faults.at("/on", "pilots.nothing-read"));
    }
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(act);
    whole.put("measures", measures);
    return whole;
  }

  private static Map<String, Object> measure(ExitCriterion one, BigDecimal result, long counted) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("criterion", one.id());
    tree.put("result", result);
    tree.put("counted", BigDecimal.valueOf(counted));
    return tree;
  }

  private static Map<String, Object> read(ExitCriterion one, PlatformCounters.Result found) {
    Map<String, Object> tree = measure(one, found.value(), found.counted());
    tree.put("asOf", found.asOf().toString());
    return tree;
  }

  private static Predicate<String> platforms(PilotCharter charter) {
    Set<String> keys =
        charter.platforms().stream().map(PilotMeasures::key).collect(Collectors.toSet());
    return platform -> keys.contains(key(platform));
  }

  static String key(String platform) {
    return PlatformAccess.plain(Platforms.named(platform));
  }
}

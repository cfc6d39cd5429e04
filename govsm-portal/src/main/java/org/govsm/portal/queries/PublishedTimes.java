package org.govsm.portal.queries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.response.ServiceStandard;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Published times of a desk: each is published somewhere, and no longer than the law allows. */
final class PublishedTimes {

  static final String PUBLISHED = "published";

  static final String OFFICE_HOURS = "OFFICE_HOURS";

  private PublishedTimes() {}

  /** The standard with other times of one category. */
  static Map<String, Object> standard(
      DeskSettings before, Map<String, @Nullable Object> given, LocalDate today) {
    Map<String, @Nullable Object> times = new LinkedHashMap<>(given);
    Object published = times.remove(PUBLISHED);
    if (published instanceof String where && !ServiceStandard.isPublished(where)) {
      throw ProblemException.of(Faults.at("/" + PUBLISHED, "queries.not-published"));
    }
    if (OFFICE_HOURS.equals(times.get("clock")) && before.hours("opens").isEmpty()) {
      throw ProblemException.of(Faults.at("/clock", "queries.no-hours"));
    }
    withinLaw(times, today);
    List<Object> all = new ArrayList<>();
    @Nullable Object category = times.get(SettingsService.CATEGORY);
    before.times().stream()
        .filter(one -> !String.valueOf(one.get(SettingsService.CATEGORY)).equals(category))
        .forEach(all::add);
    all.add(times);
    Map<String, Object> tree = new LinkedHashMap<>();
    Optional.ofNullable(published).ifPresent(text -> tree.put(PUBLISHED, text));
    tree.put(DeskSettings.TIMES, all);
    return ProblemException.accepted(ServiceStandard.fromPlain(tree)).toPlain();
  }

  /** What is published from now on is no longer than the law allows. */
  private static void withinLaw(Map<String, @Nullable Object> times, LocalDate today) {
    Map<String, Object> alone = Map.of(PUBLISHED, "here", DeskSettings.TIMES, List.of(times));
    List<InputFault> faults =
        ServiceStandard.fromPlain(alone).fold(one -> one.beyondLaw(today), wrong -> List.of());
    ProblemException.unlessNone(
        faults.stream()
            .map(
                one ->
                    new InputFault(
                        one.pointer().substring(one.pointer().lastIndexOf('/')),
                        one.code(),
                        one.text()))
            .toList());
  }
}

package org.govsm.governance.pilot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.govsm.governance.pilot.PilotAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Facts of pilots: the one fact {@code pilot} that controls judge, of all pilots that a department
 * keeps. The pilot that was scaled up last is the one on which the roll-out rests; else those that
 * run count together, as what runs at once is as large as all of it: they are as far as the one
 * that is least far, began when the last of them did, and are evaluated once each is.
 */
public final class PilotFacts {

  /** The stages in which a pilot runs, in their order. */
  private static final List<String> RUNNING = List.of("SOFT_LAUNCH", "RUN", "EVALUATE");

  private PilotFacts() {}

  /**
   * The fact of all pilots.
   *
   * @param records in the order in which they were begun
   * @return the members of {@code pilot}; empty where there is no charter
   */
  public static Map<String, @Nullable Object> of(Collection<PilotRecord> records) {
    List<PilotRecord> chartered =
        records.stream().filter(one -> one.charter().isPresent()).toList();
    List<PilotRecord> running = chartered.stream().filter(in(RUNNING)).toList();
    return last(chartered, Set.of("SCALE"))
        .map(PilotFacts::of)
        .or(() -> running.isEmpty() ? Optional.empty() : Optional.of(together(running)))
        .or(() -> last(chartered, Set.of("DESIGNED")).map(PilotFacts::of))
        .or(() -> last(chartered, Set.of("PROPOSED")).map(PilotFacts::of))
        .or(() -> last(chartered, Set.of("STOP")).map(PilotFacts::of))
        .orElseGet(Map::of);
  }

  private static Predicate<PilotRecord> in(Collection<String> stages) {
    return one -> stages.contains(one.stage());
  }

  private static Optional<PilotRecord> last(List<PilotRecord> records, Set<String> stages) {
    return records.stream().filter(in(stages)).reduce((first, next) -> next);
  }

  private static Map<String, @Nullable Object> together(List<PilotRecord> running) {
    Map<String, @Nullable Object> facts = of(running.get(0));
    RUNNING.stream()
        .filter(stage -> isAt(running, stage))
        .findFirst()
        .ifPresent(stage -> facts.put("stage", stage));
    facts.put("startedAt", lastOfEach(running, Kind.START).map(PilotFacts::day).orElse(null));
    facts.put("evaluation", lastOfEach(running, Kind.REVIEW).map(PilotFacts::signed).orElse(null));
    facts.put("objectives", all(running, PilotCharter::objectives));
    facts.put("topics", all(running, PilotCharter::topics));
    facts.put("platforms", all(running, PilotCharter::platforms));
    if (running.stream().allMatch(PilotFacts::isOfKnownDevices)) {
      facts.put("deviceSupport", devicesOfAll(running));
    } else {
      facts.remove("deviceSupport");
    }
    return facts;
  }

  private static boolean isAt(List<PilotRecord> running, String stage) {
    return running.stream().anyMatch(one -> one.stage().equals(stage));
  }

  /** The act of a kind that was done last, where each of them has one. */
  private static Optional<PilotAct> lastOfEach(List<PilotRecord> running, Kind kind) {
    List<PilotAct> acts = running.stream().flatMap(one -> one.last(kind).stream()).toList();
    return acts.stream()
        .filter(act -> acts.size() == running.size())
        .max(Comparator.comparing(PilotAct::at));
  }

  private static boolean isOfKnownDevices(PilotRecord record) {
    return record.charter().filter(charter -> charter.isKnown("devices")).isPresent();
  }

  /** What each of them takes: a device that one of them lacks is not supported. */
  private static List<String> devicesOfAll(List<PilotRecord> records) {
    List<String> devices = all(records, PilotCharter::devices);
    records.forEach(one -> one.charter().ifPresent(it -> devices.retainAll(it.devices())));
    return devices;
  }

  private static List<String> all(
      List<PilotRecord> records, Function<PilotCharter, List<String>> list) {
    Set<String> all = new LinkedHashSet<>();
    records.forEach(one -> one.charter().ifPresent(charter -> all.addAll(list.apply(charter))));
    return new ArrayList<>(all);
  }

  static Map<String, @Nullable Object> of(PilotRecord record) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    record
        .charter()
        .ifPresent(
            charter -> {
              facts.put("stage", record.stage());
              facts.put("objectives", charter.objectives());
              facts.put("topics", charter.topics());
              facts.put("platforms", charter.platforms());
              if (charter.isKnown("devices")) {
                facts.put("deviceSupport", charter.devices());
              }
              facts.put("startedAt", record.last(Kind.START).map(PilotFacts::day).orElse(null));
              facts.put(
                  "evaluation", record.last(Kind.REVIEW).map(PilotFacts::signed).orElse(null));
            });
    return facts;
  }

  private static String day(PilotAct act) {
    return act.moment().code();
  }

  private static Map<String, Object> signed(PilotAct act) {
    Map<String, Object> evaluation = new LinkedHashMap<>();
    evaluation.put("signedAt", act.moment().code());
    evaluation.put("signedBy", act.by());
    act.said("reference").ifPresent(ref -> evaluation.put("ref", ref));
    return evaluation;
  }
}

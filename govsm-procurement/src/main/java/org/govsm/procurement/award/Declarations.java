package org.govsm.procurement.award;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Declarations of members outside a meeting: a conflict of interest recuses, unless it came after
 * the award that stands, on which it changes nothing by itself.
 *
 * @param said true for a conflict that counts whenever it was declared, by member
 * @param since when a member declared a conflict first
 */
record Declarations(SortedMap<String, Boolean> said, SortedMap<String, Instant> since) {

  /** Keeps its own copies. */
  Declarations {
    said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
    since = Collections.unmodifiableSortedMap(new TreeMap<>(since));
  }

  static Declarations of(Map<String, Boolean> said) {
    return new Declarations(new TreeMap<>(said), new TreeMap<>());
  }

  Declarations with(Map<String, Instant> conflicts) {
    return new Declarations(said, new TreeMap<>(conflicts));
  }

  /** Whether a member declared that it has a conflict, or that it has none. */
  boolean has(String member) {
    return said.containsKey(member) || since.containsKey(member);
  }

  /** Who takes no part. */
  List<String> recused(TenderRecord tender, List<AwardAct> acts) {
    Set<String> recused = new TreeSet<>(tender.recused());
    said.forEach(
        (member, conflict) -> {
          if (conflict) {
            recused.add(member);
          }
        });
    recused.addAll(since.keySet());
    recused.removeAll(late(tender, acts).keySet());
    return List.copyOf(recused);
  }

  /** Who declared a conflict after the award that stands, and when. */
  SortedMap<String, Instant> late(TenderRecord tender, List<AwardAct> acts) {
    SortedMap<String, Instant> late = new TreeMap<>();
    awarded(acts)
        .ifPresent(
            award ->
                since.forEach(
                    (member, at) -> {
                      if (at.isAfter(award) && !isRecused(tender, member)) {
                        late.put(member, at);
                      }
                    }));
    return late;
  }

  /**
   * When a member declared a conflict first, outside a meeting or in one; nothing where it did not,
   * or nobody knows when.
   */
  Optional<Instant> first(TenderRecord tender, String member) {
    if (said.getOrDefault(member, false)) {
      return Optional.empty();
    }
    Stream<Instant> inMeetings =
        tender.acts().stream().filter(act -> declares(act, member)).map(TenderAct::at);
    return Stream.concat(Stream.ofNullable(since.get(member)), inMeetings)
        .min(Comparator.naturalOrder());
  }

  /** Whether an officer said with a later meeting that what was held before stands though. */
  static boolean isAnswered(TenderRecord tender, String member) {
    return tender.acts().stream()
        .anyMatch(
            act ->
                act.decisions().containsKey("conflict-" + member)
                    || act.decided().isPresent() && declares(act, member));
  }

  private static boolean declares(TenderAct act, String member) {
    return act.part().form().part("declarations").isPresent()
        && act.part().branches("declarations").stream()
            .filter(each -> each.get("conflict", Boolean.class))
            .anyMatch(each -> Skeleton.same(each.text("member"), member));
  }

  private boolean isRecused(TenderRecord tender, String member) {
    return Skeleton.among(tender.recused(), member) || said.getOrDefault(member, false);
  }

  private static Optional<Instant> awarded(List<AwardAct> acts) {
    Optional<Instant> awarded = Optional.empty();
    for (AwardAct act : acts) {
      if (act.kind() == AwardAct.Kind.AWARD) {
        awarded = Optional.of(act.at());
      } else if (act.kind() == AwardAct.Kind.REOPENING) {
        awarded = Optional.empty();
      }
    }
    return awarded;
  }
}

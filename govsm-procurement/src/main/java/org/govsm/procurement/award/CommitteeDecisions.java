package org.govsm.procurement.award;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.Skeleton;

/**
 * Decisions of the committee: one is proposed by the member who entered it, and made once as many
 * of those who sat confirmed it as a meeting needs and more of them agree than dissent. One that is
 * not made falls with the next on the same matter.
 */
final class CommitteeDecisions {

  /** The kinds of acts that a committee decides together. */
  static final Set<AwardAct.Kind> KINDS =
      Set.of(
          AwardAct.Kind.RESOLUTION,
          AwardAct.Kind.EXPLANATION,
          AwardAct.Kind.ENTERPRISE_CLASS,
          AwardAct.Kind.FACTS);

  private final long quorum;
  private final Collection<String> recused;
  private final Map<String, Votes> proposed = new LinkedHashMap<>();
  private final Map<String, Votes> decided = new LinkedHashMap<>();
  private final Set<String> made = new TreeSet<>();

  private record Votes(AwardAct act, List<String> sat, Set<String> agreed, Set<String> dissented) {

    /** The last vote of a member counts. */
    void take(String member, boolean agrees) {
      for (String seated : sat) {
        if (Skeleton.same(seated, member)) {
          (agrees ? dissented : agreed).remove(seated);
          (agrees ? agreed : dissented).add(seated);
        }
      }
    }

    boolean isSigned(long quorum) {
      return agreed.size() + dissented.size() >= Math.min(quorum, sat.size());
    }

    /** A signature with a dissent is none for the decision. */
    boolean isCarried() {
      return agreed.size() > dissented.size();
    }
  }

  CommitteeDecisions(long quorum, Collection<String> recused) {
    this.quorum = quorum;
    this.recused = recused;
  }

  /** The meeting that an act is, by its kind and its number among the acts. */
  static String id(AwardAct act, int number) {
    return act.kind() + "-" + number;
  }

  /** What it is about, by which the next takes its place. */
  static Set<String> matter(AwardAct act) {
    return switch (act.kind()) {
      case RESOLUTION -> Set.of(AwardState.at(act.text("bid"), act.text("requirement")));
      case FACTS ->
          act.part().branches("facts").stream().map(FactActs::name).collect(Collectors.toSet());
      default -> Set.of(act.text("bid"));
    };
  }

  static boolean isSameMatter(AwardAct one, AwardAct other) {
    return one.kind() == other.kind() && !Collections.disjoint(matter(one), matter(other));
  }

  /** Takes an act; the decision that is made by it. */
  Optional<AwardAct> proposed(AwardAct act, int number) {
    proposed.values().removeIf(before -> isSameMatter(before.act(), act));
    List<String> sat = Skeleton.without(act.part().codes("present"), recused);
    proposed.put(id(act, number), new Votes(act, sat, new TreeSet<>(), new TreeSet<>()));
    return confirmed(id(act, number), act.by(), true);
  }

  /** Takes the confirmation of a meeting; the decision that is made by it. */
  Optional<AwardAct> confirmed(String meeting, String member, boolean agrees) {
    Optional.ofNullable(decided.get(meeting)).ifPresent(one -> again(meeting, one, member, agrees));
    Votes one = proposed.get(meeting);
    if (one == null) {
      return Optional.empty();
    }
    one.take(member, agrees);
    if (!one.isSigned(quorum) || !one.isCarried()) {
      return Optional.empty();
    }
    make(meeting, one);
    return Optional.of(one.act());
  }

  /** A decision that was made is so no longer once as many dissent as agree. */
  private void again(String meeting, Votes one, String member, boolean agrees) {
    one.take(member, agrees);
    if (!one.isCarried()) {
      decided.remove(meeting);
      made.remove(meeting);
      if (proposed.values().stream().noneMatch(next -> isSameMatter(next.act(), one.act()))) {
        proposed.put(meeting, one);
      }
    }
  }

  private void make(String meeting, Votes one) {
    proposed.remove(meeting);
    decided.put(meeting, one);
    made.add(meeting);
  }

  /** What is made by now, in the order in which it was. */
  List<AwardAct> decided() {
    return decided.values().stream().map(Votes::act).toList();
  }

  /** The meetings whose decisions are made. */
  Set<String> made() {
    return Set.copyOf(made);
  }

  /** The meetings that as many confirmed as it needs, while no more of them agree than dissent. */
  Set<String> disputed() {
    return proposed.entrySet().stream()
        .filter(one -> isDisputed(one.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isDisputed(Votes one) {
    return one.isSigned(quorum) && !one.isCarried();
  }

  /**
   * What an award was made on stands with it, also where fewer confirmed it.
   *
   * @param disputed the meetings that the award names as disputed; one that was made before awards
   *     named them rests on what was confirmed, whoever dissented
   */
  List<AwardAct> awarded(Collection<String> disputed) {
    Map<String, Votes> all = new LinkedHashMap<>(proposed);
    all.keySet().removeAll(disputed);
    all.forEach(this::make);
    return all.values().stream().map(Votes::act).toList();
  }

  void reopened() {
    proposed.clear();
    decided.clear();
  }

  boolean isMade(String meeting) {
    return made.contains(meeting);
  }

  /** Whether something is proposed on a matter, not made yet, and not disputed. */
  boolean isProposed(AwardAct.Kind kind, String matter) {
    return on(kind, matter).anyMatch(one -> !isDisputed(one));
  }

  /** Whether what was decided last on a matter is disputed. */
  boolean isDisputed(AwardAct.Kind kind, String matter) {
    return on(kind, matter).anyMatch(this::isDisputed);
  }

  private Stream<Votes> on(AwardAct.Kind kind, String matter) {
    return proposed.values().stream()
        .filter(one -> one.act().kind() == kind && matter(one.act()).contains(matter));
  }
}

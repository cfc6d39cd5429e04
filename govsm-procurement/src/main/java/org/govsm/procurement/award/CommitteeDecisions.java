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
import org.govsm.core.text.Skeleton;

/**
 * Decisions of the committee: one is proposed by the member who entered it, and made once as many
 * of those who sat confirmed it as a meeting needs. One that is only proposed falls with the next
 * on the same matter.
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
  private final Map<String, Proposed> proposed = new LinkedHashMap<>();
  private final Set<String> made = new TreeSet<>();

  private record Proposed(AwardAct act, List<String> sat, Set<String> confirmed) {}

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

  /** Takes an act; whether it is made by that. */
  Optional<AwardAct> proposed(AwardAct act, int number) {
    proposed.values().removeIf(before -> isSameMatter(before.act(), act));
    List<String> sat = Skeleton.without(act.part().codes("present"), recused);
    proposed.put(id(act, number), new Proposed(act, sat, new TreeSet<>()));
    return confirmed(id(act, number), act.by());
  }

  /** Takes the confirmation of a meeting; the decision that is made by it. */
  Optional<AwardAct> confirmed(String meeting, String member) {
    Proposed one = proposed.get(meeting);
    if (one == null) {
      return Optional.empty();
    }
    one.sat().stream().filter(each -> Skeleton.same(each, member)).forEach(one.confirmed()::add);
    return one.confirmed().size() < Math.min(quorum, one.sat().size())
        ? Optional.empty()
        : Optional.of(make(meeting, one));
  }

  private AwardAct make(String meeting, Proposed one) {
    proposed.remove(meeting);
    made.add(meeting);
    return one.act();
  }

  /** What an award was made on stands with it, also where fewer confirmed it. */
  List<AwardAct> awarded() {
    List<AwardAct> all = proposed.values().stream().map(Proposed::act).toList();
    made.addAll(proposed.keySet());
    proposed.clear();
    return all;
  }

  void reopened() {
    proposed.clear();
  }

  boolean isMade(String meeting) {
    return made.contains(meeting);
  }

  /** Whether something is proposed on a matter and not made yet. */
  boolean isProposed(AwardAct.Kind kind, String matter) {
    return proposed.values().stream()
        .anyMatch(one -> one.act().kind() == kind && matter(one.act()).contains(matter));
  }
}

package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Standing acts of a post: without those that were taken back, and each at the time to which it was
 * put right. What was put on record stays among the acts of the record.
 */
final class StandingActs {

  /** What happens on the platform, so that it may be put on record by mistake. */
  static final Set<PostAct.Kind> OUTSIDE = Set.of(PostAct.Kind.PUBLISH, PostAct.Kind.TAKE_DOWN);

  /** What puts the record right, and happens nowhere else. */
  static final Set<PostAct.Kind> MENDING =
      Set.of(PostAct.Kind.PLACE, PostAct.Kind.TAKE_BACK, PostAct.Kind.RETIME);

  private final SortedMap<Integer, PostAct> byNumber = new TreeMap<>();

  private StandingActs(List<PostAct> acts) {
    for (int i = 0; i < acts.size(); i++) {
      PostAct act = acts.get(i);
      switch (act.kind()) {
        case TAKE_BACK -> byNumber.remove(act.number());
        case RETIME -> byNumber.computeIfPresent(act.number(), (at, wrong) -> act.retimed(wrong));
        default -> byNumber.put(i + 1, act);
      }
    }
  }

  static StandingActs of(List<PostAct> acts) {
    return new StandingActs(acts);
  }

  Collection<PostAct> all() {
    return byNumber.values();
  }

  /** What happened on the platform under a number of the record. */
  Optional<PostAct> outside(int number) {
    return Optional.ofNullable(byNumber.get(number)).filter(act -> OUTSIDE.contains(act.kind()));
  }

  /** The numbers of what happened on the platform. */
  List<Integer> outside() {
    return byNumber.keySet().stream().filter(number -> outside(number).isPresent()).toList();
  }

  /** The act before another that has a time of its own. */
  Optional<PostAct> before(int number) {
    return timed(byNumber.headMap(number)).reduce((first, next) -> next);
  }

  /** The act after it. */
  Optional<PostAct> after(int number) {
    return timed(byNumber.tailMap(number + 1)).findFirst();
  }

  private static Stream<PostAct> timed(Map<Integer, PostAct> acts) {
    return acts.values().stream().filter(act -> !MENDING.contains(act.kind()));
  }

  /** The acts of a kind. */
  static List<PostAct> of(Collection<PostAct> acts, PostAct.Kind kind) {
    return acts.stream().filter(act -> act.kind() == kind).toList();
  }

  /**
   * Whether a version went out when a clearance of its text was good no more: a time that was put
   * right may say so.
   */
  static boolean isOutOld(Collection<PostAct> acts) {
    List<PostAct> signed = new ArrayList<>();
    for (PostAct act : acts) {
      switch (act.kind()) {
        case CLEAR -> signed.add(act);
        case DRAFT, SUBMIT, RESUBMIT, CORRECT -> signed.clear();
        case PUBLISH -> {
          if (signed.stream().anyMatch(one -> ClearanceSignatures.isOld(one.at(), act.at()))) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /**
   * By which act each version went out first.
   *
   * @param variants all versions: a publication that names none is of all that were not out
   */
  static Map<String, PostAct> outBy(Collection<PostAct> acts, List<String> variants) {
    Map<String, PostAct> out = new TreeMap<>();
    for (PostAct act : of(acts, PostAct.Kind.PUBLISH)) {
      Set<String> named = new LinkedHashSet<>();
      act.part().branches("places").forEach(place -> named.add(place.text("variant")));
      (named.isEmpty() ? variants : named).forEach(one -> out.putIfAbsent(one, act));
    }
    return out;
  }
}

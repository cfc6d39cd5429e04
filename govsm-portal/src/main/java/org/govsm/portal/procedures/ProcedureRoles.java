package org.govsm.portal.procedures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.process.Actor;
import org.govsm.portal.web.Caller;

/**
 * Roles of procedures: as whom a caller acts in a step. Roles of the portal stand for those of the
 * process; who is of the committee, the step says that constituted it, and its first member is the
 * chair.
 */
final class ProcedureRoles {

  static final String CHAIR = "committee-chair";
  static final String MEMBER = "committee-member";

  /** Roles of the process by those of the portal. */
  static final Map<String, String> OF_PORTAL =
      Map.of(
          "buyer", "tender-officer",
          "competent-authority", "competent-authority",
          "finance-officer", "financial-adviser",
          "indentor", "indentor");

  private ProcedureRoles() {}

  private static Set<String> held(Caller by, List<String> committee) {
    Set<String> roles = new TreeSet<>();
    OF_PORTAL.forEach(
        (own, acts) -> {
          if (by.roles().contains(own)) {
            roles.add(acts);
          }
        });
    int seat = committee.indexOf(by.actor());
    if (seat >= 0) {
      roles.add(seat == 0 ? CHAIR : MEMBER);
    }
    return roles;
  }

  /** Whether a caller has a part in a step by one of its roles. */
  static boolean mayAct(Caller by, List<String> committee, Collection<String> roles) {
    return !Collections.disjoint(held(by, committee), roles);
  }

  /**
   * The caller as an actor in a step, with the roles of the portal where none stands for one of the
   * process, which then refuses.
   */
  static Actor actor(Caller by, List<String> committee) {
    Set<String> roles = held(by, committee);
    return new Actor(by.actor(), roles.isEmpty() ? by.roles() : roles);
  }

  /** Those who acted by a record; the first of the committee who was there presides. */
  static List<Actor> recorded(List<RecordedStep.Deed> by, List<String> committee) {
    Optional<String> presides =
        committee.stream()
            .filter(member -> by.stream().anyMatch(deed -> isSeat(deed, member)))
            .findFirst();
    List<Actor> actors = new ArrayList<>();
    for (RecordedStep.Deed deed : by) {
      boolean chairs = presides.filter(member -> isSeat(deed, member)).isPresent();
      boolean sits = deed.role().equals(RecordedStep.COMMITTEE);
      String role = chairs ? CHAIR : sits ? MEMBER : deed.role();
      actors.add(new Actor(deed.person(), Set.of(role)));
    }
    return actors;
  }

  private static boolean isSeat(RecordedStep.Deed deed, String member) {
    return deed.role().equals(RecordedStep.COMMITTEE) && deed.person().equals(member);
  }

  /** Those who acted by the record, and who confirms what it does not know. */
  static List<Actor> together(List<Actor> recorded, Actor by) {
    List<Actor> all = new ArrayList<>();
    Set<String> roles = new TreeSet<>(by.roles());
    for (Actor one : recorded) {
      if (one.person().equals(by.person())) {
        roles.addAll(one.roles());
      } else {
        all.add(one);
      }
    }
    all.add(0, new Actor(by.person(), roles));
    return all;
  }
}

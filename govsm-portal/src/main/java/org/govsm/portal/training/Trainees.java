package org.govsm.portal.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.governance.account.People;
import org.govsm.governance.training.Trainee;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/** Trainees: the people of a department who have a part in its accounts, with their roles. */
public final class Trainees {

  /** The roles in the governance of a department. */
  private static final List<String> ROLES =
      List.of(
          "competent-authority",
          "nodal-officer",
          "account-administrator",
          "legal-officer",
          "security-lead",
          "clearing-authority",
          "records-officer",
          "reviewer",
          "author");

  private Trainees() {}

  /** The officers of a department with their roles in its governance. */
  static List<Trainee> of(Transaction tx, Caller caller, String department) {
    List<Trainee> trainees = new ArrayList<>();
    if (caller.kind() == Caller.Kind.DEMONSTRATION) {
      ROLES.forEach(role -> trainees.add(new Trainee("demo." + role, List.of(role))));
    }
    Officers.of(tx, Set.of(department, UserFacts.EVERY)).stream()
        .map(Trainees::trainee)
        .filter(one -> !one.roles().isEmpty())
        .forEach(trainees::add);
    return trainees;
  }

  /** The people that the department lists, with the days on which they leave the post. */
  public static People listed(Transaction tx, String department, Instant asOf) {
    return People.of(DepartmentFacts.document().of(tx, department, asOf));
  }

  /** Those of the people who have not left their post. */
  public static List<String> inPost(
      Transaction tx, Caller caller, String department, Instant asOf) {
    People listed = listed(tx, department, asOf);
    return people(tx, caller, department, asOf).stream()
        .filter(one -> !listed.isGone(one, asOf))
        .toList();
  }

  private static Trainee trainee(User user) {
    List<String> roles = new ArrayList<>(ROLES);
    roles.retainAll(user.facts().roles());
    return new Trainee(user.id(), roles);
  }

  /** The officers, and the people that the department lists: those of an agency too. */
  public static List<String> people(
      Transaction tx, Caller caller, String department, Instant asOf) {
    Set<String> people = new LinkedHashSet<>();
    of(tx, caller, department).forEach(one -> people.add(one.person()));
    Object listed = DepartmentFacts.document().tree(tx, department, asOf).get("people");
    if (listed instanceof List<?> all) {
      for (Object one : all) {
        if (one instanceof Map<?, ?> person && person.get("id") instanceof String id) {
          people.add(id);
        }
      }
    }
    return List.copyOf(people);
  }
}

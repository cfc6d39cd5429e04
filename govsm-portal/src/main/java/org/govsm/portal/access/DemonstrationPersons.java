package org.govsm.portal.access;

import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.web.Authorisation;

/**
 * Persons of a demonstration: one for each role, and a second one where what one does another
 * decides: what a buyer writes is signed by another, and no authority decides on its own award.
 */
public final class DemonstrationPersons {

  private static final String SECOND = "-2";
  private static final List<String> TWICE = List.of("buyer", "competent-authority");

  private DemonstrationPersons() {}

  /** What visitors can act as, in order. */
  public static List<String> of(Authorisation table) {
    List<String> persons = new ArrayList<>(table.roles());
    TWICE.forEach(role -> persons.add(persons.indexOf(role) + 1, role + SECOND));
    return persons;
  }

  /** The persons of a role. */
  public static List<String> of(String role) {
    return TWICE.contains(role) ? List.of(role, role + SECOND) : List.of(role);
  }

  /** The role of a person. */
  public static String role(String person) {
    return TWICE.stream().filter(role -> person.equals(role + SECOND)).findFirst().orElse(person);
  }
}

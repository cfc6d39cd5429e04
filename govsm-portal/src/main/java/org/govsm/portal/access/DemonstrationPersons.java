package org.govsm.portal.access;

import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.web.Authorisation;

/**
 * Persons of a demonstration: one for each role, and a second buyer, as what one buyer writes
 * another signs.
 */
public final class DemonstrationPersons {

  private static final String BUYER = "buyer";
  private static final String SECOND_BUYER = "buyer-2";

  private DemonstrationPersons() {}

  /** What visitors can act as, in order. */
  public static List<String> of(Authorisation table) {
    List<String> persons = new ArrayList<>(table.roles());
    persons.add(persons.indexOf(BUYER) + 1, SECOND_BUYER);
    return persons;
  }

  /** The role of a person. */
  static String role(String person) {
    return person.equals(SECOND_BUYER) ? BUYER : person;
  }
}

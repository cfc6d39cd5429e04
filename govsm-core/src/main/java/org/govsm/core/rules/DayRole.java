package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

/**
 * Role of a day in a case, such as its publication or its award: what happened on the day, by which
 * the law that applies is found.
 *
 * @param name the name, by which packs, trees and the HTTP API know the role
 */
public record DayRole(String name) {

  /**
   * Checks that there is a name.
   *
   * @param name see the record
   */
  public DayRole {
    requireNonNull(name, "name");
  }

  @Override
  public String toString() {
    return name;
  }
}

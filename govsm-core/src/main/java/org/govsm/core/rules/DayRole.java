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
   * Checks the name.
   *
   * @param name see the record
   * @throws IllegalArgumentException if it is not one word
   */
  public DayRole {
    if (!Fact.isOneWord(requireNonNull(name, "name"))) {
      throw new IllegalArgumentException(
          "'" + name + "' is no role of a day: write one word in camel case, such as publication");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

package org.govsm.core.decision;

/** A value that has one published tree form: maps, lists, strings and exact numbers. */
@FunctionalInterface
public interface ToPlain {

  /**
   * The published tree form.
   *
   * @return a map, list, string, boolean or exact number
   */
  Object toPlain();
}

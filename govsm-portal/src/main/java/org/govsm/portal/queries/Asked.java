package org.govsm.portal.queries;

/**
 * Words of a person, and where they can be read: kept apart from the record, so that they can be
 * erased.
 */
public record Asked(String source, String asked) {

  /** Whether there is nothing to keep. */
  boolean isEmpty() {
    return source.isEmpty() && asked.isEmpty();
  }
}

package org.govsm.portal.queries;

/**
 * What a person wrote, and where it can be read: kept apart from the record, so that it can be
 * erased.
 */
public record Asked(String source, String asked) {

  /** Whether there is nothing to keep. */
  boolean isEmpty() {
    return source.isEmpty() && asked.isEmpty();
  }
}

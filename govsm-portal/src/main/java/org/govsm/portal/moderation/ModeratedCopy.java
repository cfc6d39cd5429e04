package org.govsm.portal.moderation;

/**
 * Copy of an item: what its author wrote, and where it stood. It is kept apart from the record, so
 * that it can be erased.
 */
public record ModeratedCopy(String source, String written) {

  /** Whether there is nothing to keep. */
  boolean isEmpty() {
    return source.isEmpty() && written.isEmpty();
  }
}

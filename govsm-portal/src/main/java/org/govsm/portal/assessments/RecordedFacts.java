package org.govsm.portal.assessments;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document of a department.
 *
 * @param stored what is known of the version; nothing where none was recorded yet
 * @param document the tree; empty where none was recorded yet
 */
public record RecordedFacts(
    String department, Optional<FactsVersion> stored, Map<String, @Nullable Object> document) {

  /**
   * What an ETag is made of.
   *
   * @return the version; 0 where none was recorded yet
   */
  public int version() {
    return stored.map(FactsVersion::version).orElse(0);
  }
}

package org.govsm.portal.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that an event refers to. */
final class StateFiles {

  private static final Set<String> FILE =
      Set.of(
          Imports.IMPORTED,
          StoredCertificates.ISSUED,
          FactsVersions.RECORDED,
          PackEditions.UPLOADED_KIND);

  private StateFiles() {}

  /** Their hashes. */
  static List<String> of(Event event) {
    if (FILE.contains(event.kind())) {
      return List.of(StoredTree.text(event.body(), "file"));
    } else if (event.kind().equals(AssessmentRuns.RUN)) {
      Map<String, @Nullable Object> body = event.body();
      return List.of(StoredTree.text(body, "facts"), StoredTree.text(body, "report"));
    }
    return List.of();
  }
}

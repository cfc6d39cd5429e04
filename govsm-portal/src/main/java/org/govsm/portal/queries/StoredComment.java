package org.govsm.portal.queries;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stored comment: one that was proposed as a query. Its words are {@link Asked}, and stand apart.
 *
 * @param knownBy the digest of its platform and id, by which it is the same in every file
 * @param state one of {@link #STATES}
 * @param query the query that was made of it; empty while none is
 */
public record StoredComment(
    String department,
    String importId,
    int commentNo,
    String knownBy,
    String state,
    Instant writtenAt,
    String query,
    Map<String, @Nullable Object> content) {

  static final String PROPOSED = "PROPOSED";
  static final String TAKEN = "TAKEN";
  static final String SET_ASIDE = "SET_ASIDE";
  static final String WITHDRAWN = "WITHDRAWN";

  /** The states: an officer is to decide, made a query, set aside, of an import withdrawn. */
  static final List<String> STATES = List.of(PROPOSED, TAKEN, SET_ASIDE, WITHDRAWN);

  /** Whether an officer is still to decide. */
  public boolean isProposed() {
    return state.equals(PROPOSED);
  }

  /** What it is called among all of the department. */
  public String place() {
    return importId + "." + commentNo;
  }

  /** The kinds of personal data in its text. */
  public List<String> personal() {
    return content.get("personal") instanceof List<?> kinds
        ? kinds.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The id of the post that it is on; empty where the file did not say it. */
  public String post() {
    return content.get("post") instanceof String post ? post : "";
  }
}

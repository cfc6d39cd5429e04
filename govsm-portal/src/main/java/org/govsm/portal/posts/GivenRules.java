package org.govsm.portal.posts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.post.PostRecord;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Given rules: what a department states of its posts, read as the record of a post asks it. */
final class GivenRules {

  private static final List<String> NAMES = List.of("electionPeriods", "parties", "policy");

  private GivenRules() {}

  /**
   * The rules as they are kept.
   *
   * @throws ProblemException with every fault of them
   */
  static Map<String, Object> accepted(Map<String, @Nullable Object> given) {
    ApiRequests.only(given, NAMES, List.of());
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.putAll(ProblemException.accepted(PostRecord.circumstances().read(given)).toPlain());
    return kept;
  }
}

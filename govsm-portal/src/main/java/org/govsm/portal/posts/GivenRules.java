package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Skeleton;
import org.govsm.governance.post.PostRecord;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
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
    named(kept);
    return kept;
  }

  /** Two periods of one name would be taken for each other. */
  private static void named(Map<String, Object> rules) {
    Set<String> seen = new HashSet<>();
    List<InputFault> faults = new ArrayList<>();
    int at = 0;
    for (Map<String, @Nullable Object> period :
        DraftForm.list(PostScene.members(rules), "electionPeriods")) {
      if (!seen.add(Skeleton.of(String.valueOf(period.get("name"))))) {
        faults.add(Faults.at("/electionPeriods/" + at + "/name", "posts.period-twice"));
      }
      at++;
    }
    ProblemException.unlessNone(faults);
  }
}

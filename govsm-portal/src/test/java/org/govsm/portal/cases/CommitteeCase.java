package org.govsm.portal.cases;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A committee is valid by rule 173(xxii) unless members report to one another where it is barred.
 */
final class CommitteeCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .on("publication")
            .given("value", "value_inr")
            .ask(ask, "committee.reporting-line");
    boolean within = reportsWithin(CaseValues.list(input.get("members")));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    if (reply.get("barred") instanceof Boolean barred) {
      actual.put("valid", !(within && barred));
    }
    return actual;
  }

  private static boolean reportsWithin(List<?> members) {
    Set<@Nullable Object> ids = new HashSet<>();
    Set<@Nullable Object> superiors = new HashSet<>();
    for (Object member : members) {
      ids.add(CaseValues.map(member).get("id"));
      superiors.add(CaseValues.map(member).get("reports_to"));
    }
    superiors.remove(null);
    superiors.retainAll(ids);
    return !superiors.isEmpty();
  }
}

package org.govsm.portal.cases;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members of a committee who report to one another, where the law bars it. That nobody does so does
 * not make a committee valid: then there is nothing to compare.
 */
final class CommitteeCase implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    CaseReply reply =
        new CaseFacts(input)
            .on("publication")
            .given("value", "value_inr")
            .ask(ask, "committee.reporting-line");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    if (reportsWithin(CaseValues.list(input.get("members")))
        && Boolean.TRUE.equals(reply.get("barred"))) {
      actual.put("valid", false);
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

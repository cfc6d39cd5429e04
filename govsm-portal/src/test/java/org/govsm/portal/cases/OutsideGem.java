package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which procedures outside GeM a class and a value allow, and how many are invited at least. */
final class OutsideGem implements Topic {

  @Override
  public Map<String, @Nullable Object> actual(Given input, Ask ask) {
    input.only("channel", "OUTSIDE_GEM");
    CaseReply reply =
        new CaseFacts(input)
            .on("publication")
            .category()
            .given("value", "value_inr")
            .notScientific()
            .ask(ask, "procedure.outside");
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("procedure", reply.only("permitted"));
    actual.put("permitted", reply.each("permitted"));
    actual.put("min_contractors_invited", reply.only("least"));
    actual.put("min_shortlist", reply.only("least"));
    return actual;
  }
}

package org.govsm.governance.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The median time to the first reply")
class FirstRepliesTest {

  /** Minutes of each reply of the hour after ten; {@code -} for one that is still to come. */
  private static FirstReplies replies(String minutes) {
    List<Query> queries = new ArrayList<>();
    for (String one : minutes == null ? new String[0] : minutes.split(" ", -1)) {
      Map<String, Object> query = new LinkedHashMap<>();
      query.put("receivedAt", "2026-11-20T10:00:00+05:30");
      query.put("queryCategory", "routine");
      if (!one.equals("-")) {
        query.put("firstResponseAt", "2026-11-20T10:" + one + ":00+05:30");
      }
      queries.add(Query.fromPlain(query).orThrow(GovernanceMessages.in("en")));
    }
    return FirstReplies.of(queries);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 1, 10.00",
    "30 10 20, 3, 20.00",
    "10 20, 2, 15.00",
    "10 11, 2, 10.50",
    "10 20 -, 3, 20.00",
    "10 -, 2, ",
    "-, 1, ",
    ", 0, ",
  })
  void a_query_that_waits_counts_as_the_longest(String minutes, long counted, String median) {
    FirstReplies replies = replies(minutes);

    assertThat(replies.counted()).isEqualTo(counted);
    assertThat(replies.medianMinutes().map(Object::toString).orElse(null)).isEqualTo(median);
  }
}

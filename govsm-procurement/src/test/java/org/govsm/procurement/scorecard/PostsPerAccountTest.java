package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.scorecard.Scoring.APRIL;
import static org.govsm.procurement.scorecard.Scoring.MAY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.Given;
import org.junit.jupiter.api.Test;

/** Figures of posts against a figure that is the sum of several accounts. */
class PostsPerAccountTest {

  private static final String POST = "17900000000000001";

  private static Scoring accounts(String... handles) {
    Scoring readings = new Scoring("instagram");
    for (int i = 0; i < handles.length; i++) {
      String handle = handles[i];
      readings.add(
          readings
              .post(POST.replace("01", "0" + (i + 1)), "likes", APRIL.plusDays(i), 40)
              .account(handle));
      readings.add(readings.state(handle, "followers", Given.start(MAY), 1000));
    }
    return readings;
  }

  private static Map<String, Object> part(Map<String, Object> measure, Object... more) {
    Map<String, Object> part = new LinkedHashMap<>(measure);
    part.remove("kind");
    part.putAll(Given.tree(more));
    return part;
  }

  private static Map<String, Object> rate(Map<String, Object> of, Map<String, Object> per) {
    return Given.tree("kind", "ratio", "of", of, "per", per);
  }

  private static final Map<String, Object> FOLLOWERS =
      part(Scoring.account("followers"), "on", "period-end");

  @Test
  void one_post_is_not_set_against_several_accounts_together() {
    for (String across : List.of("mean", "median")) {
      Map<String, Object> likes = part(Scoring.posts(across, "likes"));
      assertThat(accounts("a", "b").value(rate(likes, FOLLOWERS), 0))
          .isEqualTo("missing.side-each");
      assertThat(accounts("a", "b").value(rate(FOLLOWERS, likes), 0))
          .isEqualTo("missing.side-each");
      assertThat(accounts("a").value(rate(likes, FOLLOWERS), 0)).isEqualTo("4");
    }
    Map<String, Object> one = part(Scoring.posts("sum", "likes"), "subject", POST);
    assertThat(accounts("a", "b").value(rate(one, FOLLOWERS), 0)).isEqualTo("missing.side-each");
    assertThat(accounts("a", "b").value(rate(one, part(FOLLOWERS, "subject", "a")), 0))
        .isEqualTo("4");
  }

  @Test
  void posts_that_are_added_up_are_set_against_all_their_accounts() {
    Map<String, Object> likes = part(Scoring.posts("sum", "likes"));
    Map<String, Object> count = part(Scoring.posts("count", "likes"));

    assertThat(accounts("a", "b").value(rate(likes, FOLLOWERS), 0)).isEqualTo("4");
    assertThat(accounts("a", "b").value(rate(count, FOLLOWERS), 0)).isEqualTo("0.1");
  }
}

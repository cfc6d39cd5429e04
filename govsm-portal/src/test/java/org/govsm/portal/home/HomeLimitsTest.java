package org.govsm.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.Test;

/** The limits of the home page are those of the day and the language, whatever was shown before. */
class HomeLimitsTest {

  private static final List<String> DAYS = List.of("2019-04-02", "2023-05-01", "2025-08-01");
  private static final List<String> LANGUAGES = List.of("en", "hi");

  @Test
  void each_day_and_language_is_shown_as_by_a_portal_that_showed_nothing_before() {
    Map<String, String> fresh = new HashMap<>();
    for (String day : DAYS) {
      for (String language : LANGUAGES) {
        try (TestPortal portal = TestPortal.start()) {
          fresh.put(day + language, limits(portal, day, language));
        }
      }
    }
    List<String> seen = new ArrayList<>();
    try (TestPortal portal = TestPortal.start()) {
      for (int round = 0; round < 2; round++) {
        for (String day : DAYS) {
          for (String language : LANGUAGES) {
            String limits = limits(portal, day, language);
            assertThat(limits).as(day + language).isEqualTo(fresh.get(day + language));
            seen.add(limits);
          }
        }
      }
    }
    assertThat(seen.stream().distinct().count()).isGreaterThan(LANGUAGES.size());
  }

  private static String limits(TestPortal portal, String day, String language) {
    String page = portal.get("/", "Cookie", "day=" + day + "; lang=" + language).body();
    int from = page.indexOf("aria-labelledby=\"l\"");
    assertThat(from).isPositive();
    return page.substring(from, page.indexOf("</section>", from));
  }
}

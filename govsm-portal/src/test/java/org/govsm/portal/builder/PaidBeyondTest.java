package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was paid in truth is told where nothing limits it and less was stated. */
class PaidBeyondTest {

  private static final String CONTRACT = "DEMO-CREATOR-2026";

  private TestPortal portal;

  @BeforeEach
  void start() throws Exception {
    portal = TestPortal.withDemonstration();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String page() {
    HttpResponse<String> answer = portal.postForm("/acting", "role=auditor");
    String cookie = People.cookie(answer, "govsm-session").orElseThrow();
    return new People(portal, Clock.systemUTC())
        .browsing(cookie)
        .get("/contracts/" + CONTRACT + "?lang=en")
        .body();
  }

  private void stated(String value, boolean limited) {
    portal
        .store()
        .write(
            tx -> {
              Contracts all = new Contracts(tx);
              Contract now = all.current(CONTRACT).orElseThrow();
              Map<String, @Nullable Object> terms = new LinkedHashMap<>(now.terms());
              terms.put("value", Map.of("amount", value, "clause", "5"));
              terms.put(
                  "ceiling",
                  Map.of("amount", value, "counts", "payable-before-gst", "clause", "5"));
              if (!limited) {
                terms.remove("ceiling");
              }
              return all.amend(
                  CONTRACT, now.version(), terms, TestPortal.CLOCK.instant(), "demo.buyer");
            });
  }

  /** Found: a low value, whatever was spent was paid, and the value alone was held to the rules. */
  @Test
  void what_was_paid_beyond_the_stated_sum_is_told_with_the_question() {
    assertThat(page()).doesNotContain("cost is not limited");
    stated("1000.00", true);
    assertThat(page()).doesNotContain("cost is not limited");
    stated("1000.00", false);
    assertThat(page()).contains("was paid, more than the stated ₹1,000", "Agree a ceiling");
  }
}

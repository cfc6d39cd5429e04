package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many accounts: the register of a department shows a page of them, and where the next begins. */
class ManyAccountsTest {

  private static final int COUNT = 130;
  private static final String PAGE = "/governance/wb.many/accounts";
  private static final Pattern LISTED = Pattern.compile("<a href=\"" + PAGE + "/(a-[0-9]+)[\"?]");

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
    portal
        .store()
        .write(
            tx -> {
              for (int i = 0; i < COUNT; i++) {
                new RegisteredAccounts(tx)
                    .propose(
                        "wb.many",
                        "a-" + (100 + i),
                        Map.of("platform", "x", "state", "proposed"),
                        TestPortal.CLOCK.instant(),
                        "test");
              }
              return 0;
            });
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void the_register_shows_a_hundred_and_where_the_next_begin() {
    String first = portal.get(PAGE).body();
    assertThat(listed(first)).hasSize(100).startsWith("a-100").endsWith("a-199");
    assertThat(first).contains(PAGE + "?after=a-199");

    String second = portal.get(PAGE + "?after=a-199").body();
    assertThat(listed(second)).hasSize(COUNT - 100).startsWith("a-200").endsWith("a-229");
    assertThat(second).doesNotContain("after=a-229");
    assertThat(portal.get(PAGE + "?after=b").statusCode()).isEqualTo(200);
  }

  private static List<String> listed(String page) {
    return LISTED.matcher(page).results().map(found -> found.group(1)).toList();
  }
}

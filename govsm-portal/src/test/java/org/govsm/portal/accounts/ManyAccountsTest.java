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
                        Map.of("id", "a-" + (100 + i), "platform", "x", "state", "PROPOSED"),
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
  void the_register_shows_fifty_and_leads_to_the_others() {
    String first = portal.get(PAGE).body();
    assertThat(listed(first)).hasSize(50).startsWith("a-100").endsWith("a-149");
    assertThat(first).contains(PAGE + "?page=2", "(page 1 of 3)");

    String last = portal.get(PAGE + "?page=3").body();
    assertThat(listed(last)).hasSize(COUNT - 100).startsWith("a-200").endsWith("a-229");
    assertThat(last).doesNotContain("page=4").contains("(page 3 of 3)");
    assertThat(portal.get(PAGE + "?page=4").body()).contains("(page 3 of 3)");
  }

  @Test
  void an_account_is_found_by_words_and_state_in_either_order() {
    assertThat(listed(portal.get(PAGE + "?q=A-117").body())).containsExactly("a-117");
    assertThat(listed(portal.get(PAGE + "?q=a-117&state=COMPROMISED").body())).isEmpty();
    assertThat(listed(portal.get(PAGE + "?sort=-id").body())).startsWith("a-229");
    assertThat(portal.get(PAGE + "?state=NONE").statusCode()).isEqualTo(422);
  }

  private static List<String> listed(String page) {
    return LISTED.matcher(page).results().map(found -> found.group(1)).toList();
  }
}

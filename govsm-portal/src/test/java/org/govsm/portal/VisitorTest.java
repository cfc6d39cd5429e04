package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTest {

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Nested
  class TheLanguage {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/        | lang=xx | en            | en",
          "/        | a=b     | hi            | hi",
          "/        | a=b     | hi-IN         | hi",
          "/        | a=b     | ta, hi;q=0.5  | hi",
          "/        | a=b     | en;q=0.2, hi  | hi",
          "/        | a=b     | hi;q=0, en    | en",
          "/        | a=b     | ta            | en",
          "/        | a=b     | ;;;q          | en",
          "/        | lang=hi | en            | hi",
          "/        | $Version=abc | hi       | hi",
          "/?lang=en| lang=hi | hi            | en",
          "/?lang=HI| lang=en | en            | hi",
          "/?lang=zz| lang=hi | en            | hi"
        })
    void is_the_address_then_the_cookie_then_the_browser(
        String path, String cookie, String accept, String expected) {
      HttpResponse<String> page =
          portal.get(path.strip(), "Cookie", cookie, "Accept-Language", accept);

      assertThat(page.body()).contains("<html lang=\"" + expected + "\">");
      assertThat(page.headers().firstValue("Content-Language")).contains(expected);
      assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    }

    @Test
    void of_the_address_is_remembered_and_kept_in_links() {
      HttpResponse<String> page = portal.get("/?lang=hi");

      assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("lang=hi;")
          .contains("HttpOnly", "SameSite=Lax", "Path=/");
      assertThat(page.body()).contains("href=\"/rules?lang=hi\"", "href=\"/?lang=en\"");
    }
  }

  @Nested
  class TheDay {

    @Test
    void is_set_by_a_form_only() {
      assertThat(portal.postJson("/today", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void that_is_none_is_refused_where_two_days_are_compared() {
      HttpResponse<String> page =
          portal.get("/rules/in.gfr-2017/procedure.gem?before=2026-02-31&after=2026-03-01");

      assertThat(page.statusCode()).isEqualTo(422);
      assertThat(page.body()).contains("2026-02-31");
    }

    @Test
    void is_today_in_india() {
      assertThat(portal.get("/").body())
          .contains("<time datetime=\"2026-11-25\">25 November 2026</time>");
    }

    @Test
    void can_be_set() {
      HttpResponse<String> set = portal.postForm("/today", "day=2019-04-02&back=%2Frules%3Fa%3Db");

      assertThat(set.statusCode()).isEqualTo(303);
      assertThat(set.headers().firstValue("Location")).contains("/rules?a=b");
      assertThat(set.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("day=2019-04-02;")
          .contains("HttpOnly", "SameSite=Lax", "Path=/")
          .doesNotContain("Max-Age", "Expires");
      assertThat(portal.get("/", "Cookie", "day=2019-04-02").body()).contains("2 April 2019");
    }

    @Test
    void can_be_given_back() {
      HttpResponse<String> set = portal.postForm("/today", "day=&back=/");

      assertThat(set.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-30", "yesterday", "0001-01-01", "+12019-01-01"})
    void that_does_not_exist_is_refused(String day) {
      HttpResponse<String> refused = portal.postForm("/today", "day=" + day + "&back=/");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("is not a day between 1900 and 2199");
    }

    @Test
    void in_a_broken_cookie_is_ignored() {
      assertThat(portal.get("/", "Cookie", "day=\"; a=<b>; day=2019-13-45").statusCode())
          .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://evil.example",
          "//evil.example",
          "/%5Cevil.example",
          "%2F%0D%0ASet-Cookie:x",
          "javascript:alert(1)",
          "evil"
        })
    void never_leads_to_another_site(String back) {
      HttpResponse<String> set = portal.postForm("/today", "day=2019-04-02&back=" + back);

      assertThat(set.headers().firstValue("Location")).contains("/");
      assertThat(set.headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void is_not_set_by_another_site() {
      HttpResponse<String> refused =
          portal.postForm("/today", "day=2019-04-02", "Sec-Fetch-Site", "cross-site");

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }
}

package org.govsm.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the log and other lists that come page by page. */
class EventPagesTest {

  private static final Pattern ROW =
      Pattern.compile(
          "<th role=\"rowheader\"[^>]*>(\\d+)</th>\\s*<td[^>]*>([^<]*)</td>\\s*<td[^>]*>(.*?)</td>");
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String get(String path) {
    return portal.get(path).body().replace("&amp;", "&");
  }

  private static List<MatchResult> rows(String page) {
    return ROW.matcher(page).results().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void every_event_says_what_it_is_about_and_leads_there(String language) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (String log : List.of("demo", "govsm.packs", "govsm.users")) {
      rows(get("/events/" + log + "?limit=500&lang=" + language))
          .forEach(row -> kinds.put(row.group(2), row.group(3)));
    }

    assertThat(kinds).hasSizeGreaterThan(10);
    kinds.forEach(
        (kind, about) -> {
          assertThat(about).as(kind).isNotBlank().doesNotContain("event.about", "{");
          LINK.matcher(about)
              .results()
              .forEach(link -> assertThat(portal.get(link.group(1)).statusCode()).isEqualTo(200));
        });
    assertThat(String.join("\n", kinds.values()))
        .contains(
            "href=\"/contracts/",
            "/certificates/",
            "href=\"/purchases/demo/",
            "href=\"/governance/demo/accounts/",
            "href=\"/governance/demo/assessments/",
            "href=\"/controls/")
        .containsAnyOf("confirmed: yes", "पुष्टि: हाँ");
  }

  @Test
  void the_newest_event_stands_first() {
    List<Integer> numbers =
        rows(get("/events/demo?limit=500")).stream()
            .map(row -> Integer.valueOf(row.group(1)))
            .toList();

    assertThat(numbers).isSortedAccordingTo((one, other) -> other - one).endsWith(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/purchases/demo", "/contracts", "/events/demo"})
  void the_pages_of_a_list_lead_through_all_of_it(String list) {
    Pattern entry =
        list.equals("/events/demo")
            ? ROW
            : Pattern.compile("<a href=\"" + list + "/((?!new|impact|replay)[^\"/?#]+)\"");
    TreeSet<String> all = new TreeSet<>();
    entry.matcher(get(list + "?limit=500")).results().forEach(one -> all.add(one.group(1)));
    List<String> met = new ArrayList<>();
    Pattern next = Pattern.compile("href=\"(" + list + "\\?after=[^\"]+)\">Next page");
    List<String> pages = new ArrayList<>(List.of(list + "?limit=2"));
    while (met.size() <= all.size() && !pages.isEmpty()) {
      String page = get(pages.remove(0));
      TreeSet<String> shown = new TreeSet<>();
      entry.matcher(page).results().forEach(one -> shown.add(one.group(1)));
      assertThat(shown).hasSizeBetween(1, 2);
      met.addAll(shown);
      next.matcher(page).results().forEach(one -> pages.add(one.group(1)));
    }

    assertThat(met).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    assertThat(all).hasSizeGreaterThan(2);
  }

  @Test
  void a_search_of_accounts_goes_on_where_the_page_before_ended() throws IOException {
    List<String> all = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = json("/api/v1/handles/search?q=&limit=2&after=" + next);
      page.get("accounts").forEach(one -> all.add(one.toString()));
      next = page.path("next").asText();
    } while (!next.isEmpty());

    assertThat(all).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(json("/api/v1/handles/search?q=").get("accounts")).hasSameSizeAs(all);
  }

  private static JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(portal.get(path).body());
  }

  @Test
  void lines_that_were_too_many_to_be_compared_are_counted() {
    String line = "X:SoilDirectorat%0A";

    assertThat(portal.postForm("/governance/demo/watch?lang=en", "seen=" + line.repeat(502)).body())
        .contains("Compared: 500", "Lines that were not compared: 2.");
    assertThat(portal.postForm("/governance/demo/watch?lang=en", "seen=" + line.repeat(500)).body())
        .contains("Compared: 500")
        .doesNotContain("not compared");
  }
}

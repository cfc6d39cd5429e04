package org.govsm.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govsm.portal.TestPortal;
import org.govsm.portal.web.Moments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the log and other lists that come page by page. */
class EventPagesTest {

  private static final Pattern ROW =
      Pattern.compile(
          "<th role=\"rowheader\"[^>]*>(\\d+)</th>\\s*<td[^>]*>(.*?)</td>\\s*<td[^>]*>(.*?)</td>");
  private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\"");
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

  /** All pages of a list, one after the other. */
  private static List<String> pages(String list) {
    List<String> pages = new ArrayList<>(List.of(get(list)));
    for (Optional<String> next = next(pages.get(0)); next.isPresent(); ) {
      String page = get(next.get());
      pages.add(page);
      next = next(page);
    }
    return pages;
  }

  private static Optional<String> next(String page) {
    return NEXT.matcher(page).results().map(found -> found.group(1)).findFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void every_event_says_in_words_what_happened_and_leads_there(String language) {
    Set<String> said = new LinkedHashSet<>();
    for (String log : List.of("demo", "govsm.packs", "govsm.users")) {
      pages("/events/" + log + "?lang=" + language)
          .forEach(page -> rows(page).forEach(row -> said.add(row.group(2))));
    }

    assertThat(said).hasSizeGreaterThan(10);
    Set<String> links = new LinkedHashSet<>();
    said.forEach(
        one -> {
          assertThat(one).isNotBlank().doesNotContain("event.", "{");
          LINK.matcher(one).results().forEach(link -> links.add(link.group(1)));
        });
    links.stream()
        .limit(60)
        .forEach(link -> assertThat(portal.get(link).statusCode()).as(link).isEqualTo(200));
    assertThat(String.join("\n", said))
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
  void a_certificate_is_told_with_its_period_who_issued_it_and_its_sum() {
    String page = get("/events/demo?kind=certificate.issued&lang=en");

    assertThat(rows(page)).hasSizeGreaterThan(3);
    rows(page)
        .forEach(
            row ->
                assertThat(row.group(2))
                    .containsPattern(
                        "<a href=\"/contracts/[^\"/]+/certificates/[^\"]+\">Certificate .+ for"
                            + " contract .+ issued by .+, \u20b9[0-9,.]+<span"));
  }

  @Test
  void the_log_is_filtered_by_kind_person_and_day() throws IOException {
    JsonNode events = json("/api/v1/departments/demo/events?limit=500").get("events");
    JsonNode one = events.get(events.size() / 2);
    String day = Moments.day(Instant.parse(one.get("at").asText())).toString();
    String list =
        "/events/demo?kind=" + one.get("kind").asText() + "&actor=" + one.get("actor").asText();
    long same = 0;
    for (JsonNode other : events) {
      same +=
          other.get("kind").equals(one.get("kind"))
                  && other.get("actor").equals(one.get("actor"))
                  && Moments.day(Instant.parse(other.get("at").asText())).toString().equals(day)
              ? 1
              : 0;
    }

    long shown =
        pages(list + "&from=" + day + "&to=" + day).stream().mapToLong(p -> rows(p).size()).sum();
    assertThat(shown).isEqualTo(same).isPositive();
    assertThat(rows(get(list + "&to=2001-01-01"))).isEmpty();
    assertThat(portal.get("/events/demo?kind=none").statusCode()).isEqualTo(422);
    assertThat(portal.get("/events/demo?from=2026-02-30").statusCode()).isEqualTo(422);
  }

  @Test
  void the_newest_event_stands_first() {
    List<Integer> numbers =
        pages("/events/demo").stream()
            .flatMap(page -> rows(page).stream())
            .map(row -> Integer.valueOf(row.group(1)))
            .toList();

    assertThat(numbers).isSortedAccordingTo((one, other) -> other - one).endsWith(1);
    assertThat(rows(get("/events/demo?sort=seq")).get(0).group(1)).isEqualTo("1");
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

package org.govsm.portal.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.TestPortal;
import org.govsm.portal.web.Tour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every stop of the tour shows what its sentence says, and the documentation names the same. */
class TourTest {

  private static final Path DOC = Path.of("..", "docs", "demonstration.md");

  /** What each sentence promises, as it stands on the page. */
  private static final Map<String, List<String>> PROMISED =
      Map.ofEntries(
          entry(
              "need",
              List.of("Parents of children under five", "1,20,000", "Revisions: not laid down")),
          entry(
              "rule", List.of("Made as the law says", "advertised tender enquiry", "rule 149(v)")),
          entry(
              "award",
              List.of(
                  "100 % to bid",
                  "Lok Sanchar Society (invented)",
                  "does not decide",
                  "/contracts/DEMO-NUTRITION-2026?")),
          entry(
              "contract",
              List.of(
                  "What the contract does not state",
                  "accounts whose figures count are not named",
                  "PB-2026-0003")),
          entry(
              "delivery",
              List.of(
                  "inspector: Committee member", "consignee: Indenting officer", "DPI/2026/255")),
          entry(
              "certificate",
              List.of("\u20b94,46,500.00", "\u20b923,500.00", "5 % short of the target")),
          entry(
              "proof",
              List.of("1,14,000", "Verified: the stored data give the same certificate again.")),
          entry("bill", List.of("Matches", "at source", "\u20b95,09,010.00", "Sanction 71/2026")),
          entry(
              "payment",
              List.of("\u2022\u2022\u2022\u20228901", "DEMO-UTR-2611160001", "Paid as ordered")),
          entry("record", List.of("Verified: the log is complete and unchanged")),
          entry(
              "public",
              List.of(
                  "Parents of children under five",
                  "Bids side by side",
                  "\u20b94,46,500.00",
                  "\u20b95,09,010.00",
                  "Record of this purchase (JSON)")),
          entry(
              "yours",
              List.of(
                  "Try it: a month of files to a certificate",
                  "instagram-stories.csv",
                  "october-2026.zip")));

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static Stream<Tour.Stop> stops() {
    return Tour.stops().stream();
  }

  private static Messages words(String language) {
    return DemoPortal.LANGUAGES.find(language).orElseThrow();
  }

  private static String at(Tour.Stop stop, String language) {
    HttpResponse<String> answer = portal.get(stop.visit() + "&lang=" + language);
    assertThat(answer.statusCode()).as(stop.address()).isEqualTo(200);
    return answer.body();
  }

  @ParameterizedTest
  @MethodSource("stops")
  void a_stop_shows_what_its_sentence_says(Tour.Stop stop) {
    String page = at(stop, "en");
    String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));

    assertThat(PROMISED).as("what the stop promises").containsKey(stop.code());
    assertThat(main).contains(PROMISED.get(stop.code()));
  }

  @ParameterizedTest
  @MethodSource("stops")
  void the_bar_says_where_one_is_and_leads_on_back_and_out(Tour.Stop stop) {
    for (String language : List.of("en", "hi")) {
      Messages words = words(language);
      String page = at(stop, language);
      String bar = page.substring(page.indexOf("class=\"tour "), page.indexOf("<main"));
      Message count = Message.of("tour.count").with("number", stop.number());

      assertThat(bar)
          .contains(words.say(count.with("count", Tour.stops().size())))
          .contains(words.say("tour." + stop.code()) + "</p>")
          .contains(
              words.say("tour." + stop.code() + "-look").replace("\"", "&#34;").split("&", 2)[0])
          .contains("href=\"/?tour=0&amp;lang=" + language);
      Tour.stops().stream()
          .filter(other -> Math.abs(other.number() - stop.number()) == 1)
          .forEach(
              other ->
                  assertThat(bar)
                      .contains("href=\"" + other.visit().replace("&", "&amp;") + "&amp;lang="));
    }
  }

  @ParameterizedTest
  @MethodSource("stops")
  void the_route_of_a_stop_is_that_of_its_address(Tour.Stop stop) {
    String path = stop.address().split("\\?", 2)[0];

    assertThat(path).matches(stop.route().replaceAll("\\{\\w+}", "[^/]+"));
  }

  @Test
  void the_links_lead_to_stops_at_which_the_role_may_look() {
    String cookie =
        portal
            .postForm("/acting", "role=supplier")
            .headers()
            .firstValue("Set-Cookie")
            .map(set -> set.split(";", 2)[0])
            .orElseThrow();
    String supplier = portal.get(Tour.stops().get(3).visit(), "Cookie", cookie).body();

    assertThat(supplier)
        .contains("/contracts/DEMO-NUTRITION-2026/deliveries?tour=5")
        .doesNotContain("/tenders/demo/DPI-2027-01/evaluation?tour=3");
  }

  @Test
  void the_last_stop_leads_to_a_department_of_ones_own() {
    Tour.Stop last = Tour.stops().get(Tour.stops().size() - 1);

    assertThat(at(last, "en"))
        .contains("href=\"/departments/new?tour=0&amp;lang=en\">Start your own department</a>");
    assertThat(portal.get("/departments/new?tour=0").statusCode()).isEqualTo(200);
  }

  @Test
  void a_visitor_who_goes_elsewhere_finds_the_way_back() {
    HttpResponse<String> stop = portal.get(Tour.stops().get(3).visit());
    String cookie = stop.headers().firstValue("Set-Cookie").orElse("");
    String elsewhere = portal.get("/rules?lang=en", "Cookie", "tour=4").body();

    assertThat(cookie).startsWith("tour=4;").contains("HttpOnly", "SameSite=Lax");
    assertThat(elsewhere).contains("Back to stop 4", "/contracts/DEMO-NUTRITION-2026?tour=4");
    assertThat(portal.get("/?tour=0", "Cookie", "tour=4").headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(left -> assertThat(left).startsWith("tour=;").contains("Max-Age=0"));
    assertThat(portal.get("/?tour=0", "Cookie", "tour=4").body()).doesNotContain("tour__look");
  }

  @ParameterizedTest
  @ValueSource(strings = {"13", "-1", "01", "x", "", "4.0", "99999999999"})
  void what_is_no_stop_is_no_tour(String number) {
    HttpResponse<String> page = portal.get("/rules?tour=" + number);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("tour__look");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void the_home_of_the_demonstration_opens_with_it_and_no_other_home_does() {
    assertThat(portal.get("/?lang=en").body())
        .contains("Walk one purchase in ten minutes", Tour.start().replace("&", "&amp;"));
    try (TestPortal empty = TestPortal.start()) {
      assertThat(empty.get("/?lang=en").body()).doesNotContain("Walk one purchase");
    }
  }

  @Test
  void the_documentation_lists_the_same_stops() throws IOException {
    List<String> listed =
        Files.readString(DOC, UTF_8)
            .lines()
            .dropWhile(line -> !line.startsWith("## The tour"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.matches("\\d+\\. .*"))
            .toList();

    assertThat(listed)
        .isEqualTo(
            stops()
                .map(
                    stop ->
                        stop.number()
                            + ". **"
                            + words("en").say("tour." + stop.code())
                            + "** (`"
                            + stop.address()
                            + "`): "
                            + words("en").say("tour." + stop.code() + "-look"))
                .toList());
  }
}

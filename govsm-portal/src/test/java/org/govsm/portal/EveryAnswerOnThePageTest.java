package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.OfficialSites;
import org.govsm.core.rules.Question;
import org.govsm.core.testing.SomeCases;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.AnswerView;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adviser answers every question in words: no key of a message, no label of another thing. */
class EveryAnswerOnThePageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String DELETED = "provision that was deleted";

  private static final Pattern KEY =
      Pattern.compile(
          "(?<![\\w/\"=.#-])(question|term|fact|answer|note|unit|rules|cell|law|form|outcome|decision)"
              + "\\.[a-z][\\w.-]*");

  /** What a reader sees: without attributes, identifiers and the names of packs. */
  private static final Pattern UNSEEN = Pattern.compile("(?s)<code>.*?</code>|<[^>]*>");

  private static final Map<String, Messages> WORDS = new HashMap<>();

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    WORDS.put("en", words("en"));
    WORDS.put("hi", words("hi"));
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static List<String> books() {
    return ProcurementLaw.library().books().stream().map(book -> book.id()).toList();
  }

  @ParameterizedTest
  @MethodSource("books")
  void no_key_is_shown_as_title_label_or_value(String book) {
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), book);
    for (String language : List.of("en", "hi")) {
      Messages words = WORDS.getOrDefault(language, Messages.shipped("en"));
      for (Question question : law.questions()) {
        for (int i = 0; i < (book.equals("IN") ? SomeCases.COUNT : 1); i++) {
          Decision<?> decision = law.decide(question.id(), SomeCases.of(question, DAY, i));
          assertThat(shown(AnswerView.of(decision, words)))
              .as(book + " " + question.id() + " " + language)
              .allSatisfy(
                  said ->
                      assertThat(said)
                          .doesNotContainPattern(KEY)
                          .doesNotContainPattern("\\{\\w+}|\\b[A-Z]+_[A-Z_]+\\b"));
        }
      }
    }
  }

  private static Messages words(String language) throws IOException {
    String name = "/org/govsm/portal/messages." + language + ".txt";
    try (InputStream in = EveryAnswerOnThePageTest.class.getResourceAsStream(name)) {
      return Messages.read(language, name, in).over(ProcurementLaw.messages(language));
    }
  }

  private static List<String> shown(AnswerView answer) {
    List<String> shown = new ArrayList<>(List.of(answer.title()));
    answer.rows().stream()
        .flatMap(List::stream)
        .flatMap(part -> Stream.concat(Stream.of(part.label()), part.values().stream()))
        .forEach(shown::add);
    return shown;
  }

  /** Every other page in Hindi: both languages have the same templates. */
  @Test
  void each_page_of_the_adviser_says_all_in_words() {
    List<Question> all = ProcurementQuestions.of(ProcurementLaw.library(), "IN").questions();
    for (int i = 0; i < all.size(); i++) {
      Question question = all.get(i);
      String page = page(question, i % 2 == 0 ? "en" : "hi");
      String seen = seen(page);

      assertThat(KEY.matcher(seen).results().map(found -> found.group()).toList())
          .as(question.id())
          .isEmpty();
      if (!question.id().equals("provisions.deleted")) {
        assertThat(seen).as(question.id()).doesNotContain(DELETED);
      }
    }
  }

  private static String seen(String page) {
    String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    return UNSEEN.matcher(main).replaceAll(" ");
  }

  private static String page(Question question, String language) {
    StringBuilder address = new StringBuilder("/adviser?lang=" + language);
    address.append("&question=").append(question.id());
    Map<String, Object> known = SomeCases.of(question, DAY, 2).toPlain();
    members(known.get("days"), "day.", address);
    members(known.get("facts"), "fact.", address);
    return portal.get(address.toString()).body();
  }

  private static void members(Object tree, String prefix, StringBuilder address) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) ->
              address
                  .append("&")
                  .append(prefix)
                  .append(name)
                  .append("=")
                  .append(URLEncoder.encode(typed(value), StandardCharsets.UTF_8)));
    }
  }

  private static String typed(Object value) {
    return value instanceof Boolean truth ? (truth ? "yes" : "no") : String.valueOf(value);
  }

  private static final String NOTE =
      "question=decision-note&day.publication=2026-11-20&fact.value=600000"
          + "&fact.availableOnGem=yes&fact.category=NON_CONSULTING";

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void a_note_is_one_page_that_leads_to_its_annex_and_back(String language) {
    String query = "?lang=" + language + "&" + NOTE;
    String page = portal.get("/adviser" + query).body();
    String annex = portal.get("/adviser/annex" + query).body();
    String facts = portal.get("/adviser/facts" + query).body();
    String escaped = query.replace("&", "&amp;");

    assertThat(page)
        .contains("href=\"/adviser/annex" + escaped + "\"", "href=\"/adviser/facts" + escaped)
        .doesNotContain("id=\"p-applied\"", "name=\"fact.value\"", DELETED);
    assertThat(page.getBytes(StandardCharsets.UTF_8).length)
        .as("bytes of the whole page, once 777,000")
        .isLessThan(40_000);
    assertThat(annex)
        .contains("href=\"/adviser" + escaped + "\"", "id=\"made-by\"", "gfr-2017.r149")
        .doesNotContain(DELETED);
    assertThat(annex.indexOf("id=\"given\"")).isBetween(1, annex.indexOf("id=\"p-applied\""));
    assertThat(KEY.matcher(seen(annex)).results()).isEmpty();
    assertThat(facts).contains("name=\"fact.value\"", "value=\"600000\"");
  }

  @Test
  void a_note_begins_with_its_answer_and_then_money_and_days() {
    String bid = NOTE.replace("600000", "3300000");
    assertThat(portal.get("/adviser?lang=en&" + bid).body())
        .containsSubsequence(
            "<h2 class=\"answer__title\" id=\"a\">channel: through GeM; procedure: ",
            "<h3>Money and days</h3>",
            "To be decided by the competent authority");
  }

  @Test
  void only_a_note_has_an_annex_and_faults_are_shown_in_its_place() {
    String gem = "/adviser/annex?lang=en&question=procedure.gem&day.publication=2026-11-20";

    assertThat(portal.get(gem + "&fact.value=40000").statusCode()).isEqualTo(404);
    assertThat(portal.get(gem + "&fact.value=forty").body()).contains("What to correct");
    assertThat(portal.get("/adviser/annex?lang=en").statusCode()).isEqualTo(404);
  }

  @Test
  void a_link_to_another_site_is_marked_and_a_copy_is_no_government_site() {
    String pack = portal.get("/rules/in.mse-order-2012?lang=en").body();
    Matcher links =
        Pattern.compile("<a class=\"([^\"]*)\" href=\"(https?://[^\"]*)\"[^>]*>(.*?)</a>")
            .matcher(pack);
    List<String> wrong = new ArrayList<>();
    int official = 0;
    while (links.find()) {
      boolean ours = OfficialSites.isOfficial(links.group(2));
      official += ours ? 1 : 0;
      if (ours == links.group(1).contains("outside--other")
          || ours == links.group(3).contains("not a government site")
          || !links.group(3).contains("(link to another site)")) {
        wrong.add(links.group());
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(official).isPositive();
    assertThat(pack)
        .contains("href=\"https://gazettetracker.com/g/CG-DL-E-21032025-261838\"")
        .contains("href=\"https://www.dcmsme.gov.in/publications/circulars/GazetteNot.htm\"")
        .contains("Searched on 27 November 2026");
  }
}

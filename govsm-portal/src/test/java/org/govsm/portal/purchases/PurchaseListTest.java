package org.govsm.portal.purchases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.govsm.portal.TestPortal;
import org.govsm.portal.web.SheetCells;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of purchases over HTTP: searched, filtered, sorted, page by page and as files. */
class PurchaseListTest {

  private static final int COUNT = 101;
  private static final String LIST = "/purchases/d";
  private static final Pattern LISTED = Pattern.compile("<a href=\"/purchases/d/(p-\\d+)\"");

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
    portal
        .store()
        .write(
            tx -> {
              for (int i = 0; i < COUNT; i++) {
                record(new Purchases(tx), "d", i);
              }
              record(new Purchases(tx), "other", 7);
              return 0;
            });
  }

  /** Every tenth has neither day nor value; the values run against the ids. */
  private static void record(Purchases purchases, String department, int number) {
    Map<String, Object> days = new LinkedHashMap<>();
    Map<String, Object> facts = new LinkedHashMap<>();
    if (number % 10 != 0) {
      days.put("publication", "2026-0" + (1 + number % 9) + "-15");
      facts.put("value", String.valueOf(9_000_000 - 1_000 * number) + ".50");
    }
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(
        "title", number % 2 == 0 ? "100% Films " + number : "=विद्यालयों की फ़िल्म " + number);
    content.put("need", "n-" + number % 7);
    content.put("book", "IN");
    content.put("days", days);
    content.put("facts", facts);
    if (number % 3 == 0) {
      content.put("used", "DIRECT_PURCHASE");
    }
    purchases.record(
        department,
        String.format(java.util.Locale.ROOT, "p-%03d", number),
        new Purchases.Written(content, Map.of("kind", "UNDETERMINED")),
        TestPortal.CLOCK.instant(),
        "t");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static List<String> ids(String query) {
    String page = portal.get(LIST + query).body();
    return LISTED.matcher(page).results().map(found -> found.group(1)).distinct().toList();
  }

  private static List<String> numbered(IntStream numbers) {
    return numbers.mapToObj(i -> String.format(java.util.Locale.ROOT, "p-%03d", i)).toList();
  }

  private static String q(String words) {
    return "?q=" + URLEncoder.encode(words, UTF_8);
  }

  @Test
  void three_pages_show_each_purchase_of_the_department_once() {
    assertThat(ids("")).isEqualTo(numbered(IntStream.range(0, 50)));
    assertThat(ids("?page=2")).isEqualTo(numbered(IntStream.range(50, 100)));
    assertThat(ids("?page=3")).containsExactly("p-100");
    assertThat(portal.get(LIST + "?page=3&lang=en").body())
        .contains("(page 3 of 3) | govsm</title>", "101 to 101 of 101", "rel=\"prev\"")
        .doesNotContain("rel=\"next\"");
    assertThat(ids("?page=4")).containsExactly("p-100");
  }

  @Test
  void hindi_and_english_words_are_found_and_signs_of_patterns_are_plain_signs() {
    String odd = "\u095e\u093f\u0932\u094d\u092e"; // with the letter that NFC takes apart
    assertThat(ids(q("विद्यालयों " + odd) + "&sort=-id")).hasSize(50).startsWith("p-099");
    assertThat(ids(q("100% films 42"))).containsExactly("p-042");
    assertThat(ids(q("0_ films"))).isEmpty();
    assertThat(ids(q("%%"))).isEmpty();
    assertThat(ids(q("!"))).isEmpty();
    assertThat(ids(q("P-007"))).containsExactly("p-007");
    assertThat(portal.get(LIST + q("nothing-like-it") + "&lang=en").body())
        .contains("Nothing matches");
  }

  @Test
  void what_is_not_known_comes_last_whichever_way_it_is_sorted() {
    List<String> known = numbered(IntStream.range(0, COUNT).filter(i -> i % 10 != 0));
    assertThat(ids("?sort=-value")).isEqualTo(known.subList(0, 50));
    assertThat(ids("?sort=value").get(0)).isEqualTo("p-099");
    assertThat(ids("?sort=value&page=3")).containsExactly("p-100");
    assertThat(ids("?sort=-value&page=3")).containsExactly("p-100");
  }

  @Test
  void filters_hold_together_and_both_days_count() {
    assertThat(ids("?used=DIRECT_PURCHASE&from=2026-02-15&to=2026-02-15"))
        .isEqualTo(
            numbered(
                IntStream.range(0, COUNT).filter(i -> i % 3 == 0 && i % 10 != 0 && i % 9 == 1)));
    assertThat(ids("?from=2026-02-16&to=2026-03-14")).isEmpty();
    assertThat(ids("?state=CLOSED")).isEmpty();
    assertThat(ids("?from=2026-02-15&to=2026-02-15"))
        .isEqualTo(numbered(IntStream.range(0, COUNT).filter(i -> i % 10 != 0 && i % 9 == 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?page=0",
        "?page=x",
        "?sort=price",
        "?state=OPENED",
        "?used=NO_SUCH",
        "?from=2026-13-01",
        "?format=pdf"
      })
  void a_value_that_there_is_not_is_refused_and_named(String query) {
    HttpResponse<String> refused = portal.get(LIST + query);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("<code>/" + query.substring(1, query.indexOf('=')) + "</code>");
  }

  @Test
  void a_file_has_all_rows_that_were_asked_for_and_nothing_else() throws Exception {
    String asked = LIST + "?used=DIRECT_PURCHASE&sort=-id&format=";
    HttpResponse<String> csv = portal.get(asked + "csv");
    HttpResponse<byte[]> xlsx =
        portal.download(asked + "xlsx", HttpResponse.BodyHandlers.ofByteArray());

    List<String> expected =
        numbered(IntStream.iterate(COUNT - 1, i -> i >= 0, i -> i - 1).filter(i -> i % 3 == 0));
    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"purchases-d.csv\"");
    List<String> lines = csv.body().lines().toList();
    assertThat(lines.get(0)).startsWith("\ufeff");
    assertThat(lines.subList(1, lines.size()))
        .extracting(line -> line.substring(1, 6))
        .isEqualTo(expected);
    assertThat(lines.get(1)).contains("\"'=विद्यालयों", ",8901000.50,");
    assertThat(lines.get(0)).endsWith("\"By the law of its day\"");
    assertThat(lines.get(1)).contains(",\"Union of India\",");
    List<List<SheetCells.Cell>> sheet = SheetCells.of(xlsx.body());
    assertThat(sheet.subList(1, sheet.size()))
        .extracting(row -> row.get(0).text())
        .isEqualTo(expected);
    assertThat(sheet.get(1).get(1).text()).startsWith("=विद्यालयों");
    assertThat(sheet.get(1)).contains(new SheetCells.Cell("n", "8901000.50"));
  }
}

package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The findings of an assessment on its page: the gravest first, each with where to go on. */
class FindingListTest {

  private static final String PAGE = "/governance/demo/assessments/5";
  private static final Pattern LOOK =
      Pattern.compile("^\\s*<div><span class=\"outcome outcome--([a-z-]+)\"");
  private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern LINK =
      Pattern.compile("href=\"(/governance/demo/(?:accounts|facts|attestations|custody)[^\"]*)\"");
  private static final List<String> ORDER =
      List.of("fail", "blocked", "warn", "attest", "unknown", "pass", "na");

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void in_hindi_platforms_are_named_in_one_script() {
    String page = portal.get("/governance/demo/assessments/5?lang=hi&q=GSM-PLA-05").body();
    assertThat(page)
        .contains("\u0907\u0902\u0938\u094d\u091f\u093e\u0917\u094d\u0930\u093e\u092e")
        .doesNotContainPattern(">[^<]*\\b(Instagram|Telegram)\\b[^<]*<");
    String tasks = portal.get("/governance/demo/assessments/5/tasks?lang=hi").body();
    assertThat(tasks).doesNotContainPattern(">[^<]*\\b(Instagram|Telegram)\\b[^<]*<");
  }

  private static List<String> pages(String query) {
    List<String> pages = new ArrayList<>();
    for (Optional<String> next = Optional.of(PAGE + query); next.isPresent(); ) {
      String page = portal.get(next.get()).body().replace("&amp;", "&");
      pages.add(page.substring(page.indexOf("id=\"findings\"")));
      next = NEXT.matcher(page).results().map(found -> found.group(1)).findFirst();
    }
    return pages;
  }

  /** The findings of all pages, as they are marked up. */
  private static List<String> findings(String query) {
    return pages(query).stream()
        .flatMap(page -> Arrays.stream(page.split("<li class=\"check\">", -1)).skip(1))
        .toList();
  }

  private static String look(String finding) {
    Matcher look = LOOK.matcher(finding);
    assertThat(look.find()).as(finding).isTrue();
    return look.group(1);
  }

  private static List<String> looks(String query) {
    return findings(query).stream().map(FindingListTest::look).toList();
  }

  @Test
  void the_gravest_stands_first_over_all_pages_and_compromised_accounts_before_all() {
    List<Integer> places =
        findings("?outcome=all&lang=en").stream()
            .map(
                one ->
                    (one.contains("Compromised account") ? 0 : ORDER.size())
                        + ORDER.indexOf(look(one)))
            .toList();

    assertThat(places).isSorted().hasSizeGreaterThan(50);
    assertThat(places.get(0)).isLessThan(ORDER.size());
    assertThat(looks("?outcome=all")).isSubsetOf(ORDER).contains("fail", "pass");
    assertThat(looks("")).isNotEmpty().isSubsetOf(ORDER.subList(0, 5));
  }

  @Test
  void findings_lead_to_what_they_are_about_and_to_the_form_that_mends_them() {
    Set<String> links = new LinkedHashSet<>();
    pages("")
        .forEach(page -> LINK.matcher(page).results().forEach(found -> links.add(found.group(1))));

    assertThat(links)
        .anyMatch(link -> link.startsWith("/governance/demo/accounts/"))
        .anyMatch(link -> link.startsWith("/governance/demo/facts/"))
        .anyMatch(link -> link.startsWith("/governance/demo/attestations?control="))
        .anyMatch(
            link ->
                link.matches(
                    "/governance/demo/custody\\?account=\\w+&event=ROTATED&mend=[\\w.-]+#record"));
    links.forEach(FindingListTest::opens);
  }

  @Test
  void a_finding_that_several_acts_mend_leads_to_all_of_them_at_once() {
    String finding = String.join("\n", findings("?q=GSM-ACC-05"));

    assertThat(finding)
        .contains("All that this control asks for", "Done: ", "event=ROTATED&")
        .contains("event=BACKUP_NAMED&", "before the account was created");
  }

  /** The page opens, and has what the link leads to. */
  private static void opens(String link) {
    String[] parts = link.replace("&amp;", "&").split("#", 2);
    HttpResponse<String> page = portal.get(parts[0]);
    assertThat(page.statusCode()).as(link).isEqualTo(200);
    if (parts.length == 2) {
      assertThat(page.body()).as(link).contains("id=\"" + parts[1] + "\"");
    }
  }

  @Test
  void what_comes_next_leads_to_where_it_is_done() {
    String page = portal.get(PAGE).body().replace("&amp;", "&");
    String next = page.split("id=\"next\"", 2)[1].split("</section>", 2)[0];

    assertThat(LINK.matcher(next).results().map(found -> found.group(1)))
        .hasSizeGreaterThan(5)
        .anyMatch(link -> link.contains("custody?account="));
  }

  @Test
  void they_are_searched_and_filtered() {
    String all = pages("?outcome=all&q=gsm-com-11").get(0);

    assertThat(all).contains("GSM-COM-11").doesNotContain("GSM-ACC-05");
    assertThat(looks("?outcome=FAIL")).isNotEmpty().containsOnly("fail");
    assertThat(portal.get(PAGE + "?outcome=BAD").statusCode()).isEqualTo(422);
    assertThat(portal.get(PAGE + "?format=csv").body().lines().count())
        .isEqualTo(looks("").size() + 1L);
  }
}

package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.portal.TestPortal;
import org.govsm.portal.web.Moments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The findings of an assessment on its page: the gravest first, each with where to go on. */
class FindingListTest {

  private static final String PAGE = "/governance/demo/assessments/5";
  private static final Pattern LOOK =
      Pattern.compile("<li class=\"check\">\\s*<div><span class=\"outcome outcome--([a-z-]+)\"");
  private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern LINK =
      Pattern.compile("href=\"(/governance/demo/(?:accounts|facts|attestations|custody)[^\"]*)\"");
  private static final List<String> ORDER =
      List.of("fail", "data-error", "warn", "attest", "unknown", "pass", "na");

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
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

  private static List<String> looks(String query) {
    return pages(query).stream()
        .flatMap(page -> LOOK.matcher(page).results())
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void the_gravest_stands_first_over_all_pages() {
    List<Integer> places = looks("?outcome=all").stream().map(ORDER::indexOf).toList();

    assertThat(places).isSorted().doesNotContain(-1).hasSizeGreaterThan(50);
    assertThat(looks(""))
        .isNotEmpty()
        .isSubsetOf("fail", "data-error", "warn", "attest", "unknown");
  }

  @Test
  void a_finding_about_an_account_that_is_compromised_comes_before_every_other() {
    AssessmentReport report =
        Assessment.assess(
                ControlCatalogue.shipped(),
                Facts.fromPlain(
                        Map.of(
                            "accounts",
                            List.of(account("held", "ACTIVE"), account("lost", "COMPROMISED"))))
                    .orThrow(),
                Moments.inIndia(TestPortal.CLOCK.instant()))
            .orThrow();
    FindingCures cures =
        new FindingCures(
            "demo",
            Map.of("accounts", List.of(account("held", "ACTIVE"), account("lost", "COMPROMISED"))));
    List<FindingRow> rows = report.findings().stream().map(cures::row).toList();

    assertThat(rows)
        .filteredOn(row -> row.gravity() == 0)
        .isNotEmpty()
        .allMatch(row -> row.finding().subject().equals(Optional.of("lost")));
    assertThat(rows)
        .filteredOn(row -> row.finding().subject().equals(Optional.of("lost")))
        .filteredOn(row -> row.finding().outcome() == Outcome.FAIL)
        .allMatch(row -> row.gravity() == 0);
    assertThat(rows)
        .filteredOn(row -> row.finding().subject().equals(Optional.of("held")))
        .noneMatch(FindingRow::compromised);
  }

  private static Map<String, Object> account(String id, String state) {
    return Map.of(
        "id", id, "platform", "X", "handle", id, "state", state, "stateSince", "2026-01-05");
  }

  @Test
  void findings_lead_to_what_they_are_about_and_to_the_form_that_mends_them() {
    Set<String> links = new LinkedHashSet<>();
    pages("")
        .forEach(page -> LINK.matcher(page).results().forEach(found -> links.add(found.group(1))));

    assertThat(links)
        .anyMatch(link -> link.startsWith("/governance/demo/accounts/"))
        .anyMatch(link -> link.startsWith("/governance/demo/facts/"))
        .anyMatch(link -> link.startsWith("/governance/demo/attestations#"));
    links.forEach(link -> assertThat(portal.get(link).statusCode()).as(link).isEqualTo(200));
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

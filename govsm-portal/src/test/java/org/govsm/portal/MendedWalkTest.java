package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A finding is put in order: from the assessment to the one form that names it, and back to how it
 * stands now and what comes next.
 */
class MendedWalkTest {

  @Test
  void a_finding_leads_to_its_form_and_the_form_back_to_the_next_one() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      FormVisitor officer = new FormVisitor(portal, TestPortal.CLOCK);
      officer.open("/governance/demo/assessments/5");
      officer.follow("mend=5.GSM-ACC-05.telegram");
      assertThat(officer.page()).contains("This puts in order: ", "(GSM-ACC-05): telegram.");

      officer.press("name=\"begun\"", "actor", "demo.nodal-officer");
      assertThat(officer.page())
          .contains("Still open: ", "names no backup holder")
          .doesNotContain("not been changed");
      officer.open("/governance/demo/assessments/5");
      officer.follow("mend=5.GSM-LEG-01.");
      officer.press(
          "value=\"GSM-LEG-01\"",
          "confirmed",
          "yes",
          "expires",
          "2027-10-31",
          "person",
          "demo.legal-officer");

      assertThat(officer.page())
          .contains("In order now: Legal position mapped (GSM-LEG-01)", "What comes next.")
          .containsPattern("<a class=\"button\" href=\"[^\"]*mend=5\\.");
      assertThat(officer.counted()).isEqualTo("6 pages, 4 fields, 4 buttons");
    }
  }

  @Test
  void what_is_in_order_since_is_told_on_the_assessment_and_has_no_form_any_more()
      throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      FormVisitor officer = new FormVisitor(portal, TestPortal.CLOCK);
      officer.open("/governance/demo/assessments/5");
      assertThat(officer.page()).contains("mend=5.GSM-LEG-01.");
      int before = inOrder(officer);
      officer.follow("mend=5.GSM-LEG-01.");
      officer.press(
          "value=\"GSM-LEG-01\"",
          "confirmed",
          "yes",
          "expires",
          "2027-10-31",
          "person",
          "demo.legal-officer");

      officer.open("/governance/demo/assessments/5");
      assertThat(officer.page()).doesNotContain("mend=5.GSM-LEG-01.");
      assertThat(inOrder(officer)).isGreaterThan(before);
    }
  }

  @Test
  void a_form_that_was_refused_still_leads_back_to_the_finding() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      String sign = "/governance/demo/attestations?control=GSM-LEG-01&mend=5.GSM-LEG-01.";
      String signed =
          portal
              .postForm(
                  action(portal.get(sign + "&lang=en").body(), "mend=5.GSM-LEG-01."),
                  "control=GSM-LEG-01&mend=5.GSM-LEG-01.&confirmed=yes&expires=")
              .body();
      assertThat(signed)
          .contains("error-summary", "This puts in order: ")
          .as("a day is chosen again, and not typed")
          .contains("type=\"date\" id=\"GSM-LEG-01-expires\"");

      String point = "mend=5.GSM-ACC-05.telegram";
      String keys = "/governance/demo/custody?account=telegram&event=BACKUP_NAMED&" + point;
      String recorded =
          portal
              .postForm(
                  action(portal.get(keys + "&lang=en").body(), point),
                  "begun=telegram&accountId=telegram&event=BACKUP_NAMED&" + point + "&toHolder=")
              .body();
      assertThat(recorded).contains("error-summary", "This puts in order: ");
    }
  }

  private static String action(String page, String point) {
    Matcher form =
        Pattern.compile("<form class=\"form[^\"]*\" method=\"post\" action=\"([^\"]*" + point + ")")
            .matcher(page.replace("&amp;", "&"));
    assertThat(form.find()).as(point).isTrue();
    return form.group(1);
  }

  /** How many findings of the page are in order since, such as those that records answer. */
  private static int inOrder(FormVisitor officer) {
    return officer.page().split("In order now", -1).length - 1;
  }

  @Test
  void a_hand_over_that_was_approved_leads_back_to_the_finding() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      FormVisitor officer = new FormVisitor(portal, TestPortal.CLOCK);
      officer.open("/governance/demo/assessments/5");
      officer.follow("mend=5.GSM-ACC-05.instagram");
      officer.press("value=\"approve\"", "person", "demo.account-administrator");
      assertThat(officer.page()).contains("/assessments/5/mended?mend=5.GSM-ACC-05.instagram");
    }
  }
}

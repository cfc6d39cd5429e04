package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.Test;

/** The same answer, given again in a form that was shown anew. */
class DeclaredAgainTest {

  private static final String PAGE = "/tenders/demo/T-9/";

  private static List<Declaration> declared(TestPortal portal) {
    return portal
        .store()
        .read(
            tx ->
                new TenderHistory(tx)
                    .declarations(new Tenders(tx).find("demo", RevealedTender.ID).orElseThrow()));
  }

  @Test
  void a_form_sent_twice_counts_once_and_one_shown_anew_counts_again() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      RevealedTender.opened(portal.store(), RevealedTender.bid("B1", "agency-1", "4610000.00"));
      People people = new People(portal, TestPortal.CLOCK);
      People.Browsing member = people.acting("finance-officer");
      Pattern shown = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");
      String first = member.get(PAGE + "committee").body();
      String second = member.get(PAGE + "committee").body();
      List<String> values =
          List.of(first, second, second).stream()
              .map(body -> shown.matcher(body).results().findFirst().orElseThrow().group(1))
              .toList();
      assertThat(values.get(0)).isNotEqualTo(values.get(1));
      for (String value : values) {
        assertThat(member.form(PAGE + "declaration", "conflict=false&shown=" + value).statusCode())
            .isEqualTo(303);
      }
      assertThat(declared(portal)).hasSize(2);
    }
  }
}

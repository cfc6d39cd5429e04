package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.procurement.bid.Bid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways around an award, by those who may be there. */
class AttackedAwardTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TENDER = "/tenders/demo/T-9";
  private static final String PAGE = TENDER + "/evaluation";
  private static final String API = "/api/v1/departments/demo/tenders/T-9/evaluation";
  private static final List<String> MEMBERS =
      List.of("nodal-officer", "finance-officer", "committee-member");

  /** A portal in which everybody acts in the role that a test wants. */
  private static final class Acted implements AutoCloseable {

    private final TestPortal portal = TestPortal.start().knowing("demo");
    private final Map<String, People.Browsing> acting = new TreeMap<>();

    Acted(Consumer<Store> begun) {
      begun.accept(portal.store());
    }

    People.Browsing as(String role) {
      return acting.computeIfAbsent(role, new People(portal, TestPortal.CLOCK)::acting);
    }

    /** Every bid meets the requirement, with the same marks where there are some. */
    /** The competent authority lets marks stand that come after the prices. */
    Acted late() {
      String order = "question=marks-after-prices&answer=YES&reason=Late+marks+stand:+order+F-6";
      assertThat(step("competent-authority", "decision", order).statusCode()).isEqualTo(303);
      return this;
    }

    Acted assessed(int bids, String more) {
      StringBuilder sheet = new StringBuilder("x=1").append(more);
      for (int i = 1; i <= bids; i++) {
        String bid = "B" + i;
        sheet.append("&met/").append(bid).append("/R1=true&evidence/").append(bid).append("/R1=a");
        sheet
            .append("&mark/")
            .append(bid)
            .append("/team=50&reason/")
            .append(bid)
            .append("/team=Strong+team");
        sheet
            .append("&mark/")
            .append(bid)
            .append("/plan=40&reason/")
            .append(bid)
            .append("/plan=Clear+plan");
      }
      for (String member : MEMBERS) {
        assertThat(as(member).form(PAGE + "/sheet", sheet.toString()).statusCode()).isEqualTo(303);
      }
      return this;
    }

    HttpResponse<String> step(String role, String step, String form) {
      return as(role).form(PAGE + "/steps/" + step + "?lang=en", form + "&sure=yes");
    }

    /** The committee accepts the class of B2, and each who sat confirms it. */
    void accepted() throws Exception {
      String form = "bid=B2&answer=YES&reason=Udyam+certificate:+note+16";
      String sat = "&present=demo.nodal-officer&present=demo.finance-officer";
      assertThat(step("nodal-officer", "enterprise-class", form + sat).statusCode()).isEqualTo(303);
      for (JsonNode meeting : now().get("meetings")) {
        for (JsonNode member : meeting.get("waiting")) {
          String role = member.asText().substring("demo.".length());
          step(role, "confirmation", "meeting=" + meeting.get("meeting").asText());
        }
      }
    }

    JsonNode now() throws Exception {
      return JSON.readTree(as("auditor").get(API).body());
    }

    void awarded() throws Exception {
      assertThat(step("buyer", "proposal", "note=As+evaluated").statusCode()).isEqualTo(303);
      String basis = now().get("basis").asText();
      assertThat(step("competent-authority", "award", "basis=" + basis).statusCode())
          .isEqualTo(303);
    }

    String letter(String bid) {
      return as("auditor").get(PAGE + "/letters/" + bid + "?lang=en").body();
    }

    @Override
    public void close() {
      portal.close();
    }
  }

  private static Bid bid(int number, String price, Object... more) {
    String bidder = number == 2 ? "demo-agency" : "agency-" + number;
    return RevealedTender.bid("B" + number, bidder, price, more);
  }

  private static List<String> each(JsonNode parts, String member) {
    return parts.findValuesAsText(member);
  }

  @Nested
  class Parts {

    private Acted divided() {
      return new Acted(
              store ->
                  RevealedTender.divisible(
                      store,
                      bid(1, "4610000.01", "localContent", "30"),
                      bid(2, "4750000.00", "mseClass", "MICRO", "localContent", "30")))
          .assessed(2, "");
    }

    @Test
    void an_enterprise_gets_its_quarter_and_the_parts_come_to_the_whole() throws Exception {
      try (Acted acted = divided()) {
        acted.accepted();
        acted.step("buyer", "match-request", "bid=B2&until=2026-11-30&until:time=17:00");
        String mine = "/bids/demo/T-9/award";
        assertThat(acted.as("supplier").form(mine + "/match", "answer=ACCEPTED").statusCode())
            .isEqualTo(303);
        acted.awarded();
        JsonNode parts = acted.now().findValue("allocations");
        assertThat(each(parts, "share")).containsExactly("75", "25");
        assertThat(
                each(parts, "amount").stream()
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo("4610000.01");
        String from = "department=demo&do=start&from=award:T-9/";
        for (String part : new String[] {"B1", "B2"}) {
          assertThat(acted.as("buyer").form("/contract-drafts", from + part).statusCode())
              .isEqualTo(303);
        }
        assertThat(acted.as("buyer").get("/contract-drafts/demo/2?lang=en").body())
            .contains("demo-agency was awarded 25 % of the order");
      }
    }

    @Test
    void who_refuses_its_share_gets_none_and_the_first_gets_the_whole() throws Exception {
      try (Acted acted = divided()) {
        acted.accepted();
        acted.step("buyer", "match-request", "bid=B2&until=2026-11-30&until:time=17:00");
        acted.as("supplier").form("/bids/demo/T-9/award/match", "answer=DECLINED");
        acted.awarded();
        JsonNode parts = acted.now().findValue("allocations");
        assertThat(each(parts, "bid")).containsExactly("B1");
        assertThat(each(parts, "amount")).containsExactly("4610000.01");
        assertThat(acted.letter("B2")).contains("Letter of regret");
      }
    }

    @Test
    void shares_of_nothing_or_beyond_the_whole_are_refused() {
      try (Acted acted =
          new Acted(
                  store ->
                      RevealedTender.weighed(
                          store, bid(1, "4500000.00"), bid(2, "4750000.00", "mseClass", "MICRO")))
              .late()
              .assessed(2, "")) {
        for (String shares :
            new String[] {"0/100", "100.01/", "150/-50", "33.33/66.66", "-1/101"}) {
          String form = "decided=By+marks&number=F-7&share-B1=" + shares.replace("/", "&share-B2=");
          HttpResponse<String> answer = acted.step("buyer", "proposal", form);
          assertThat(answer.statusCode()).as(shares).isEqualTo(422);
          assertThat(answer.body()).as(shares).contains("href=\"#share-B1\"");
        }
      }
    }
  }

  @Nested
  class Debriefs {

    private Acted lost(String price, boolean weighed) {
      Bid[] bids = {bid(1, "4610000.00"), bid(2, price)};
      Consumer<Store> begun =
          store -> {
            if (weighed) {
              RevealedTender.weighed(store, bids);
            } else {
              RevealedTender.revealed(store, bids);
            }
          };
      Acted acted = new Acted(begun);
      return (weighed ? acted.late() : acted).assessed(2, "");
    }

    /** With marks the boundary is where the score of the other, as it is rounded, is below 100. */
    @ParameterizedTest
    @CsvSource({
      "false, '46,09,999.99', 4609999.99, 4610000.00",
      "true, '46,09,997.69', 4609997.69, 4609997.70"
    })
    void the_price_that_is_told_wins_and_a_paisa_more_does_not(
        boolean weighed, String said, String price, String more) throws Exception {
      try (Acted acted = lost("4750000.00", weighed)) {
        acted.awarded();
        assertThat(acted.letter("B2")).contains("Letter of regret", said);
        assertThat(acted.as("supplier").get("/bids/demo/T-9/award?lang=en").body())
            .contains(said)
            .doesNotContain("agency-1");
      }
      try (Acted acted = lost(price, weighed)) {
        acted.awarded();
        assertThat(each(acted.now().findValue("allocations"), "bid")).containsExactly("B2");
      }
      try (Acted acted = lost(more, weighed)) {
        assertThat(acted.now().findValue("allocations")).isNullOrEmpty();
      }
    }

    @Test
    void nobody_reads_the_letter_of_another() throws Exception {
      try (Acted acted = lost("4750000.00", false)) {
        acted.awarded();
        for (String bid : new String[] {"B1", "B2"}) {
          for (String end : new String[] {"", "/letter.pdf"}) {
            String page = PAGE + "/letters/" + bid + end;
            assertThat(acted.as("supplier").get(page).statusCode()).isEqualTo(403);
          }
        }
        assertThat(acted.as("supplier").get(API).statusCode()).isEqualTo(403);
        String mine = acted.as("supplier").get("/api/v1/bids/demo/T-9/award").body();
        assertThat(mine).contains("B2").doesNotContain("agency-1", "\"B1\"");
      }
    }
  }

  @Nested
  class Order {

    @Test
    void nothing_is_awarded_after_a_cancellation() throws Exception {
      try (Acted acted =
          new Acted(store -> RevealedTender.revealed(store, bid(1, "4610000"), bid(2, "4750000")))
              .assessed(2, "")) {
        assertThat(acted.step("buyer", "proposal", "note=As+evaluated").statusCode())
            .isEqualTo(303);
        String basis = acted.now().get("basis").asText();
        String why = "ground=OTHER&why=The+scheme+ended&decided=Order+F-9:+cancel&sure=yes";
        HttpResponse<String> gone =
            acted.as("competent-authority").form(TENDER + "/cancellation?lang=en", why);
        assertThat(gone.statusCode()).isEqualTo(303);
        HttpResponse<String> award = acted.step("competent-authority", "award", "basis=" + basis);
        assertThat(award.statusCode()).isEqualTo(422);
        assertThat(award.body()).contains("cancelled");
        assertThat(
                acted
                    .as("buyer")
                    .form("/contract-drafts", "department=demo&do=start&from=award:T-9/B1")
                    .statusCode())
            .isEqualTo(422);
      }
    }

    @Test
    void the_order_of_bids_and_one_that_fails_change_no_award() throws Exception {
      String first;
      try (Acted acted =
          new Acted(
                  store ->
                      RevealedTender.revealed(
                          store, bid(1, "4610000"), bid(2, "4750000"), bid(3, "4900000")))
              .assessed(3, "")) {
        acted.awarded();
        first = acted.now().findValue("allocations").toString();
      }
      try (Acted acted =
          new Acted(
                  store ->
                      RevealedTender.revealed(
                          store,
                          bid(4, "1.00", "debarred", true),
                          bid(3, "4900000"),
                          bid(1, "4610000"),
                          bid(2, "4750000")))
              .assessed(4, "")) {
        acted.awarded();
        assertThat(acted.now().findValue("allocations").toString()).isEqualTo(first);
        assertThat(acted.letter("B4")).contains("debarred");
      }
    }
  }

  @Test
  void nobody_awards_what_they_proposed_though_they_have_both_roles() throws Exception {
    try (TestPortal portal =
        TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK).knowing("demo")) {
      People people = new People(portal, TestPortal.CLOCK);
      RevealedTender.revealed(portal.store(), bid(1, "4610000"), bid(2, "4750000"));
      for (String member : MEMBERS) {
        people.add("demo." + member, List.of(member), List.of("demo"));
        String sheet = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b";
        assertThat(people.signedIn("demo." + member).form(PAGE + "/sheet", sheet).statusCode())
            .isEqualTo(303);
      }
      List<String> both = List.of("buyer", "competent-authority");
      people.add("demo.both", both, List.of("demo"));
      people.add("demo.other", List.of("competent-authority"), List.of("demo"));
      People.Browsing who = people.signedIn("demo.both");
      assertThat(who.form(PAGE + "/steps/proposal", "note=As+evaluated&sure=yes").statusCode())
          .isEqualTo(303);
      String basis = JSON.readTree(who.get(API).body()).get("basis").asText();
      String award = "sure=yes&basis=" + basis;
      assertThat(who.form(PAGE + "/steps/award?lang=en", award).body())
          .contains("You proposed this award");
      assertThat(people.signedIn("demo.other").form(PAGE + "/steps/award", award).statusCode())
          .isEqualTo(303);
    }
  }
}

package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.TechnicalPacket;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a bidder gives as bid security, held against tender and rules. */
class SecurityOfBidTest {

  private static final SecurityOfBid SECURITY = SecurityOfBid.of(INDIA);

  private static Tender tender(Map<String, Object> security) {
    Map<String, Object> tree = GivenTender.tenderTree();
    tree.put("bidSecurity", security);
    if (security.isEmpty()) {
      tree.remove("bidSecurity");
    }
    return Tender.fromPlain(tree).orThrow();
  }

  private static Map<String, Object> asked() {
    return new HashMap<>(tree("amount", "180000.00", "clause", "clause 6"));
  }

  private static TechnicalPacket packet(Map<String, Object> security, Object... bidder) {
    Map<String, Object> who = new HashMap<>(tree(bidder));
    who.put("id", "V-1");
    Bid.Draft bid = Bid.draft(GivenTender.NUMBER, "B-1").set("bidder", who);
    if (!security.isEmpty()) {
      bid.set("security", security);
    }
    return TechnicalPacket.of(bid.done().orThrow());
  }

  private static Map<String, Object> guarantee(String amount, String until) {
    return tree("form", "BANK_GUARANTEE", "amount", amount, "validUntil", until);
  }

  private static List<String> codes(Tender tender, TechnicalPacket packet) {
    return SECURITY.check(tender, packet).stream().map(Finding::code).toList();
  }

  @Nested
  class Rule_170_i {

    @Test
    void a_sum_one_paisa_short_is_told_with_the_clause() {
      assertThat(codes(tender(asked()), packet(guarantee("180000.00", "2027-04-08")))).isEmpty();
      List<Finding> found =
          SECURITY.check(tender(asked()), packet(guarantee("179999.99", "2027-04-08")));
      assertThat(found).extracting(Finding::code).containsExactly("SECURITY_SHORT");
      assertThat(found.get(0).citation().provision()).isEqualTo("clause 6");
      assertThat(codes(tender(asked()), packet(guarantee("180000.01", "2027-04-08"))))
          .containsExactly("SECURITY_MORE");
    }

    @Test
    void a_number_has_at_most_40_letters_and_digits_and_no_words_around_it() {
      Map<String, Object> given = new HashMap<>(guarantee("180000.00", "2027-04-08"));
      given.put("number", "B".repeat(40));
      packet(given);
      for (String wrong : List.of("B".repeat(41), "offer = 45 lakh", "\u20b94500000")) {
        given.put("number", wrong);
        assertThat(
                Bid.draft(GivenTender.NUMBER, "B-1")
                    .set("bidder", tree("id", "V-1"))
                    .set("security", given)
                    .done())
            .isInstanceOf(Checked.Rejected.class);
      }
    }

    @Test
    void it_is_valid_for_45_days_beyond_the_validity_of_bids() {
      // closes on 24 November 2026, bids are valid for 90 days: until 22 February 2027
      assertThat(SECURITY.validUntilAtLeast(tender(asked()))).contains(LocalDate.of(2027, 4, 8));
      List<Finding> found =
          SECURITY.check(tender(asked()), packet(guarantee("180000.00", "2027-04-07")));
      assertThat(found).extracting(Finding::code).containsExactly("SECURITY_VALIDITY");
      assertThat(found.get(0).citation().provision()).isEqualTo("rule 170(i)");
    }

    @Test
    void a_day_that_the_tender_asks_goes_before_that_of_the_rule() {
      Map<String, Object> asked = asked();
      asked.put("validUntil", "2027-04-10");
      assertThat(codes(tender(asked), packet(guarantee("180000.00", "2027-04-09"))))
          .containsExactly("SECURITY_VALIDITY");
      assertThat(codes(tender(asked), packet(guarantee("180000.00", "2027-04-10")))).isEmpty();
    }

    @Test
    void a_form_that_neither_tender_nor_rule_names_is_told() {
      Map<String, Object> bond =
          tree("form", "INSURANCE_SURETY_BOND", "amount", "180000.00", "validUntil", "2027-05-01");
      assertThat(codes(tender(asked()), packet(bond))).isEmpty();
      Map<String, Object> asked = asked();
      asked.put("forms", List.of("BANK_GUARANTEE"));
      assertThat(codes(tender(asked), packet(bond))).containsExactly("SECURITY_FORM");
      Map<String, Object> cash = tree("form", "CASH", "amount", "180000.00");
      assertThat(codes(tender(asked()), packet(cash)))
          .containsExactly("SECURITY_FORM", "SECURITY_VALIDITY");
      Map<String, Object> paid = tree("form", "ONLINE_PAYMENT", "amount", "180000.00");
      assertThat(codes(tender(asked()), packet(paid))).isEmpty();
    }

    @Test
    void a_small_enterprise_is_exempt_once_its_registration_is_proved() {
      Map<String, Object> exempt = tree("form", "EXEMPT", "exemption", "MSE");
      assertThat(codes(tender(asked()), packet(exempt, "mseClass", "MEDIUM", "trader", false)))
          .containsExactly("SECURITY_NOT_EXEMPT");
      List<Finding> small =
          SECURITY.check(tender(asked()), packet(exempt, "mseClass", "SMALL", "trader", false));
      assertThat(small).extracting(Finding::code).containsExactly("SECURITY_EXEMPTION_OPEN");
      Map<String, Object> young = tree("form", "EXEMPT", "exemption", "STARTUP");
      List<Finding> startup = SECURITY.check(tender(asked()), packet(young, "startup", true));
      assertThat(startup).extracting(Finding::code).containsExactly("SECURITY_EXEMPT");
      assertThat(startup.get(0).citation().provision()).contains("170(i)");
    }
  }

  /** Two that differ by a sign that nobody sees would look like one bidder, or one bank. */
  @Test
  void a_name_with_a_character_that_nobody_sees_is_refused() {
    for (String name : List.of("Alpha\u200b Media", "Alpha Media\u2060")) {
      assertThat(
              Bid.draft(GivenTender.NUMBER, "B-1")
                  .set("bidder", tree("id", "V-1", "name", name))
                  .done())
          .isInstanceOf(Checked.Rejected.class);
      Map<String, Object> given = new HashMap<>(guarantee("180000.00", "2027-04-08"));
      given.put("issuer", name);
      assertThat(
              Bid.draft(GivenTender.NUMBER, "B-1")
                  .set("bidder", tree("id", "V-1", "name", "अल्फा मीडिया"))
                  .set("security", given)
                  .done())
          .isInstanceOf(Checked.Rejected.class);
    }
    packet(guarantee("180000.00", "2027-04-08"), "name", "क्\u200dषेत्र मीडिया");
  }

  @Test
  void what_is_not_given_is_told_and_what_is_not_asked_is_not() {
    assertThat(codes(tender(asked()), packet(Map.of()))).containsExactly("SECURITY_MISSING");
    assertThat(codes(tender(Map.of()), packet(Map.of()))).isEmpty();
    Map<String, Object> declared = tree("form", "DECLARATION");
    assertThat(codes(tender(asked()), packet(declared))).containsExactly("SECURITY_FORM");
    Map<String, Object> asked = asked();
    asked.put("declaration", true);
    assertThat(codes(tender(asked), packet(declared))).isEmpty();
  }

  @Nested
  class Rule_170_ii {

    @Test
    void who_failed_gets_it_back_within_30_days_of_that_result() {
      Optional<SecurityOfBid.Returned> failed =
          SECURITY.returned(
              tender(asked()),
              Optional.of(LocalDate.of(2026, 11, 30)),
              Optional.of(LocalDate.of(2026, 12, 31)));
      assertThat(failed.orElseThrow().by()).isEqualTo(LocalDate.of(2026, 12, 30));
      assertThat(failed.orElseThrow().rule().provision()).isEqualTo("rule 170(ii)");
    }

    @Test
    void who_loses_gets_it_back_by_the_30th_day_after_the_award() {
      assertThat(
              SECURITY.returned(
                  tender(asked()), Optional.empty(), Optional.of(LocalDate.of(2026, 12, 31))))
          .map(SecurityOfBid.Returned::by)
          .contains(LocalDate.of(2027, 1, 30));
      assertThat(SECURITY.returned(tender(asked()), Optional.empty(), Optional.empty())).isEmpty();
    }
  }
}

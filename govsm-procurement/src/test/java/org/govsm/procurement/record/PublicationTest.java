package org.govsm.procurement.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.govsm.procurement.record.GivenProcess.AWARDED;
import static org.govsm.procurement.record.GivenProcess.BUYER;
import static org.govsm.procurement.record.GivenProcess.CERTIFIED;
import static org.govsm.procurement.record.GivenProcess.END;
import static org.govsm.procurement.record.GivenProcess.PAID;
import static org.govsm.procurement.record.GivenProcess.PUBLISHER;
import static org.govsm.procurement.record.GivenProcess.SECRET;
import static org.govsm.procurement.record.GivenProcess.SIGNED;
import static org.govsm.procurement.record.GivenProcess.WORDS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.testing.Golden;
import org.govsm.procurement.Given;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.requirement.Requirements;
import org.govsm.procurement.tender.OpenedTender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

  private static final Publication WHOLE = GivenProcess.whole();

  private static String text(Publication publication) {
    return CanonicalForm.text(publication.recordPackage(END));
  }

  private static List<String> codes(Checked<?> checked) {
    return checked.<List<String>>fold(
        made -> List.of(), faults -> faults.stream().map(InputFault::code).toList());
  }

  @Nested
  class Releases {

    @Test
    void each_event_is_a_release_with_its_tag() {
      assertThat(WHOLE.releases())
          .extracting(release -> release.tags().get(0))
          .containsExactly(
              "planning",
              "tender",
              "tenderUpdate",
              "tenderAmendment",
              "tenderUpdate",
              "tenderUpdate",
              "tenderUpdate",
              "award",
              "contract",
              "implementation",
              "implementationUpdate",
              "tenderUpdate");
      assertThat(WHOLE.releases()).extracting(Release::id).doesNotHaveDuplicates();
      assertThat(WHOLE.releases())
          .allMatch(release -> release.ocid().equals("ocds-213czf-T-1"))
          .isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()));
    }

    /** What was published is never another text on a later day. */
    @Test
    void a_process_that_goes_on_keeps_all_its_releases() {
      List<Release> all = WHOLE.releases();
      for (Release last : all) {
        List<Release> then = GivenProcess.publication(last.date()).releases();
        assertThat(then).isEqualTo(all.subList(0, then.size())).contains(last);
        Instant before = last.date().minusMillis(1);
        assertThat(GivenProcess.publication(before).releases()).doesNotContain(last);
      }
    }

    /** What was told with the bids stays in its release; the award takes the class back. */
    @Test
    void a_class_that_the_committee_did_not_accept_is_told_no_more_from_the_award_on() {
      ContractingProcess refused =
          GivenProcess.draft(END)
              .award(GivenProcess.awardRefusing("a"), GivenProcess.AWARDED)
              .done()
              .orThrow();
      Publication told = Publication.of(GivenProcess.PUBLISHER, refused, GivenProcess.WORDS);

      assertThat(scales(WHOLE, 7)).containsEntry("bidder-1", "micro");
      assertThat(scales(told, 6)).isEqualTo(scales(WHOLE, 6)).containsEntry("bidder-1", "micro");
      assertThat(scales(told, 7))
          .containsEntry("bidder-1", "null")
          .containsEntry("bidder-3", "sme");
      assertThat(CanonicalForm.text(ReleaseMerge.compiled(told.releases())))
          .doesNotContain("\"scale\":\"micro\"");
      assertThat(small(WHOLE)).isEqualTo("2");
      assertThat(small(told)).isEqualTo("1");
    }

    private static Map<String, String> scales(Publication publication, int release) {
      Map<String, String> scales = new TreeMap<>();
      for (Object one : (List<?>) publication.releases().get(release).toPlain().get("parties")) {
        Map<?, ?> party = (Map<?, ?>) one;
        if (party.get("details") instanceof Map<?, ?> details) {
          scales.put(String.valueOf(party.get("id")), String.valueOf(details.get("scale")));
        }
      }
      return scales;
    }

    private static String small(Publication publication) {
      Map<?, ?> bids = (Map<?, ?>) ReleaseMerge.compiled(publication.releases()).get("bids");
      return ((List<?>) bids.get("statistics"))
          .stream()
              .map(one -> (Map<?, ?>) one)
              .filter(one -> "smeBids".equals(one.get("measure")))
              .map(one -> String.valueOf(one.get("value")))
              .findFirst()
              .orElse("");
    }

    @Test
    void a_corrigendum_names_what_it_amends_and_removes_what_is_gone() {
      Release amended = WHOLE.releases().get(3);
      String tree = CanonicalForm.text(amended.toPlain());

      assertThat(tree)
          .contains("\"amendsReleaseID\":\"" + WHOLE.releases().get(1).id() + "\"")
          .contains("\"releaseID\":\"" + amended.id() + "\"");
      Map<String, Object> before =
          ReleaseMerge.copy(
              Map.of(
                  "id",
                  "T-1",
                  "enquiryPeriod",
                  Map.of("startDate", "x"),
                  "items",
                  List.of(Map.of("id", "1"), Map.of("id", "2", "quantity", BigDecimal.ONE))));
      Map<String, Object> now =
          ReleaseMerge.copy(Map.of("id", "T-1", "items", List.of(Map.of("id", "1"))));
      Removed.mark(before, now);
      assertThat(CanonicalForm.text(now))
          .isEqualTo(
              "{\"enquiryPeriod\":{\"startDate\":null},\"id\":\"T-1\","
                  + "\"items\":[{\"id\":\"1\"},{\"id\":\"2\",\"quantity\":null}]}");
    }

    @Test
    void a_direct_purchase_has_an_award_of_its_own() {
      ContractingProcess direct =
          ContractingProcess.draft("D-1", BUYER, END)
              .basis(Citation.of("GFR 2017", "rule 149(i)").cite())
              .contract(GivenProcess.terms(), SIGNED)
              .payment(
                  new Payment(
                      "UTR-9",
                      "K-1",
                      LocalDate.of(2027, 2, 2),
                      Money.ofRupees("100.00"),
                      new Terms.Party("pao-7", "Pay and Accounts Office"),
                      new Terms.Party(SECRET + "-a", "Alpha Media")),
                  PAID)
              .done()
              .orThrow();
      Publication published = Publication.of(PUBLISHER, direct, WORDS);

      assertThat(published.releases().get(0).tags()).containsExactly("award", "contract");
      assertThat(published.releases().get(1).tags()).containsExactly("implementation");
      assertThat(RecordCheck.of(published.recordPackage(END))).isEmpty();
      assertThat(text(published))
          .contains("Pay and Accounts Office")
          .doesNotContain(SECRET, "pao-7");
    }

    @Test
    void an_amendment_tells_the_target_that_it_changes_beside_the_earlier() {
      Map<String, Object> first =
          Given.kpi("posts", Given.value("posts"), "target", Given.tree("atLeast", "20"));
      first.put("consequence", Given.tree("shape", "gate", "base", "fee", "deduct", "5"));
      Map<String, Object> then = new TreeMap<>(first);
      first.put("until", "2026-06-01");
      then.putAll(
          Given.tree(
              "from", "2026-06-01", "target", Given.tree("atLeast", "30"), "amendment", "A1"));
      Terms terms =
          Given.terms()
              .add("kpis", first)
              .add("kpis", then)
              .add(
                  "amendments",
                  Given.tree(
                      "id", "A1", "signedOn", "2026-05-20", "from", "2026-06-01", "text", "thirty"))
              .done()
              .orThrow();
      Publication published =
          Publication.of(
              PUBLISHER,
              ContractingProcess.draft(
                      "D-2", new Terms.Party("dept", "Directorate of Examples"), END)
                  .contract(terms, Instant.parse("2026-03-20T06:00:00Z"))
                  .done()
                  .orThrow(),
              WORDS);

      assertThat(published.releases().get(1).tags()).containsExactly("contractAmendment");
      assertThat(CanonicalForm.text(published.releases().get(1).toPlain()))
          .contains("\"id\":\"posts-target-A1\",\"measure\":30", "2026-06-01T00:00:00+05:30");
      assertThat(text(published)).contains("\"id\":\"posts-target\",\"measure\":20");
      assertThat(RecordCheck.of(published.recordPackage(END))).isEmpty();
    }

    /**
     * Rule 173(iv): the public is told what was signed, what it became, and why without a tender.
     */
    @Test
    void a_changed_contract_keeps_what_was_signed_first_and_why_there_was_no_tender() {
      Terms first =
          Given.terms()
              .add("kpis", Given.kpi("posts", Given.value("posts")))
              .set("value", Given.tree("amount", "700000.00", "clause", "3"))
              .done()
              .orThrow();
      Terms then =
          Given.terms()
              .add("kpis", Given.kpi("posts", Given.value("posts")))
              .set("value", Given.tree("amount", "5640000.00", "clause", "3"))
              .done()
              .orThrow();
      Instant signed = Instant.parse("2026-03-20T06:00:00Z");
      Instant changed = Instant.parse("2026-03-20T06:01:00Z");
      ContractingProcess.Draft draft =
          ContractingProcess.draft("D-3", new Terms.Party("dept", "Directorate of Examples"), END)
              .contract(then, signed)
              .version(first, signed)
              .version(then, changed)
              .rationale(then.id(), "Order 8: one source", changed);
      Publication published = Publication.of(PUBLISHER, draft.done().orThrow(), WORDS);

      assertThat(published.releases()).hasSize(2);
      String before = CanonicalForm.text(published.releases().get(0).toPlain());
      String after = CanonicalForm.text(published.releases().get(1).toPlain());
      assertThat(before).contains("700000").doesNotContain("5640000", "one source");
      assertThat(published.releases().get(1).tags()).containsExactly("contractAmendment");
      assertThat(after)
          .contains("5640000", "\"description\":\"value\"", "Order 8: one source", "version-2");
      assertThat(RecordCheck.of(published.recordPackage(END))).isEmpty();
    }

    @Test
    void the_days_before_the_tender_are_milestones_of_the_planning() {
      assertThat(text(GivenProcess.publication(GivenProcess.AGREED)))
          .contains(
              "\"dateMet\":\"2026-09-20T06:00:00Z\",\"id\":\"need-recorded\"",
              "\"dateMet\":\"2026-10-20T06:00:00Z\",\"id\":\"need-agreed\"",
              "\"type\":\"preProcurement\"");
    }

    @Test
    void a_bid_security_is_a_deposit_and_a_performance_security_a_guarantee() {
      assertThat(text(WHOLE))
          .contains(
              "\"participationFees\":[{\"description\":",
              "\"id\":\"bid-security\",\"type\":[\"deposit\"]",
              "\"guarantees\":[{\"date\":",
              "\"guarantor\":{\"id\":\"guarantor-1\",\"name\":\"Example Bank\"}",
              "\"obligations\":\"fulfillment\"",
              "\"type\":\"BANK_GUARANTEE\"",
              "\"currency\":\"INR\"");
      assertThat(text(GivenProcess.publication(SIGNED.minusMillis(1))))
          .contains("bid-security")
          .doesNotContain("Example Bank");
      assertThat(RecordCheck.of(WHOLE.recordPackage(END))).isEmpty();
    }

    @Test
    void the_security_of_a_bid_is_told_with_the_prices_and_its_return_when_it_was_made() {
      Instant prices = OpenedTender.PRICES;
      assertThat(text(GivenProcess.publication(prices.minusMillis(1))))
          .doesNotContain("Sample Bank", "150000");
      assertThat(text(GivenProcess.publication(prices)))
          .contains("Sample Bank", "\"amount\":150000", "\"obligations\":\"bid\"")
          .doesNotContain("dateReturned");
      Map<String, Object> compiled = ReleaseMerge.compiled(WHOLE.releases());
      assertThat(CanonicalForm.text(compiled)).contains("\"dateReturned\":");
      assertThat(text(WHOLE))
          .contains("/extensions/bid-securities/extension.json")
          .doesNotContain(SECRET + " 77");
    }

    @Test
    void a_return_before_the_prices_is_told_with_them_and_none_of_a_tender_that_ended_before() {
      Instant early = OpenedTender.PRICES.minusSeconds(7200);
      ContractingProcess.Draft draft =
          ContractingProcess.draft("T-1", BUYER, OpenedTender.PRICES)
              .tender(GivenProcess.RECORD)
              .settled(new SettledSecurity("b", true), early)
              .settled(new SettledSecurity("a", false), early);
      Publication made = Publication.of(PUBLISHER, draft.done().orThrow(), WORDS);
      List<String> told = made.releases().stream().map(one -> one.toPlain().toString()).toList();
      assertThat(told).filteredOn(one -> one.contains("dateForfeited=" + early)).hasSize(1);
      assertThat(text(made)).doesNotContain("dateReturned");
    }

    @Test
    void each_value_says_whether_it_has_gst() {
      Map<String, Object> compiled = ReleaseMerge.compiled(WHOLE.releases());
      Map<String, Boolean> taxed = new TreeMap<>();
      values("", compiled, taxed);

      assertThat(taxed)
          .containsEntry("/planning/budget/amount", false)
          .containsEntry("/tender/value", true)
          .containsEntry("/bids/details/value", true)
          .containsEntry("/awards/value", true)
          .containsEntry("/contracts/value", false)
          .containsEntry("/contracts/implementation/transactions/value", true);
      assertThat(text(WHOLE)).contains("ocds_valueAddedTax_extension");
    }

    private static void values(String place, Object tree, Map<String, Boolean> taxed) {
      if (place.endsWith("/participationFees") || place.endsWith("/guarantees")) {
        return; // no GST is on a security
      }
      if (tree instanceof Map<?, ?> map
          && map.containsKey("currency")
          && map.containsKey("amount")) {
        assertThat(map.get("valueAddedTaxIncluded")).as(place).isInstanceOf(Boolean.class);
        taxed.put(place, (Boolean) map.get("valueAddedTaxIncluded"));
      } else if (tree instanceof Map<?, ?> map) {
        map.forEach((name, value) -> values(place + "/" + name, value, taxed));
      } else if (tree instanceof List<?> list) {
        list.forEach(one -> values(place, one, taxed));
      }
    }

    @Test
    void what_is_deducted_without_a_target_is_told_as_a_failure() {
      Map<String, Object> failure = failures(GivenProcess.delayed("2027-02.1")).get(0);

      assertThat(failure).containsEntry("penaltyImposed", "INR 6400.00").containsKey("category");
      assertThat(failures(GivenProcess.certificate())).hasSize(1);
      assertThat(CertifiedFailures.withoutTarget(GivenProcess.delayed("2027-02.1"))).isEqualTo(1);
      assertThat(CertifiedFailures.withoutTarget(GivenProcess.certificate())).isZero();
    }

    @Test
    void a_penalty_is_told_where_one_is_agreed_in_words_with_its_clause() {
      assertThat(failures(GivenProcess.certificate()).get(0).get("penaltyContracted").toString())
          .contains("of “fee” (5.1) is deducted")
          .endsWith("of the contract.");
      Terms watched =
          Given.terms()
              .set("buyer", Given.tree("id", "example", "name", "Example Directorate"))
              .set("from", "2027-02-01")
              .set("until", "2027-08-01")
              .add(
                  "kpis",
                  Given.kpi(
                      "posts-on-time",
                      Given.value("posts-on-time"),
                      "target",
                      Given.tree("atLeast", "4")))
              .done()
              .orThrow();
      assertThat(failures(watched, GivenProcess.certificate()))
          .hasSize(1)
          .allSatisfy(one -> assertThat(one).doesNotContainKey("penaltyContracted"));
    }

    /** Found: a deduction was told without the cap up to which it is made. */
    @Test
    void a_penalty_is_told_with_the_caps_that_cover_it() {
      Map<String, Object> tree = new TreeMap<>(GivenProcess.terms().toPlain());
      tree.put(
          "caps",
          List.of(
              cap("all", "12", "6.9", List.of()),
              cap("late", "7", "6.8", List.of("posts-on-time")),
              cap("other", "3", "6.7", List.of("posts"))));
      Terms capped = Terms.fromPlain(tree).orThrow();

      assertThat(failures(capped, GivenProcess.certificate()).get(0).get("penaltyContracted"))
          .asString()
          .contains("is deducted", "at most 12 % of", "6.9", "at most 7 % of", "6.8")
          .doesNotContain("at most 3 % of", "6.7");
    }

    private static Map<String, Object> cap(
        String id, String percent, String clause, List<String> covers) {
      Map<String, Object> cap =
          new TreeMap<>(Given.tree("id", id, "percent", percent, "base", "fee", "clause", clause));
      if (!covers.isEmpty()) {
        cap.put("covers", covers);
      }
      return cap;
    }

    private static List<Map<String, Object>> failures(CertificateDocument document) {
      return failures(GivenProcess.terms(), document);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> failures(Terms terms, CertificateDocument document) {
      ContractingProcess process =
          ContractingProcess.draft("D-1", BUYER, END)
              .contract(terms, SIGNED)
              .certificate(document, CERTIFIED)
              .done()
              .orThrow();
      return (List<Map<String, Object>>)
          implementation(Publication.of(PUBLISHER, process, WORDS)).get("performanceFailures");
    }

    private static Map<?, ?> implementation(Publication published) {
      Map<?, ?> compiled = ReleaseMerge.compiled(published.releases());
      Map<?, ?> contract = (Map<?, ?>) ((List<?>) compiled.get("contracts")).get(0);
      return (Map<?, ?>) contract.get("implementation");
    }

    @Test
    void a_period_that_is_certified_again_was_met_on_its_first_day() {
      ContractingProcess process =
          ContractingProcess.draft("D-1", BUYER, END)
              .contract(GivenProcess.terms(), SIGNED)
              .certificate(GivenProcess.certificate(), CERTIFIED)
              .certificate(GivenProcess.delayed("2027-02.2"), PAID)
              .done()
              .orThrow();
      List<?> milestones =
          (List<?>) implementation(Publication.of(PUBLISHER, process, WORDS)).get("milestones");

      assertThat(milestones).hasSize(1);
      assertThat(((Map<?, ?>) milestones.get(0)).get("dateMet")).isEqualTo(CERTIFIED.toString());
    }

    private static ContractingProcess.Draft certified() {
      return ContractingProcess.draft("D-1", BUYER, END)
          .contract(GivenProcess.terms(), SIGNED)
          .certificate(GivenProcess.certificate(), CERTIFIED);
    }

    private static String described(ContractingProcess.Draft draft) {
      Publication published = Publication.of(PUBLISHER, draft.done().orThrow(), WORDS);
      assertThat(RecordCheck.of(published.recordPackage(END))).isEmpty();
      List<?> milestones = (List<?>) implementation(published).get("milestones");
      return String.valueOf(((Map<?, ?>) milestones.get(0)).get("description"));
    }

    @Test
    void a_certificate_of_which_figures_were_withdrawn_says_so_with_the_day() {
      String contract = GivenProcess.terms().id();
      String id = GivenProcess.certificate().id();
      assertThat(described(certified())).doesNotContain("withdrawn");
      assertThat(described(certified().withdrawn(contract, id, PAID)))
          .startsWith("Payable ")
          .contains("were withdrawn, last on 28 March 2027", "closing settlement");
      assertThat(described(certified().withdrawn(contract, id, CERTIFIED)))
          .as("known when it was issued")
          .contains("last on 20 March 2027");
      List<Release> told =
          Publication.of(
                  PUBLISHER, certified().withdrawn(contract, id, PAID).done().orThrow(), WORDS)
              .releases();
      assertThat(told.get(told.size() - 1).date()).isEqualTo(PAID);
      assertThat(told.subList(0, told.size() - 1))
          .as("what was published stays as it was")
          .extracting(Release::id)
          .containsExactlyElementsOf(
              Publication.of(PUBLISHER, certified().done().orThrow(), WORDS).releases().stream()
                  .map(Release::id)
                  .toList());
    }

    @Test
    void what_was_replaced_by_then_is_not_said_to_rest_on_withdrawn_figures() {
      String contract = GivenProcess.terms().id();
      assertThat(
              described(
                  certified()
                      .certificate(GivenProcess.delayed("2027-02.2"), PAID)
                      .withdrawn(contract, GivenProcess.certificate().id(), PAID.plusSeconds(1))))
          .doesNotContain("withdrawn");
      assertThat(
              certified()
                  .withdrawn(contract, "2030-01.1", PAID)
                  .done()
                  .<List<String>>fold(
                      made -> List.of(), faults -> faults.stream().map(f -> f.pointer()).toList()))
          .containsExactly("/withdrawn/0");
    }

    @Test
    void the_example_of_the_documentation_is_this_record() throws IOException {
      Golden.assertSame(
          Path.of("..", "docs", "publication", "record.json"),
          pretty(WHOLE.recordPackage(END)) + "\n");
    }
  }

  @Nested
  class What_is_withheld {

    @Test
    void no_mark_of_what_is_not_public_is_in_any_release() {
      Stream.of(AWARDED, SIGNED, PAID, END)
          .map(GivenProcess::publication)
          .forEach(
              published -> {
                assertThat(text(published)).doesNotContain(SECRET);
                for (Bid bid : GivenProcess.bids()) {
                  assertThat(text(published)).doesNotContain(OpenedTender.nonce(bid));
                }
              });
      assertThat(CanonicalForm.text(OpenedTender.revealed().toPlain())).contains(SECRET);
    }

    @Test
    void who_bid_is_told_at_the_opening_and_the_prices_when_all_are_revealed() {
      String sealed = text(GivenProcess.publication(OpenedTender.TECHNICAL.minusMillis(1)));
      String opened = text(GivenProcess.publication(OpenedTender.PRICES.minusMillis(1)));
      String priced = text(GivenProcess.publication(OpenedTender.PRICES));

      assertThat(sealed).doesNotContain("Alpha", "Beta", "bidder-", "numberOfTenderers");
      assertThat(opened).contains("Alpha", "\"numberOfTenderers\":3").doesNotContain("4600000");
      assertThat(priced).contains("4600000", "4800000").doesNotContain("4100000");
    }

    @Test
    void each_part_has_its_place_its_reason_and_its_ground() {
      assertThat(WHOLE.withheld())
          .extracting(each -> each.place() + " " + each.reason())
          .contains(
              "/tender/committee OFFICERS",
              "/tender/contact CONTACT",
              "/acts/1/by ASKER",
              "/acts/7/packets TECHNICAL_PACKET",
              "/acts/8/results/reason TECHNICAL_PACKET",
              "/payments/0/id BANK",
              "/requirement/comments DRAFTING",
              "/releases/2/tender/enquiries/0/description NUMBER_IN_TEXT");
      assertThat(GivenProcess.publication(OpenedTender.TECHNICAL.minusMillis(1)).withheld())
          .extracting(Withheld::reason)
          .contains(WithheldReason.SEALED_BIDS)
          .doesNotContain(WithheldReason.COMMITMENT);
      assertThat(GivenProcess.publication(OpenedTender.PRICES.minusMillis(1)).withheld())
          .extracting(Withheld::reason)
          .contains(WithheldReason.SEALED_PRICE);
    }

    @Test
    void how_many_bid_is_not_told_before_the_opening_by_any_place() {
      Instant asOf = OpenedTender.TECHNICAL.minusMillis(1);
      Map<String, Object> nobody = new LinkedHashMap<>(GivenProcess.RECORD.toPlain());
      nobody.put(
          "acts",
          GivenProcess.RECORD.acts().stream()
              .filter(act -> act.at().isBefore(OpenedTender.TECHNICAL))
              .filter(act -> act.kind() != TenderAct.Kind.BID)
              .filter(act -> act.kind() != TenderAct.Kind.MODIFICATION)
              .filter(act -> act.kind() != TenderAct.Kind.WITHDRAWAL)
              .map(TenderAct::toPlain)
              .toList());
      ContractingProcess.Draft without =
          GivenProcess.draft(asOf).tender(TenderRecord.fromPlain(nobody).orThrow());

      List<Withheld> told = GivenProcess.publication(asOf).withheld();
      assertThat(told).filteredOn(each -> each.reason() == WithheldReason.SEALED_BIDS).hasSize(1);
      assertThat(told)
          .isEqualTo(
              Publication.of(GivenProcess.PUBLISHER, without.done().orThrow(), GivenProcess.WORDS)
                  .withheld());
      assertThat(GivenProcess.publication(OpenedTender.PRICES.minusMillis(1)).withheld())
          .filteredOn(each -> each.reason() == WithheldReason.SEALED_PRICE)
          .extracting(Withheld::place)
          .containsExactly("/bids/price");
    }

    @Test
    void ids_that_hold_a_number_are_others_and_references_are_no_hash_of_theirs() {
      String pan = "ABCPE1234F";
      Map<String, Object> tree = new LinkedHashMap<>(Terms.packaged("markfed-2025").toPlain());
      tree.put("id", pan);
      tree.put("supplier", Given.tree("id", pan + "-s", "name", "Ravi " + pan));
      Terms terms = Terms.fromPlain(tree).orThrow();
      Instant at = Instant.parse("2025-06-01T06:00:00Z");
      ContractingProcess.Draft draft = ContractingProcess.draft("D-1", terms.buyer(), END);
      draft.contract(terms, at);
      for (String reference : List.of("UTR-1", "UTR-2")) {
        draft.payment(
            new Payment(
                reference,
                pan,
                LocalDate.of(2027, 2, 2),
                Money.ofRupees("1.00"),
                terms.buyer(),
                new Terms.Party(reference.equals("UTR-1") ? pan + "-s" : "else", "Ravi " + pan)),
            PAID);
      }
      ContractingProcess process = draft.done().orThrow();
      Publication running = Publication.of(PUBLISHER, process, WORDS);
      ReferenceKey key = ReferenceKey.of(new byte[32]);
      Publication keyed = Publication.of(PUBLISHER, process, WORDS, key);

      for (Publication each : List.of(running, keyed)) {
        assertThat(text(each))
            .doesNotContain(pan, CanonicalForm.digest("UTR-1").substring(7, 19))
            .containsPattern("body-[0-9a-f]{12}-2\"");
        assertThat(RecordCheck.of(each.recordPackage(END))).isEmpty();
      }
      assertThat(text(running)).contains("payment-1\"", "payment-2\"", "\"awardID\":\"ref-");
      assertThat(text(keyed)).doesNotContain("payment-1\"").containsPattern("payment-[b-v]{16}\"");
      assertThat(text(keyed))
          .isEqualTo(text(Publication.of(PUBLISHER, process, WORDS, key)))
          .doesNotContain(key.of("payment", "UTR-3"));
      assertThat(codes(ContractingProcess.draft(pan, BUYER, END).done()))
          .containsExactly("record.number-personal");
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 64, 65})
    void a_keyed_reference_is_the_standard_hmac_in_letters(int length) throws Exception {
      byte[] secret = new byte[length];
      Arrays.fill(secret, (byte) 7);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      StringBuilder letters = new StringBuilder();
      HexFormat.of()
          .formatHex(mac.doFinal("payment\nUTR-1".getBytes(StandardCharsets.UTF_8)), 0, 8)
          .chars()
          .map(digit -> "bcdfghjkmnpqrstv".charAt(Character.digit(digit, 16)))
          .forEach(letter -> letters.append((char) letter));

      assertThat(ReferenceKey.of(secret).of("payment", "UTR-1")).isEqualTo(letters.toString());
      assertThatIllegalArgumentException().isThrownBy(() -> ReferenceKey.of(new byte[31]));
    }

    @Test
    void the_ground_is_that_of_the_day() {
      LocalDate first = RightToInformation.PERSONAL_SUBSTITUTED;

      assertThat(WithheldReason.ASKER.basis(first).provision())
          .isEqualTo("section 8(1)(j), as substituted by section 44(3) of the DPDP Act 2023");
      assertThat(WithheldReason.ASKER.basis(first.minusDays(1)).provision())
          .isEqualTo("section 8(1)(j), as before 14 November 2025");
      assertThat(WithheldReason.TECHNICAL_PACKET.basis(first).provision())
          .isEqualTo("section 8(1)(d)");
      for (WithheldReason reason : WithheldReason.values()) {
        for (String language : List.of("en", "hi")) {
          assertThat(ProcurementLaw.messages(language).find(reason.text().key())).isPresent();
        }
      }
    }
  }

  @Nested
  class Documents_that_cannot_belong_together {

    @Test
    void are_named_with_their_place() {
      ContractingProcess.Draft draft =
          GivenProcess.draft(END)
              .contract(GivenProcess.terms(), "c", SIGNED)
              .contract(Given.terms().set("id", "K-9").add("kpis", kpi()).done().orThrow(), SIGNED)
              .payment(GivenProcess.payment(), PAID)
              .ended("K-7", PAID);

      assertThat(codes(draft.done()))
          .containsExactly(
              "record.twice", "record.bid", "record.buyer", "record.twice", "record.contract");
      assertThat(codes(ContractingProcess.draft("a b", BUYER, END).done()))
          .containsExactly("record.number");
    }

    private Map<String, Object> kpi() {
      return Given.kpi("posts", Given.value("posts"));
    }

    @Test
    void but_a_body_may_buy_for_another() {
      Terms.Party buyer = new Terms.Party("bureau", "Example Bureau");
      ContractingProcess.Draft draft =
          ContractingProcess.draft("T-1", buyer, END)
              .tender(OpenedTender.revealed())
              .award(GivenProcess.award(OpenedTender.revealed()), AWARDED)
              .contract(GivenProcess.terms(), "a", SIGNED);
      assertThat(codes(draft.done())).containsExactly("record.buyer", "record.buyer");

      ContractingProcess process = draft.procuringEntity(BUYER).done().orThrow();
      Publication said = Publication.of(GivenProcess.PUBLISHER, process, GivenProcess.WORDS);
      assertThat(said.releases().get(0).toPlain().toString())
          .contains("buyer={id=bureau, name=Example Bureau}")
          .contains("procuringEntity={id=example, name=Example Directorate}");
      assertThat(RecordCheck.of(said.recordPackage(END))).isEmpty();
    }

    @Test
    void releases_of_several_processes_make_one_package() {
      List<Release> releases = new ArrayList<>(WHOLE.releases());
      ContractingProcess other =
          ContractingProcess.draft("K-1", BUYER, END)
              .contract(GivenProcess.terms(), SIGNED)
              .done()
              .orThrow();
      releases.addAll(Publication.of(GivenProcess.PUBLISHER, other, GivenProcess.WORDS).releases());

      Map<String, Object> page =
          Publication.releasePackage(
              GivenProcess.PUBLISHER, "https://example.org/ocds/releases", releases, END);
      assertThat(RecordCheck.of(page)).isEmpty();
      assertThat(page).containsEntry("uri", "https://example.org/ocds/releases");
    }

    @Test
    void a_draft_is_not_published_and_a_prefix_has_its_form() {
      Map<String, Object> tree = Requirements.with(GivenProcess.requirement(), "state", "DRAFT");
      Requirement draft = Requirement.fromPlain(tree).orThrow();
      assertThat(codes(ContractingProcess.draft("T-1", BUYER, END).requirement(draft, END).done()))
          .containsExactly("record.draft");
      assertThat(
              codes(
                  Publisher.fromPlain(
                      Map.of("prefix", "ocds-21", "name", "A", "base", "example.org/"))))
          .containsExactly("record.prefix", "record.address");
    }

    /**
     * The letters name prices, so that an award before that would tell them to who reveals late.
     */
    @Test
    void no_award_before_all_prices_may_be_known() {
      Instant revealed = OpenedTender.REVEALED;

      assertThat(codes(awarded(revealed.minusMillis(1)))).containsExactly("record.early");
      assertThat(codes(awarded(revealed))).isEmpty();
      assertThat(codes(awarded(OpenedTender.PRICES.minusMillis(1)))).isEmpty();
      assertThat(codes(awarded(OpenedTender.PRICES))).isEmpty();
    }

    @Test
    void
        an_award_before_the_end_of_the_window_tells_the_prices_with_it_and_after_it_nothing_changes() {
      Instant awarded = OpenedTender.REVEALED.plusSeconds(60);
      List<Release> said =
          Publication.of(GivenProcess.PUBLISHER, awarded(awarded).orThrow(), GivenProcess.WORDS)
              .releases();

      assertThat(said)
          .filteredOn(one -> one.date().equals(awarded))
          .extracting(Release::tags)
          .containsExactly(List.of("tenderUpdate"), List.of("award"));
      assertThat(said).noneMatch(one -> one.date().equals(OpenedTender.PRICES));
    }

    @Test
    void what_contradicts_another_document_is_left_out_with_what_stands_on_it_and_told() {
      PublishableProcess early =
          GivenProcess.draft(END)
              .award(GivenProcess.AWARD, OpenedTender.REVEALED.minusMillis(1))
              .publishable();

      assertThat(early.faults()).extracting(InputFault::code).containsExactly("record.early");
      assertThat(tags(early))
          .contains("planning", "tender", "tenderUpdate")
          .doesNotContain("award", "contract", "implementation");
      assertThat(GivenProcess.draft(END).publishable().faults()).isEmpty();
    }

    @Test
    void a_payment_at_fault_takes_nothing_else_away() {
      Terms.Party other = new Terms.Party("other", "Other");
      PublishableProcess left =
          GivenProcess.draft(END)
              .payment(
                  new Payment(
                      "none",
                      "none",
                      LocalDate.of(2027, 3, 28),
                      Money.ofRupees("1.00"),
                      BUYER,
                      other),
                  PAID)
              .publishable();

      assertThat(left.faults()).extracting(InputFault::code).containsExactly("record.contract");
      assertThat(
              Publication.of(
                      GivenProcess.PUBLISHER, left.process().orElseThrow(), GivenProcess.WORDS)
                  .releases())
          .isEqualTo(GivenProcess.publication(END).releases());
    }

    @Test
    void where_no_document_can_be_told_there_is_no_process_and_the_reason() {
      PublishableProcess none =
          ContractingProcess.draft("a b", BUYER, END)
              .contract(GivenProcess.terms(), SIGNED)
              .publishable();

      assertThat(none.process()).isEmpty();
      assertThat(none.faults()).extracting(InputFault::code).containsExactly("record.number");
    }

    private static List<String> tags(PublishableProcess one) {
      return Publication.of(GivenProcess.PUBLISHER, one.process().orElseThrow(), GivenProcess.WORDS)
          .releases()
          .stream()
          .flatMap(release -> release.tags().stream())
          .toList();
    }

    @Test
    void an_award_that_was_set_aside_is_cancelled_and_what_stands_on_it_stays() {
      ContractingProcess process =
          GivenProcess.draft(END).setAside(PAID.plusSeconds(60)).done().orThrow();
      Publication said = Publication.of(GivenProcess.PUBLISHER, process, GivenProcess.WORDS);
      List<Release> before = GivenProcess.publication(END).releases();

      assertThat(said.releases()).hasSize(before.size() + 1);
      Release cancelled =
          said.releases().stream()
              .filter(one -> one.tags().contains("awardCancellation"))
              .findFirst()
              .orElseThrow();
      assertThat(cancelled.toPlain().toString()).contains("status=cancelled", "status=active");
      assertThat(RecordCheck.of(said.recordPackage(END))).isEmpty();
      assertThat(
              Publication.of(
                      GivenProcess.PUBLISHER,
                      GivenProcess.draft(PAID).setAside(PAID.plusSeconds(60)).done().orThrow(),
                      GivenProcess.WORDS)
                  .releases())
          .noneMatch(one -> one.tags().contains("awardCancellation"));
    }

    /** A process that goes on keeps what it told: a contract was signed and paid on the award. */
    @Test
    void a_tender_that_was_cancelled_after_its_award_was_set_aside_stays_published() {
      List<Object> acts = new ArrayList<>();
      GivenProcess.RECORD.acts().forEach(act -> acts.add(act.toPlain()));
      Instant aside = PAID.plusSeconds(60);
      acts.add(
          TenderAct.draft(
                  TenderAct.Kind.CANCELLATION,
                  aside.plusSeconds(60),
                  "chief",
                  "competent-authority")
              .set("ground", "OTHER")
              .set("reason", "No bid is valid any more")
              .set("places", GivenProcess.RECORD.tender().places())
              .done()
              .orThrow()
              .toPlain());
      TenderRecord cancelled =
          TenderRecord.fromPlain(
                  Map.of("tender", GivenProcess.RECORD.tender().toPlain(), "acts", acts))
              .orThrow();
      assertThat(codes(GivenProcess.draft(END).tender(cancelled).done()))
          .containsExactly("record.cancelled");
      ContractingProcess kept =
          GivenProcess.draft(END).tender(cancelled).setAside(aside).done().orThrow();
      Publication said = Publication.of(GivenProcess.PUBLISHER, kept, GivenProcess.WORDS);
      assertThat(said.releases()).anyMatch(one -> one.tags().contains("awardCancellation"));
      assertThat(said.releases()).anyMatch(one -> one.tags().contains("tenderCancellation"));
      assertThat(RecordCheck.of(said.recordPackage(END))).isEmpty();
    }

    private Checked<ContractingProcess> awarded(Instant at) {
      return ContractingProcess.draft("T-1", BUYER, END)
          .tender(GivenProcess.RECORD)
          .award(GivenProcess.AWARD, at)
          .done();
    }

    @Test
    void what_came_later_is_not_read() {
      Instant before = AWARDED.minus(Duration.ofDays(30));

      assertThat(codes(GivenProcess.draft(before).done())).isEmpty();
      assertThat(GivenProcess.publication(before).releases()).hasSize(4);
    }
  }

  private static String pretty(Map<String, Object> tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      write(json, tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> each : new TreeMap<>(map).entrySet()) {
        json.writeFieldName(String.valueOf(each.getKey()));
        write(json, each.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number.stripTrailingZeros().toPlainString());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}

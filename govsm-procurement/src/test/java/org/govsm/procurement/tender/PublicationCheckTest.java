package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.tender.GivenTender.NOT_ON_GEM;
import static org.govsm.procurement.tender.GivenTender.annex;
import static org.govsm.procurement.tender.GivenTender.blocking;
import static org.govsm.procurement.tender.GivenTender.clause;
import static org.govsm.procurement.tender.GivenTender.period;
import static org.govsm.procurement.tender.GivenTender.ruled;
import static org.govsm.procurement.tender.GivenTender.tender;
import static org.govsm.procurement.tender.GivenTender.tenderTree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationCheckTest {

  private static final PublicationCheck CHECK =
      PublicationCheck.of(INDIA, ServiceCatalogue.shipped());

  private static final List<String> LIMITED = List.of("A", "B", "C", "D");

  /** Findings that warn or block, each with its provision. */
  private static Map<String, String> found(Tender tender) {
    Map<String, String> found = new TreeMap<>();
    CHECK.decide(tender).trace().findings().stream()
        .filter(each -> each.weight() != Finding.Weight.NOTE && !each.code().startsWith("law."))
        .forEach(each -> found.put(each.code(), each.citation().provision()));
    return found;
  }

  private static Map<String, Object> changed(String part, Object... changes) {
    Map<String, Object> tree = asMap(tenderTree().get(part));
    tree.putAll(tree(changes));
    tree.values().removeIf(""::equals);
    return tree;
  }

  private static Map<String, Object> asMap(Object part) {
    Map<String, Object> map = new TreeMap<>();
    ((Map<?, ?>) part).forEach((name, value) -> map.put(String.valueOf(name), value));
    return map;
  }

  /** A decision counts for the time to bid where the law left that open, and nowhere else. */
  @ParameterizedTest
  @CsvSource({
    "LIMITED_TENDER, bid-window, true",
    "LIMITED_TENDER, approval, true",
    "LIMITED_TENDER, procedure, false",
    "LIMITED_TENDER, '', false",
    "ADVERTISED_TENDER, bid-window, false"
  })
  void an_officer_decides_the_time_to_bid_where_the_law_refers_it(
      String procedure, String question, boolean decided) {
    TenderAct.Draft act = GivenTender.publication();
    Map<String, Object> document = tender("procedure", procedure, "invited", LIMITED).toPlain();
    if (question.equals("approval")) {
      Map<String, Object> approval = tree("by", "A-1", "reason", "Order 8");
      document.put("tenderPeriod", changed("tenderPeriod", "approval", approval));
    } else if (!question.isEmpty()) {
      act.decided(question, "Order 8");
    }
    Map<String, Object> record = new TreeMap<>();
    record.put("tender", document);
    record.put("acts", List.of(act.done().orThrow().toPlain()));

    assertThat(CHECK.isTimeDecided(TenderRecord.fromPlain(record).orThrow())).isEqualTo(decided);
  }

  @Test
  void a_tender_in_order_can_be_published() {
    assertThat(found(tender())).isEmpty();
    assertThat(ruled(CHECK.decide(tender())).isAllowed()).isTrue();
  }

  @Test
  void a_short_window_needs_a_reason_on_record() {
    Tender shorter =
        tender(
            "tenderPeriod", period("2026-11-02T10:00", "2026-11-22T17:00", "clause 2"),
            "opening", changed("opening", "date", "2026-11-23T05:30:00Z"));
    assertThat(found(shorter))
        .containsOnly(
            Map.entry("WINDOW_SHORT", "rule 161(vi)"),
            Map.entry("REASON_NOT_RECORDED", "rule 144(viii)"));
    assertThat(ruled(CHECK.decide(shorter)).isAllowed()).isFalse();

    Map<String, Object> tree = shorter.toPlain();
    tree.put(
        "explanations",
        List.of(NOT_ON_GEM, tree("finding", "WINDOW_SHORT", "text", "flood: note 3")));
    assertThat(ruled(CHECK.decide(Tender.fromPlain(tree).orThrow())).isAllowed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "5, ''",
    "5.01, PERFORMANCE_SECURITY_OUT_OF_RANGE",
    "3, ''",
    "2.99, PERFORMANCE_SECURITY_OUT_OF_RANGE"
  })
  void the_performance_security_is_within_three_and_five_percent(String percent, String code) {
    Tender asked = tender("performanceSecurity", tree("percent", percent, "clause", "clause 8"));
    assertThat(blocking(ruled(CHECK.decide(asked))))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({
    "300000.00, ''",
    "300000.01, SECURITY_OUT_OF_RANGE",
    "119999.99, SECURITY_OUT_OF_RANGE"
  })
  void the_bid_security_is_within_two_and_five_percent_of_the_estimate(String sum, String code) {
    Map<String, String> found = found(tender("bidSecurity", changed("bidSecurity", "amount", sum)));
    assertThat(found.containsKey("SECURITY_OUT_OF_RANGE")).isEqualTo(!code.isEmpty());
  }

  /** 24 November, 90 days of validity and 45 more. */
  @ParameterizedTest
  @CsvSource({"2027-04-08, false", "2027-04-07, true"})
  void the_bid_security_is_valid_45_days_longer_than_the_bids(String until, boolean shorter) {
    assertThat(
            found(tender("bidSecurity", changed("bidSecurity", "validUntil", until)))
                .containsKey("SECURITY_VALIDITY"))
        .isEqualTo(shorter);
  }

  @Test
  void what_the_law_gives_bidders_is_stated() {
    assertThat(
            found(
                tender(
                    "bidSecurity",
                        changed("bidSecurity", "exempt", List.of("MSE"), "consequence", ""),
                    "preferences", "",
                    "clauses", List.of(clause("1", "DISPUTE_CLAUSE"), clause("7", "TENDER_FEE")),
                    "places", List.of("OWN_SITE"),
                    "milestones", List.of(tree("stage", "AWARD", "by", "2026-12-31")),
                    "chapters", "",
                    "annexes", "")))
        .containsAllEntriesOf(
            Map.of(
                "EXEMPTION_NOT_STATED.STARTUP", "rule 170(i)",
                "PREFERENCE_NOT_STATED.MSE", "rule 153(ii)",
                "CLAUSE_MISSING.INDIAN_LAW", "rule 173(vi)",
                "TENDER_FEE", "rule 161(v), through rule 206",
                "NOT_PUBLISHED_AT.GEM_CPPP", "rule 159",
                "SCHEDULE_OPEN.CONTRACT", "rule 144(ix)",
                "CHAPTERS_MISSING", "rule 168, chapter 1",
                "NO_KPIS", "rule 173(i)"))
        .containsKey("WITHDRAWAL_NOT_STATED")
        .doesNotContainKey("EXEMPTION_NOT_STATED.MSE");
  }

  @Test
  void a_named_platform_needs_a_reason_and_a_service_its_accessibility() {
    Tender named =
        tender(
            "items",
            List.of(
                tree(
                    "id",
                    "1",
                    "service",
                    "short-video",
                    "quantity",
                    4,
                    "description",
                    tree("en", "Short videos"),
                    "platforms",
                    List.of("youtube", "tiktok"))),
            "annexes",
            List.of(annex(4)));
    assertThat(found(named))
        .containsEntry("BRAND_NAMED", "rule 144(i)")
        .containsEntry("PLATFORM_ACCESS", "section 69A")
        .containsEntry("ACCESSIBILITY_NOT_STATED", "Short video or reel")
        .containsKey("ANNEX_BLANKS");
  }

  @ParameterizedTest
  @CsvSource({"3, 40, false", "3, 40.01, true", "1, 80, false", "2, 50.01, true", "4, 10, true"})
  void experience_beyond_the_yardstick_needs_a_reason(int jobs, String percent, boolean over) {
    Map<String, Object> criterion =
        tree(
            "id",
            "E",
            "about",
            "EXPERIENCE",
            "text",
            tree("en", "Like contracts"),
            "jobs",
            jobs,
            "percent",
            percent,
            "relaxed",
            List.of("MSE", "STARTUP"));
    assertThat(
            found(tender("criteria", List.of(criterion))).containsKey("EXPERIENCE_OVER_YARDSTICK"))
        .isEqualTo(over);
  }

  @Test
  void prior_turnover_may_be_relaxed_and_on_its_amount_nothing_is_said() {
    Map<String, Object> criterion =
        tree("id", "T", "about", "TURNOVER", "text", tree("en", "Turnover of one crore"));
    assertThat(found(tender("criteria", List.of(criterion))))
        .containsOnlyKeys("NOT_RELAXED.MSE", "NOT_RELAXED.STARTUP", "REASON_NOT_RECORDED");
  }

  @Test
  void a_reason_counts_for_what_it_is_about() {
    Map<String, Object> turnover =
        tree(
            "id",
            "T",
            "about",
            "TURNOVER",
            "text",
            tree("en", "Turnover"),
            "relaxed",
            List.of("MSE"));
    Map<String, Object> more = new TreeMap<>(turnover);
    more.put("id", "U");
    Map<String, Object> reason =
        tree("finding", "NOT_RELAXED.STARTUP", "about", "T", "text", "health: note 4");
    List<Map<String, Object>> both = List.of(turnover, more);

    assertThat(
            found(
                tender("criteria", List.of(turnover), "explanations", List.of(NOT_ON_GEM, reason))))
        .isEmpty();
    Permission open =
        ruled(CHECK.decide(tender("criteria", both, "explanations", List.of(NOT_ON_GEM, reason))));
    assertThat(blocking(open)).containsExactly("REASON_NOT_RECORDED");
    assertThat(open.findings().get(open.findings().size() - 1).text().values())
        .containsEntry("findings", List.of("NOT_RELAXED.STARTUP U"));
  }

  @Test
  void price_alone_needs_the_preference_for_local_suppliers_stated() {
    Map<String, Object> terms = asMap(tenderTree().get("evaluation"));
    terms.put("method", "LOWEST_EVALUATED");
    assertThat(found(tender("evaluation", terms)))
        .containsEntry("PREFERENCE_NOT_STATED.MAKE_IN_INDIA", "paragraph 3A");
  }

  @Test
  void what_is_not_given_never_lets_a_tender_pass() {
    Map<String, Object> terms = asMap(tenderTree().get("evaluation"));
    terms.remove("value");
    terms.remove("category");
    Decision<Permission> open = CHECK.decide(tender("evaluation", terms));

    assertThat(
            open.ruling()
                .<List<String>>fold(
                    answer -> List.of(), refer -> List.of(), lacking -> lacking.missing()))
        .contains("value", "category");
    assertThat(open.known()).isEmpty();
  }

  @Test
  void a_misspelt_procedure_is_named_with_the_right_one() {
    Permission permission = ruled(CHECK.decide(tender("procedure", "ADVERTISD_TENDER")));
    assertThat(blocking(permission)).contains("UNKNOWN_PROCEDURE");
    assertThat(ProcurementLaw.messages("en").say(permission.findings().get(0).text()))
        .contains("ADVERTISED_TENDER");
  }

  @Test
  void a_clause_that_is_void_on_gem_blocks_and_another_is_told() {
    Map<String, Object> terms = asMap(tenderTree().get("evaluation"));
    terms.put("channel", "GEM");
    Tender onGem =
        tender(
            "evaluation",
            terms,
            "procedure",
            "BID_OR_REVERSE_AUCTION",
            "clauses",
            List.of(
                clause("1", "DISPUTE_CLAUSE"),
                clause("2", "INDIAN_LAW"),
                clause("3", "PHYSICAL_PAPERS"),
                clause("4", "OTHER")));
    Permission permission = ruled(CHECK.decide(onGem));

    assertThat(blocking(permission)).containsExactly("CLAUSE_VOID");
    assertThat(permission.findings()).extracting(Finding::code).contains("CLAUSE_MAYBE_VOID");
  }

  @ParameterizedTest
  @CsvSource({"5000000.00, false", "5000000.01, true"})
  void above_fifty_lakh_no_member_reports_directly_to_another(String value, boolean barred) {
    Map<String, Object> terms = asMap(tenderTree().get("evaluation"));
    terms.put("value", value);
    Map<String, Object> committee = asMap(tenderTree().get("committee"));
    committee.put(
        "members",
        List.of(tree("id", "M1"), tree("id", "M2", "reportsTo", "M1"), tree("id", "M3")));
    Map<String, String> found = found(tender("evaluation", terms, "committee", committee));
    assertThat(found.containsKey("REPORTING_LINE")).isEqualTo(barred);
    if (barred) {
      assertThat(found).containsEntry("REPORTING_LINE", "rule 173(xxii)");
    }
  }

  /** Each is a missing fact, or refused until its reason is on record. */
  @Test
  void what_is_left_out_of_a_tender_never_passes() {
    for (String part : List.of("performanceSecurity", "bidSecurity", "validityDays", "committee")) {
      assertThat(isAllowed(tender(part, ""))).as(part).isFalse();
    }
    assertThat(isAllowed(tender("bidSecurity", changed("bidSecurity", "amount", "")))).isFalse();
    assertThat(found(tender("bidSecurity", changed("bidSecurity", "validUntil", ""))))
        .containsOnlyKeys("SECURITY_VALIDITY_OPEN", "REASON_NOT_RECORDED");
    assertThat(isAllowed(tender("items", List.of()))).isFalse();
    for (String part : List.of("quantity", "service")) {
      assertThat(isAllowed(tender("items", List.of(item(part, ""))))).as(part).isFalse();
    }
    assertThat(blocking(ruled(CHECK.decide(tender("items", List.of(item("service", "teleport")))))))
        .containsExactly("UNKNOWN_SERVICE");
    Map<String, Object> experience =
        tree("id", "E", "about", "EXPERIENCE", "text", tree("en", "x"), "relaxed", List.of("MSE"));
    experience.put("relaxed", List.of("MSE", "STARTUP"));
    assertThat(questions(tender("criteria", List.of(experience))))
        .containsExactly("E/jobs", "E/percent");
    assertThat(questions(tender("committee", ""))).containsExactly("committee");
  }

  /** Opened on 25 November, five whole days of waiting: prices from 1 December; valid 90 days. */
  @ParameterizedTest
  @CsvSource({
    "TECHNICAL_RESULT, 2026-11-25, 2027-01-15, ''",
    "TECHNICAL_RESULT, 2026-11-24, 2027-01-15, STAGE_TOO_EARLY",
    "FINANCIAL_OPENING, 2026-12-01, 2027-01-15, ''",
    "FINANCIAL_OPENING, 2026-11-30, 2027-01-15, STAGE_TOO_EARLY",
    "FINANCIAL_OPENING, 2027-01-16, 2027-01-15, STAGE_TOO_EARLY",
    "NEGOTIATION, 2026-11-01, 2027-01-15, ''",
    "AWARD, 2027-01-15, 2027-01-15, STAGE_TWICE",
    "TECHNICAL_RESULT, 2026-12-10, 2027-02-22, ''",
    "TECHNICAL_RESULT, 2026-12-10, 2027-02-23, AWARD_AFTER_VALIDITY",
    "TECHNICAL_RESULT, 2026-12-10, 2027-03-02, AWARD_AFTER_VALIDITY",
    "TECHNICAL_RESULT, 2026-11-25, 2026-11-30, STAGE_TOO_EARLY"
  })
  void days_that_cannot_all_be_so_stand_in_the_way(
      String stage, String by, String award, String code) {
    Tender scheduled =
        tender(
            "milestones",
            List.of(
                tree("stage", stage, "by", by),
                tree("stage", "AWARD", "by", award),
                tree("stage", "CONTRACT", "by", "2027-03-01")));
    List<String> blocking = blocking(ruled(CHECK.decide(scheduled)));
    if (code.isEmpty()) {
      assertThat(blocking).isEmpty();
    } else {
      assertThat(blocking).contains(code);
    }
  }

  /** The award is due by 31 December. */
  @ParameterizedTest
  @CsvSource({"2026-12-31, false", "2026-12-30, true", "2025-01-01, true"})
  void no_work_begins_before_the_award(String from, boolean early) {
    Tender working = tender("contractPeriod", tree("startDate", from, "endDate", "2027-12-31"));
    assertThat(blocking(ruled(CHECK.decide(working))).contains("WORK_BEFORE_AWARD"))
        .isEqualTo(early);
  }

  @Test
  void codes_that_nothing_would_check_are_told_or_refused() {
    Map<String, Object> weightless = asMap(tenderTree().get("evaluation"));
    weightless.put("technicalWeight", "0");
    assertThat(blocking(ruled(CHECK.decide(tender("evaluation", weightless)))))
        .contains("WEIGHT_OF_NOTHING");
    Map<String, Object> drawn = asMap(tenderTree().get("evaluation"));
    drawn.putAll(tree("tie", "DRAW", "drawSeed", "of the day", "drawn", List.of("B1", "B2")));
    assertThat(blocking(ruled(CHECK.decide(tender("evaluation", drawn))))).contains("DRAWN_EARLY");
    Map<String, Object> sign = GivenTender.clause("1", "DISPUTE_CLAUSE");
    sign.put("text", tree("en", "No disputes.", "hi", "."));
    Object law = GivenTender.clause("2", "INDIAN_LAW");
    assertThat(CHECK.decide(tender("clauses", List.of(sign, law))).trace().findings())
        .extracting(Finding::code)
        .contains("CLAUSE_MISSING.DISPUTE_CLAUSE");
    for (String fact : GivenTender.FOUND_LATER) {
      Map<String, Object> found = asMap(tenderTree().get("evaluation"));
      found.put(fact, fact.equals("priceReasonable"));
      assertThat(blocking(ruled(CHECK.decide(tender("evaluation", found)))))
          .containsExactly("FOUND_EARLY." + fact);
    }
    Map<String, Object> hindi = annex(0);
    hindi.putAll(tree("language", "hi", "kpis", 2));
    assertThat(blocking(ruled(CHECK.decide(tender("annexes", List.of(annex(0), hindi))))))
        .containsExactly("ANNEXES_DIFFER");
    Map<String, Object> lower =
        tree(
            "id", "E",
            "about", "experience",
            "text", tree("en", "Like contracts"),
            "jobs", 10,
            "percent", "100");
    assertThat(found(tender("criteria", List.of(lower)))).containsKey("EXPERIENCE_OVER_YARDSTICK");
    Map<String, Object> tree = tenderTree();
    tree.put(
        "explanations", List.of(tree("finding", "BRAND_NAMED", "about", "9", "text", "so it is")));
    tree.put("bidSecurity", changed("bidSecurity", "exempt", List.of("MSE", "FRIENDS")));
    assertThat(
            Tender.fromPlain(tree)
                .<List<String>>fold(
                    read -> List.of(), faults -> faults.stream().map(f -> f.pointer()).toList()))
        .containsExactly("/bidSecurity/exempt/1");
    tree.put("bidSecurity", changed("bidSecurity", "validUntil", "9999-04-10"));
    assertThat(Tender.fromPlain(tree).<String>fold(read -> "", faults -> faults.get(0).pointer()))
        .isEqualTo("/bidSecurity/validUntil");
    tree.put("bidSecurity", changed("bidSecurity"));
    assertThat(Tender.fromPlain(tree).<String>fold(read -> "", faults -> faults.get(0).pointer()))
        .isEqualTo("/explanations/0/about");
  }

  @Test
  void what_is_not_asked_for_passes_with_its_reason() {
    Map<String, Object> reason =
        tree("finding", "QUANTITY_OPEN", "about", "1", "text", "rate contract: note 5");
    assertThat(
            isAllowed(
                tender(
                    "items", List.of(item("quantity", "")),
                    "explanations", List.of(NOT_ON_GEM, reason))))
        .isTrue();
  }

  @Test
  void a_warning_tells_the_reason_that_is_on_record_and_asks_no_more() {
    Map<String, Object> item = item("platforms", List.of("youtube"), "reason", "");
    Map<String, Object> other = item("id", "2", "platforms", List.of("youtube"), "reason", "");
    Map<String, Object> brand =
        tree("finding", "BRAND_NAMED", "about", "1", "text", "the audience is there: note 7");
    Map<String, Object> blanks =
        tree("finding", "ANNEX_BLANKS", "text", "the bidder fills them: note 8");
    List<Finding> told =
        ruled(
                CHECK.decide(
                    tender(
                        "items",
                        List.of(item, other),
                        "annexes",
                        List.of(annex(3)),
                        "explanations",
                        List.of(NOT_ON_GEM, brand, blanks))))
            .findings();
    assertThat(
            told.stream()
                .map(one -> one.weight() + " " + ProcurementLaw.messages("en").say(one.text())))
        .contains(
            "NOTE A reason is on record for 1: the audience is there: note 7",
            "NOTE A reason is on record: the bidder fills them: note 8")
        .filteredOn(said -> said.contains("without a reason") || said.contains("blanks"))
        .singleElement()
        .asString()
        .startsWith("WARNING Item 2 ");
    assertThat(told.get(told.size() - 1).text().values())
        .containsEntry("findings", List.of("BRAND_NAMED 2"));
  }

  private static boolean isAllowed(Tender tender) {
    return CHECK.decide(tender).ruling() instanceof Ruling.Answer<Permission> answer
        && answer.value().isAllowed();
  }

  private static Map<String, Object> item(Object... changes) {
    Map<String, Object> item = asMap(((List<?>) tenderTree().get("items")).get(0));
    item.putAll(tree(changes));
    item.values().removeIf(""::equals);
    return item;
  }

  private static Tender bought(String category, String procedure, String value, int invited) {
    Map<String, Object> terms = asMap(tenderTree().get("evaluation"));
    terms.putAll(tree("value", value, "category", category));
    return tender(
        "evaluation",
        terms,
        "procedure",
        procedure,
        "bidSecurity",
        changed("bidSecurity", "amount", "", "declaration", true, "suspendedMonths", 24),
        "invited",
        List.of("A", "B", "C", "D").subList(0, invited));
  }

  private static List<String> questions(Tender tender) {
    return CHECK
        .decide(tender)
        .ruling()
        .<List<String>>fold(
            answer -> List.of(),
            refer ->
                refer.indication().orElseThrow().questions().stream().map(Finding::code).toList(),
            open -> open.missing());
  }

  @Test
  void a_limited_tender_invites_more_than_three_and_its_time_is_for_an_officer() {
    Tender three = bought("NON_CONSULTING", "LIMITED_TENDER", "5000000.00", 3);
    assertThat(found(three)).containsEntry("TOO_FEW_INVITED", "rule 201(i)");
    Tender four = bought("NON_CONSULTING", "LIMITED_TENDER", "5000000.00", 4);
    assertThat(questions(four)).containsExactly("bid-window");
    Map<String, Object> tree = four.toPlain();
    tree.remove("invited");
    assertThat(questions(Tender.fromPlain(tree).orThrow())).containsExactly("invited");
  }

  @Test
  void a_limited_tender_above_the_line_needs_a_ground_beside_its_time() {
    Tender above = bought("NON_CONSULTING", "LIMITED_TENDER", "5000000.01", 4);
    assertThat(questions(above)).containsExactly("procedure", "bid-window");
  }

  /** Rule 157: a demand is not made smaller on paper than it is, to be bought another way. */
  @ParameterizedTest
  @CsvSource({
    "LIMITED_TENDER, 2400000.00, 6000000.00, 'value-below-estimate bid-window'",
    "LIMITED_TENDER, 2400000.00, 5000000.01, 'value-below-estimate bid-window'",
    "LIMITED_TENDER, 2400000.00, 5000000.00, ''",
    "LIMITED_TENDER, 2400000.00, 2400000.00, bid-window",
    "ADVERTISED_TENDER, 2400000.00, 6000000.00, value-below-estimate",
    "ADVERTISED_TENDER, 6000000.00, 6000000.00, ''",
    "ADVERTISED_TENDER, 7080000.00, 6000000.00, ''"
  })
  void a_value_below_the_estimate_that_changes_the_procedure_is_for_the_authority(
      String procedure, String value, String estimate, String asked) {
    Tender tender = bought("NON_CONSULTING", procedure, value, 4);
    PublicationCheck check = CHECK.estimated(Optional.of(Money.ofRupees(estimate)));
    Ruling<Permission> ruling = check.decide(tender).ruling();
    List<Finding> open =
        ruling instanceof Ruling.Refer<Permission> refer
            ? refer.indication().orElseThrow().questions()
            : List.of();
    assertThat(open).extracting(Finding::code).isEqualTo(words(asked));
    assertThat(open)
        .filteredOn(one -> one.code().equals(PublicationCheck.LOWER_VALUE))
        .allMatch(one -> one.citation().provision().matches("rules? (157|206).*"));
    assertThat(PublicationCheck.ofAuthority(tender)).contains(PublicationCheck.LOWER_VALUE);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  @Test
  void a_value_below_the_estimate_wants_a_reason_on_record() {
    Tender tender = bought("NON_CONSULTING", "ADVERTISED_TENDER", "6000000.00", 4);
    PublicationCheck check = CHECK.estimated(Optional.of(Money.ofRupees("6000000.01")));
    Permission permission = ruled(check.decide(tender));
    assertThat(permission.findings()).extracting(Finding::code).contains("VALUE_BELOW_ESTIMATE");
    assertThat(blocking(permission)).containsExactly("REASON_NOT_RECORDED");
    assertThat(ruled(CHECK.decide(tender)).isAllowed()).isTrue();
  }

  @Test
  void a_value_above_the_estimate_tells_how_much_gst_may_be_in_it() {
    Tender tender = bought("NON_CONSULTING", "ADVERTISED_TENDER", "6300000.00", 4);
    Permission permission =
        ruled(CHECK.estimated(Optional.of(Money.ofRupees("6000000"))).decide(tender));
    assertThat(permission.isAllowed()).isTrue();
    assertThat(permission.findings())
        .filteredOn(one -> one.code().equals("VALUE_OVER_ESTIMATE"))
        .singleElement()
        .satisfies(one -> assertThat(String.valueOf(one.text())).contains("5.00"));
  }

  /** Each way outside GeM at its last rupee and above it: what asks for less is refused. */
  @ParameterizedTest
  @CsvSource({
    "GOODS, PURCHASE_WITHOUT_QUOTATION, 50000.00, false",
    "GOODS, PURCHASE_WITHOUT_QUOTATION, 50000.01, true",
    "GOODS, LOCAL_PURCHASE_COMMITTEE, 500000.00, false",
    "GOODS, LOCAL_PURCHASE_COMMITTEE, 500000.01, true",
    "NON_CONSULTING, PURCHASE_WITHOUT_QUOTATION, 6000000.00, true",
    "NON_CONSULTING, LOCAL_PURCHASE_COMMITTEE, 6000000.00, true",
    "NON_CONSULTING, PUBLISHED_EOI, 6000000.00, true",
    "NON_CONSULTING, ADVERTISED_TENDER, 500000.00, false",
    "CONSULTING, LONG_LIST_BY_ENQUIRY, 5000000.00, false",
    "CONSULTING, LONG_LIST_BY_ENQUIRY, 5000000.01, true",
    "CONSULTING, ADVERTISED_TENDER, 6000000.00, true"
  })
  void the_procedure_is_held_against_value_and_class(
      String category, String procedure, String value, boolean refused) {
    Decision<Permission> decision = CHECK.decide(bought(category, procedure, value, 4));
    assertThat(decision.trace().findings().stream().map(Finding::code))
        .satisfies(
            codes -> assertThat(codes.contains("PROCEDURE_AGAINST_VALUE")).isEqualTo(refused));
    assertThat(decision.ruling() instanceof Ruling.Answer<Permission>).isIn(refused, true);
  }

  @Test
  void who_buys_outside_gem_says_why() {
    assertThat(blocking(ruled(CHECK.decide(tender("explanations", "")))))
        .containsExactly("REASON_NOT_RECORDED");
    assertThat(found(tender("explanations", "")))
        .containsEntry("NOT_ON_GEM", "cited in footnote 16 of GFR 2017");
  }

  /** Whatever a state has or lacks: no rule of the Union is held against its tender unasked. */
  @Test
  void every_book_can_be_asked_and_says_itself_in_both_languages() {
    for (RuleBook book : ProcurementLaw.library().books()) {
      Decision<Permission> decision =
          PublicationCheck.of(book, ServiceCatalogue.shipped())
              .decide(tender("preferences", "", "chapters", "", "places", ""));
      for (String language : List.of("en", "hi")) {
        assertThat(decision.explain(ProcurementLaw.messages(language)))
            .as(book.id())
            .doesNotContain("tender.", "term.", "fact.", "{");
      }
      boolean union =
          decision.trace().findings().stream()
              .anyMatch(found -> found.citation().provision().equals("rule 168, chapter 1"));
      assertThat(union)
          .as(book.id())
          .isEqualTo(book.question("bidding-document.chapters").isPresent());
    }
  }

  @Test
  void the_check_reads_in_both_languages() {
    for (String language : List.of("en", "hi")) {
      assertThat(CHECK.decide(tender("preferences", "")).explain(ProcurementLaw.messages(language)))
          .contains("153(ii)")
          .doesNotContain("tender.")
          .doesNotContain("{");
    }
  }
}

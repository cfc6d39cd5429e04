package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.tender.GivenTender.CLOSES;
import static org.govsm.procurement.tender.GivenTender.FINANCIAL;
import static org.govsm.procurement.tender.GivenTender.NUMBER;
import static org.govsm.procurement.tender.GivenTender.OPENS;
import static org.govsm.procurement.tender.GivenTender.RESULT;
import static org.govsm.procurement.tender.GivenTender.allowed;
import static org.govsm.procurement.tender.GivenTender.decide;
import static org.govsm.procurement.tender.GivenTender.meeting;
import static org.govsm.procurement.tender.GivenTender.period;
import static org.govsm.procurement.tender.GivenTender.publication;
import static org.govsm.procurement.tender.GivenTender.published;
import static org.govsm.procurement.tender.GivenTender.received;
import static org.govsm.procurement.tender.GivenTender.result;
import static org.govsm.procurement.tender.GivenTender.sealed;
import static org.govsm.procurement.tender.GivenTender.technical;
import static org.govsm.procurement.tender.GivenTender.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.junit.jupiter.api.Test;

/** Bids in two stages, by rule 164: the first without a price, the second from those who stood. */
class TwoStageTest {

  private static final Bid ONE = bid("B1", "4610000.00");
  private static final Bid TWO = bid("B2", "4500000.00");

  private static Map<String, Object> stage(Object... more) {
    Map<String, Object> stage =
        tree("stage", "FIRST", "ground", "SPECIFICATION_UNCLEAR", "clause", "clause 4");
    stage.putAll(tree(more));
    stage.values().removeIf(""::equals);
    return stage;
  }

  private static final Tender FIRST = first();

  /** All that a first stage says, and nothing about a price. */
  private static Tender first(Object... changes) {
    Map<String, Object> tree = GivenTender.tenderTree();
    tree.put("twoStage", stage());
    tree.keySet().removeAll(List.of("bidSecurity", "milestones"));
    tree.put("evaluation", without(tree, "evaluation", "technicalWeight", "decimals", "tie"));
    tree.put("opening", without(tree, "opening", "waitingDays", "revealHours"));
    List<Object> chapters = new ArrayList<>((List<?>) tree.get("chapters"));
    chapters.remove("PRICE_SCHEDULE");
    tree.put("chapters", chapters);
    tree.putAll(tree(changes));
    return Tender.fromPlain(tree).orThrow();
  }

  private static Map<String, Object> without(
      Map<String, Object> tree, String part, String... members) {
    Map<String, Object> kept = tree();
    ((Map<?, ?>) tree.get(part)).forEach((name, value) -> kept.put(String.valueOf(name), value));
    kept.keySet().removeAll(List.of(members));
    return kept;
  }

  private static TenderRecord opened() {
    return allowed(received(published(FIRST), ONE, TWO), technical(OPENS, ONE, TWO));
  }

  private static TenderAct.Draft told() {
    List<Object> results =
        List.of(
            tree("bid", "B1", "qualified", true),
            tree("bid", "B2", "qualified", false, "reason", "no plan for captions"));
    return meeting(Kind.TECHNICAL_RESULT, RESULT, List.of("M1", "M2", "M3"))
        .set("results", results);
  }

  private static List<String> refused(TenderRecord record, TenderAct.Draft act) {
    return decide(record, act).found().orElseThrow().findings().stream()
        .filter(found -> found.weight() == Finding.Weight.BLOCKING)
        .map(Finding::code)
        .toList();
  }

  private static List<String> against(TenderRecord first, Tender second) {
    return SecondStage.against(first, second).stream().map(Finding::code).toList();
  }

  /** The second stage with its own times, which begin after those of the first. */
  private static Tender second(TenderRecord first, Object... changes) {
    Map<String, Object> tree = new LinkedHashMap<>(SecondStage.draft(first, "T-2").toPlain());
    tree.put("tenderPeriod", period("2026-11-02T10:00", "2026-11-24T17:00", "clause 2"));
    Map<String, Object> opening = tree();
    ((Map<?, ?>) tree.get("opening"))
        .forEach((name, value) -> opening.put(String.valueOf(name), value));
    opening.put("date", OPENS.toString());
    opening.put("revealHours", 24);
    tree.put("opening", opening);
    Map<String, Object> given = GivenTender.tenderTree();
    Map<String, Object> terms = without(given, "evaluation");
    terms.put("tender", "T-2");
    tree.put("evaluation", terms);
    for (String part : List.of("bidSecurity", "milestones", "explanations", "chapters")) {
      tree.put(part, given.get(part));
    }
    tree.putAll(tree(changes));
    return Tender.fromPlain(tree).orThrow();
  }

  @Test
  void it_needs_a_ground_that_the_rule_names() {
    published(FIRST);
    Tender none = first("twoStage", stage("ground", ""));
    Ruling<Permission> open = decide(TenderRecord.of(none), publication()).ruling();
    assertThat(((Ruling.Undetermined<Permission>) open).missing())
        .containsExactly("twoStage/ground");
    Tender other = first("twoStage", stage("ground", "LESS_WORK"));
    assertThat(refused(TenderRecord.of(other), publication())).containsExactly("STAGE_GROUND");
    Tender few = first("invited", List.of("V-B1"));
    assertThat(refused(TenderRecord.of(few), publication())).contains("STAGE_ADVERTISED");
  }

  @Test
  void the_first_stage_asks_for_nothing_about_a_price() {
    Permission plain = GivenTender.ruled(TenderRecord.of(FIRST), publication());
    assertThat(plain.findings()).extracting(Finding::code).noneMatch(each -> isOfPrice(each));

    Tender whole = tender("twoStage", stage());
    assertThat(refused(TenderRecord.of(whole), publication()))
        .containsExactlyInAnyOrder(
            "STAGE_PRICE.PRICE_SCHEDULE",
            "STAGE_PRICE.technicalWeight",
            "STAGE_PRICE.waitingDays",
            "STAGE_PRICE.revealHours",
            "STAGE_PRICE.AWARD",
            "STAGE_PRICE.CONTRACT",
            "REASON_NOT_RECORDED");
  }

  private static boolean isOfPrice(String code) {
    return code.startsWith("STAGE_PRICE")
        || code.startsWith("SCHEDULE_OPEN")
        || List.of("NO_BID_SECURITY", "CHAPTERS_MISSING", "TIE_NOT_STATED").contains(code);
  }

  /** The rule speaks of a security that "may have been required": with a reason on record. */
  @Test
  void a_bid_security_in_the_first_stage_needs_a_reason() {
    Object security = GivenTender.tenderTree().get("bidSecurity");
    Tender asked = first("bidSecurity", security);
    assertThat(refused(TenderRecord.of(asked), publication()))
        .containsExactly("REASON_NOT_RECORDED");
    Map<String, Object> reason =
        tree("finding", "STAGE_BID_SECURITY", "text", "a survey at our cost: note 9");
    Tender told =
        first("bidSecurity", security, "explanations", List.of(GivenTender.NOT_ON_GEM, reason));
    published(told);
  }

  @Test
  void only_a_first_stage_has_no_hours_to_reveal_a_price() {
    Map<String, Object> plain = GivenTender.tenderTree();
    plain.put("opening", without(plain, "opening", "revealHours"));
    List<InputFault> faults =
        Tender.fromPlain(plain).<List<InputFault>>fold(tender -> List.of(), found -> found);
    assertThat(faults)
        .singleElement()
        .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/opening/revealHours"));
  }

  @Test
  void the_first_stage_ends_with_its_result_and_opens_no_price() {
    TenderRecord opened = opened();
    assertThat(refused(opened, result(RESULT, FINANCIAL, "B1", true, "B2", true)))
        .containsExactly("FIRST_STAGE");
    TenderRecord over = allowed(opened, told());
    assertThat(refused(over, meeting(Kind.FINANCIAL_OPENING, FINANCIAL, List.of("M1", "M2", "M3"))))
        .containsExactly("FIRST_STAGE");
    assertThat(SecondStage.accepted(opened)).isEmpty();
    assertThat(SecondStage.accepted(over)).containsExactly("V-B1");
    assertThat(TenderRecord.fromPlain(over.toPlain()).orThrow()).isEqualTo(over);
  }

  @Test
  void elsewhere_the_result_says_when_prices_are_opened() {
    TenderRecord plain = allowed(received(published(), ONE, TWO), technical(OPENS, ONE, TWO));
    assertThat(refused(plain, told())).containsExactly("NO_FINANCIAL_OPENING");
  }

  @Test
  void the_second_stage_asks_all_who_stand_and_nobody_else() {
    TenderRecord over = allowed(opened(), told());
    Map<String, Object> draft = SecondStage.draft(over, "T-2").toPlain();
    assertThat(draft).doesNotContainKeys("tenderPeriod", "enquiryPeriod", "milestones");
    Tender second = second(over);
    assertThat(second.isSecondStage()).isTrue();
    assertThat(second.node().codes("invited")).containsExactly("V-B1");
    assertThat(against(over, second)).isEmpty();
    assertThat(GivenTender.ruled(TenderRecord.of(second), publication()).findings())
        .filteredOn(found -> found.code().equals("STAGE_WITHDRAWAL"))
        .singleElement()
        .satisfies(told -> assertThat(told.citation().provision()).isEqualTo("rule 164(ii)(f)"));
    TenderRecord asked = published(second);
    Bid mine = other("B1");
    allowed(asked, sealed(Kind.BID, mine, CLOSES));
    assertThat(refused(asked, sealed(Kind.BID, other("B2"), CLOSES)))
        .containsExactly("NOT_ACCEPTED");
    assertThat(against(over, second(over, "invited", List.of("V-B2"))))
        .containsExactly("ACCEPTED_LEFT_OUT", "NOT_ACCEPTED");
    assertThat(against(over, second(over, "invited", List.of("V-B1", "V-B2"))))
        .containsExactly("NOT_ACCEPTED");
  }

  private static Bid other(String id) {
    Map<String, Object> tree = bid(id, "4500000.00").toPlain();
    tree.put("tender", "T-2");
    return Bid.fromPlain(tree).orThrow();
  }

  @Test
  void it_stands_on_the_first_as_it_was_at_its_result() {
    TenderRecord open = opened();
    TenderRecord over = allowed(open, told());
    Tender second = second(over);
    assertThat(against(open, second)).containsExactly("FIRST_STAGE_OPEN");
    TenderRecord plain = allowed(received(published(), ONE, TWO), technical(OPENS, ONE, TWO));
    assertThat(against(plain, second)).containsExactly("OTHER_FIRST_STAGE");
    Map<String, Object> first = tree("id", NUMBER, "digest", "sha256:" + "0".repeat(64));
    Map<String, Object> changed = stage("stage", "SECOND", "first", first);
    assertThat(against(over, second(over, "twoStage", changed)))
        .containsExactly("OTHER_FIRST_STAGE");
    Map<String, Object> buyer = tree("id", "another", "name", "Another Directorate");
    assertThat(against(over, second(over, "buyer", buyer))).containsExactly("OTHER_SUBJECT");
  }

  @Test
  void a_corrigendum_changes_neither_the_stage_nor_who_is_asked() {
    Tender second = second(allowed(opened(), told()));
    assertThat(CorrigendumScope.kept(second, List.of("/invited/0"))).containsExactly("invited");
    assertThat(CorrigendumScope.kept(FIRST, List.of("/invited/0"))).isEmpty();
    assertThat(CorrigendumScope.kept(FIRST, List.of("/twoStage/ground")))
        .containsExactly("twoStage");
  }
}

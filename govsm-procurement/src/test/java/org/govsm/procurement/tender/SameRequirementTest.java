package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.tender.GivenTender.PROCESS;
import static org.govsm.procurement.tender.GivenTender.PUBLISHED;
import static org.govsm.procurement.tender.GivenTender.allowed;
import static org.govsm.procurement.tender.GivenTender.publication;
import static org.govsm.procurement.tender.GivenTender.published;
import static org.govsm.procurement.tender.GivenTender.ruled;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.GivenBids;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.junit.jupiter.api.Test;

/** One requirement is put to tender once at a time. */
class SameRequirementTest {

  private static final TenderRecord OTHER = published(tender("T-0", "videos"));

  private static Tender tender(String number, String requirement, Object... changes) {
    Map<String, Object> tree = GivenTender.tenderTree();
    Map<String, Object> terms = new LinkedHashMap<>();
    ((Map<?, ?>) tree.get("evaluation"))
        .forEach((name, value) -> terms.put(String.valueOf(name), value));
    terms.put("tender", number);
    tree.put("id", number);
    tree.put("evaluation", terms);
    tree.put(
        "requirement", tree("id", requirement, "version", 1, "digest", "sha256:" + "0".repeat(64)));
    tree.putAll(tree(changes));
    return Tender.fromPlain(tree).orThrow();
  }

  /** The code of the question that is open; nothing where the tender may be published. */
  private static Optional<String> asked(Tender tender, TenderRecord other) {
    return PROCESS
        .beside(List.of(other))
        .decide(TenderRecord.of(tender), publication().done().orThrow())
        .ruling()
        .<Optional<String>>fold(
            answer -> Optional.empty(),
            refer -> refer.indication().map(open -> open.questions().get(0).code()),
            open -> {
              throw new AssertionError("lacks " + open.missing());
            });
  }

  @Test
  void a_second_tender_for_the_same_is_for_an_officer() {
    assertThat(asked(tender("T-1", "videos"), OTHER)).contains("same-requirement");
    assertThat(asked(tender("T-1", "posts"), OTHER)).isEmpty();
    assertThat(asked(tender("T-0", "videos"), OTHER)).isEmpty();
  }

  @Test
  void the_check_of_a_draft_asks_the_same() {
    Ruling<Permission> ruling =
        PublicationCheck.of(GivenBids.INDIA, ServiceCatalogue.shipped())
            .beside(List.of(OTHER))
            .decide(tender("T-1", "videos"))
            .ruling();
    assertThat(((Ruling.Refer<Permission>) ruling).question().toString()).contains("T-0");
  }

  private static Decision<Permission> decide(Tender tender, TenderAct.Draft act) {
    return PROCESS.beside(List.of(OTHER)).decide(TenderRecord.of(tender), act.done().orThrow());
  }

  @Test
  void the_competent_authority_decides_it_and_not_another_who_publishes() {
    Tender second = tender("T-1", "videos");
    TenderAct.Draft alone = publication().decided("same-requirement", "Order 7: two regions");
    assertThat(decide(second, alone).ruling()).isInstanceOf(Ruling.Refer.class);
    assertThat(decide(second, publication().decided("Order 7")).ruling())
        .isInstanceOf(Ruling.Refer.class);
    TenderAct.Draft authority =
        TenderAct.draft(Kind.PUBLICATION, PUBLISHED, "A-1", "competent-authority")
            .set("places", GivenTender.PLACES)
            .decided("same-requirement", "Order 7: two regions");
    Permission permission = ruled(decide(second, authority));
    assertThat(permission.isAllowed()).isTrue();
    assertThat(permission.findings()).extracting(Finding::code).contains("OFFICER_DECIDED");
  }

  @Test
  void what_it_decided_before_stands_with_the_publication_by_another() {
    Object approval =
        tree("question", "same-requirement", "by", "A-1", "reason", "Order 7: two regions");
    Tender second = tender("T-1", "videos", "approvals", List.of(approval));
    Permission permission = ruled(decide(second, publication()));
    assertThat(permission.isAllowed()).isTrue();
    assertThat(permission.findings()).extracting(Finding::code).contains("OFFICER_DECIDED");
  }

  @Test
  void each_question_of_the_authority_can_be_decided_before() {
    for (String question : SameRequirement.OF_AUTHORITY) {
      Object approval = tree("question", question, "by", "A-1", "reason", "Order 7: two regions");
      assertThat(tender("T-1", "videos", "approvals", List.of(approval))).isNotNull();
    }
  }

  @Test
  void other_lots_of_it_and_a_tender_after_a_cancelled_one_are_no_second() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.putAll(tree("id", "1", "service", "short-video", "lot", "north", "quantity", 96));
    item.put("accessibility", List.of("captions", "sign-language", "audio-description"));
    item.put("description", tree("en", "Short videos"));
    Map<String, Object> lot = tree("id", "north", "title", tree("en", "North"));
    assertThat(asked(tender("T-1", "videos", "items", List.of(item), "lots", List.of(lot)), OTHER))
        .isEmpty();
    TenderRecord cancelled =
        allowed(
            OTHER,
            TenderAct.draft(Kind.CANCELLATION, PUBLISHED, "A-1", "competent-authority")
                .set("ground", "OTHER")
                .set("places", GivenTender.PLACES)
                .set("reason", "the need is gone")
                .decided("Order 8"));
    assertThat(asked(tender("T-1", "videos"), cancelled)).isEmpty();
  }

  private static Optional<String> asked(Tender tender, SignedWork work) {
    return PROCESS
        .contracted(List.of(work))
        .decide(TenderRecord.of(tender), publication().done().orThrow())
        .ruling()
        .<Optional<String>>fold(
            answer -> Optional.empty(),
            refer -> refer.indication().map(open -> open.questions().get(0).code()),
            open -> {
              throw new AssertionError("lacks " + open.missing());
            });
  }

  private static SignedWork work(String service, String from, String until) {
    return new SignedWork(
        "K-1",
        service.isEmpty() ? Set.of() : Set.of(service),
        Optional.of(from).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }

  @Test
  void what_is_contracted_in_these_days_is_put_to_tender_again_by_the_authority_alone() {
    Tender tender =
        tender(
            "T-1",
            "videos",
            "contractPeriod",
            tree("startDate", "2027-04-01", "endDate", "2028-03-31"));
    String question = "requirement-contracted";
    assertThat(asked(tender, work("short-video", "2026-10-01", "2027-04-02"))).contains(question);
    assertThat(asked(tender, work("short-video", "2026-10-01", "2027-04-01"))).isEmpty();
    assertThat(asked(tender, work("short-video", "2028-03-31", "2029-01-01"))).contains(question);
    assertThat(asked(tender, work("short-video", "2028-04-01", "2029-01-01"))).isEmpty();
    assertThat(asked(tender, work("podcast", "2027-04-01", "2028-04-01"))).isEmpty();
    assertThat(asked(tender, work("", "", ""))).contains(question);
    assertThat(PublicationCheck.ofAuthority(tender)).contains(question);
  }

  @Test
  void an_award_for_the_same_work_counts_as_a_contract() {
    Tender tender = tender("T-1", "videos");
    assertThat(asked(tender, SignedWork.of(tender("T-0", "videos"))))
        .contains("requirement-contracted");
    assertThat(asked(tender, SignedWork.of(tender))).isEmpty();
  }
}

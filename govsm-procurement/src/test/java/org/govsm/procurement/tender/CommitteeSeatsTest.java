package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.tender.GivenTender.publication;
import static org.govsm.procurement.tender.GivenTender.published;
import static org.govsm.procurement.tender.GivenTender.tender;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.junit.jupiter.api.Test;

/** No source that was read bars an author or an authority: one question for every committee. */
class CommitteeSeatsTest {

  private static final CommitteeSeats SEATS =
      new CommitteeSeats(Set.of("W1", "M1"), Set.of("A1", "A2"));

  private static TenderProcess process(CommitteeSeats seats) {
    return TenderProcess.of(INDIA, ServiceCatalogue.shipped()).seated(seats);
  }

  private static List<String> found(
      TenderRecord record, TenderAct.Draft act, CommitteeSeats seats) {
    Decision<Permission> made = process(seats).decide(record, act.done().orThrow());
    return made.ruling()
        .<List<String>>fold(
            answer -> answer.value().findings().stream().map(Finding::code).toList(),
            refer ->
                refer.indication().stream()
                    .flatMap(now -> now.questions().stream())
                    .map(Finding::code)
                    .toList(),
            open -> List.of("open"));
  }

  private static TenderRecord draft() {
    return TenderRecord.of(tender());
  }

  private static TenderAct.Draft order(String by, List<String> leaving, String... joining) {
    return TenderAct.draft(Kind.RECONSTITUTION, GivenTender.CLOSES, by, "competent-authority")
        .set("leaving", leaving)
        .set("joining", Stream.of(joining).map(id -> tree("id", id)).toList())
        .set("order", "No. 7/2026")
        .set("orderedOn", "2026-11-20")
        .set("digest", "sha256:" + "a".repeat(64))
        .set("reason", "members are gone");
  }

  @Test
  void an_author_in_the_first_committee_is_for_the_competent_authority() {
    assertThat(found(draft(), publication(), SEATS)).containsExactly("committee-seats");
    assertThat(found(draft(), publication(), CommitteeSeats.UNKNOWN))
        .doesNotContain("committee-seats");
    TenderAct.Draft buyer = publication().decided("committee-seats", "Order 7");
    assertThat(found(draft(), buyer, SEATS)).containsExactly("committee-seats");
    TenderAct.Draft authority =
        TenderAct.draft(Kind.PUBLICATION, GivenTender.PUBLISHED, "A1", "competent-authority")
            .set("places", GivenTender.PLACES)
            .decided("committee-seats", "Order 7");
    assertThat(process(SEATS).decide(draft(), authority.done().orThrow()).ruling())
        .isInstanceOf(Ruling.Answer.class);
    assertThat(PublicationCheck.ofAuthority(draft().tender())).contains("committee-seats");
  }

  @Test
  void the_same_is_asked_of_who_joins_and_not_again_of_who_sits() {
    assertThat(found(published(), order("A1", List.of("M2"), "W1"), SEATS))
        .containsExactly("committee-seats");
    assertThat(found(published(), order("A1", List.of("M2"), "N1"), SEATS)).isEmpty();
    assertThat(found(published(), order("A1", List.of("M2"), "A2"), SEATS))
        .containsExactly("committee-seats");
    assertThat(
            found(
                published(),
                order("A1", List.of("M2"), "W1").decided("committee-seats", "Order 7"),
                SEATS))
        .containsExactly("OFFICER_DECIDED");
  }

  @Test
  void who_publishes_is_asked_about_the_own_seat_and_decides_on_none() {
    CommitteeSeats seats = new CommitteeSeats(Set.of(), Set.of("M1", "A2"));
    TenderAct.Draft own =
        TenderAct.draft(Kind.PUBLICATION, GivenTender.PUBLISHED, "M1", "competent-authority")
            .set("places", GivenTender.PLACES)
            .decided("committee-seats", "I know films");
    assertThat(found(draft(), own, seats)).contains("DECIDES_OWN_SEAT");
    TenderAct.Draft buyer =
        TenderAct.draft(Kind.PUBLICATION, GivenTender.PUBLISHED, "M2", "buyer")
            .set("places", GivenTender.PLACES);
    assertThat(found(draft(), buyer, new CommitteeSeats(Set.of(), Set.of("A1"))))
        .containsExactly("committee-seats");
  }

  @Test
  void who_is_no_officer_cannot_sit_and_is_found_before_the_draft_is_sent() {
    CommitteeSeats seats = new CommitteeSeats(Set.of(), Set.of("A1"), Set.of("M2", "X9"));

    assertThat(
            PublicationCheck.of(INDIA, ServiceCatalogue.shipped())
                .seated(seats)
                .decide(tender())
                .trace()
                .findings())
        .filteredOn(found -> found.code().equals("MEMBER_CANNOT_SIT"))
        .singleElement()
        .satisfies(found -> assertThat(found.weight()).isEqualTo(Finding.Weight.BLOCKING));
    assertThat(found(draft(), publication(), seats)).contains("MEMBER_CANNOT_SIT");
    assertThat(found(published(), order("A1", List.of("M1"), "X9"), seats))
        .contains("MEMBER_CANNOT_SIT");
  }

  @Test
  void one_authority_at_the_least_sits_in_no_seat() {
    CommitteeSeats one = new CommitteeSeats(Set.of(), Set.of("M1"));
    assertThat(found(draft(), publication(), one)).contains("NOBODY_DECIDES");
    CommitteeSeats two = new CommitteeSeats(Set.of(), Set.of("M1", "A2"));
    assertThat(found(draft(), publication(), two)).containsExactly("committee-seats");
    assertThat(found(published(), order("A3", List.of("M2"), "A2"), two))
        .contains("NOBODY_DECIDES");
  }

  @Test
  void no_member_orders_on_the_committee_and_none_is_replaced_as_a_whole_unasked() {
    assertThat(found(published(), order("M1", List.of("M2"), "N1"), CommitteeSeats.UNKNOWN))
        .contains("ORDERS_OWN_COMMITTEE");
    List<String> all = published().tender().members();
    assertThat(found(published(), order("A1", all, "N1", "N2", "N3"), SEATS))
        .containsExactly("committee-replaced");
  }
}

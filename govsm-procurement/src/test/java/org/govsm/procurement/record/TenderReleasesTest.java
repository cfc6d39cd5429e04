package org.govsm.procurement.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.record.GivenProcess.BUYER;
import static org.govsm.procurement.record.GivenProcess.END;
import static org.govsm.procurement.record.GivenProcess.PUBLISHER;
import static org.govsm.procurement.record.GivenProcess.WORDS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Commitment;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.OpenedTender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;
import org.junit.jupiter.api.Test;

/** Releases of tenders that go another way than to an award. */
class TenderReleasesTest {

  private static final List<String> PLACES = List.of("GEM_CPPP");
  private static final Instant PUBLISHED = Instant.parse("2026-11-02T04:30:00Z");
  private static final Instant CLOSES = OpenedTender.tender().closes();
  private static final Instant OPENED = CLOSES.plus(Duration.ofHours(18));
  private static final Nonce NONCE =
      Nonce.read(OpenedTender.nonce(OpenedTender.bids().get(0))).orThrow();

  private final List<Object> acts = new ArrayList<>();
  private Map<String, Object> tender = OpenedTender.tender().toPlain();

  private void act(TenderAct.Draft act) {
    acts.add(act.done().orThrow().toPlain());
  }

  private static TenderAct.Draft by(Kind kind, Instant at, String role) {
    return TenderAct.draft(kind, at, "who", role);
  }

  private Publication published(Instant asOf) {
    TenderRecord record = TenderRecord.fromPlain(tree("tender", tender, "acts", acts)).orThrow();
    return Publication.of(
        PUBLISHER,
        ContractingProcess.draft("T-1", BUYER, asOf).tender(record).done().orThrow(),
        WORDS);
  }

  private static String text(Publication publication) {
    assertThat(RecordCheck.of(publication.recordPackage(END))).isEmpty();
    return CanonicalForm.text(publication.recordPackage(END));
  }

  private void publish() {
    act(by(Kind.PUBLICATION, PUBLISHED, "buyer").set("places", PLACES));
  }

  private void cancel(Instant at) {
    act(
        by(Kind.CANCELLATION, at, "competent-authority")
            .set("ground", "OTHER")
            .set("reason", "No money was sanctioned")
            .set("places", PLACES));
  }

  @Test
  void a_cancelled_tender_says_why_and_which_release_it_amends() {
    publish();
    cancel(PUBLISHED.plus(Duration.ofDays(3)));
    Publication published = published(END);

    assertThat(published.releases().get(1).tags()).containsExactly("tenderCancellation");
    assertThat(text(published))
        .contains("\"status\":\"cancelled\"", "No money was sanctioned")
        .contains("\"amendsReleaseID\":\"" + published.releases().get(0).id() + "\"");
  }

  @Test
  void answers_of_one_instant_are_told_once_each_and_nobody_who_asked() {
    publish();
    for (String id : List.of("acme-1", "beta-1", "beta-2")) {
      act(
          by(Kind.QUESTION, PUBLISHED.plusSeconds(60), "bidder")
              .set("id", id)
              .set("text", "Question of " + id.substring(5)));
    }
    for (String id : List.of("beta-2", "acme-1")) {
      act(
          by(Kind.ANSWER, PUBLISHED.plusSeconds(90), "buyer")
              .set("question", id)
              .set("text", "Yes"));
    }
    Publication published = published(END);

    assertThat(published.releases())
        .extracting(release -> release.id().replaceAll("ocds-213czf-T-1-|-[0-9a-f]{12}$", ""))
        .containsExactly("publication", "answer-3", "answer-1");
    assertThat(text(published)).doesNotContain("acme", "beta");
  }

  private void onePacket(Instant opened, Bid... bids) {
    tender = new LinkedHashMap<>(tender);
    Map<String, Object> opening = new LinkedHashMap<>();
    ((Map<?, ?>) OpenedTender.tender().toPlain().get("opening"))
        .forEach((name, value) -> opening.put(String.valueOf(name), value));
    opening.put("packets", "ONE");
    tender.put("opening", opening);
    publish();
    for (Bid bid : bids) {
      act(
          TenderAct.draft(Kind.BID, CLOSES.minusSeconds(60), bid.bidder().id(), "bidder")
              .set("bid", bid.id())
              .set("commitment", Commitment.of(bid, NONCE).digest())
              .set("technical", TechnicalPacket.of(bid).digest()));
    }
    act(
        by(Kind.FINANCIAL_OPENING, opened, "committee-member")
            .set("present", List.of("who"))
            .set("declarations", List.of(tree("member", "who", "conflict", false))));
    for (Bid bid : bids) {
      act(
          TenderAct.draft(Kind.REVEAL, opened.plusSeconds(60), bid.bidder().id(), "bidder")
              .set("bid", bid.toPlain())
              .set("nonce", NONCE.hex()));
    }
  }

  @Test
  void bids_in_one_packet_are_told_with_their_prices_at_the_end_of_the_window() {
    onePacket(OPENED, OpenedTender.bids().toArray(Bid[]::new));
    Instant end = OPENED.plus(Duration.ofHours(24));

    assertThat(text(published(end.minusMillis(1)))).doesNotContain("bidder-", "Alpha", "4600000");
    assertThat(text(published(end)))
        .contains("\"numberOfTenderers\":3", "Gamma Arts", "\"amount\":4100000")
        .doesNotContain(OpenedTender.SECRET);
  }

  @Test
  void prices_of_a_tender_that_was_cancelled_before_that_are_never_told() {
    onePacket(OPENED, OpenedTender.bids().toArray(Bid[]::new));
    cancel(OPENED.plusSeconds(7200));

    assertThat(text(published(END)))
        .contains("\"status\":\"cancelled\"")
        .doesNotContain("4600000", "Alpha");
  }

  /**
   * A bid that passed when it was examined again is told with its price in a release of its own.
   */
  @Test
  void the_price_of_a_second_opening_is_told_at_the_end_of_its_own_window() {
    TenderRecord first = OpenedTender.revealed();
    first.acts().forEach(one -> acts.add(one.toPlain()));
    List<String> members = first.tender().members();
    List<Object> declared =
        members.stream().<Object>map(one -> tree("member", one, "conflict", false)).toList();
    Instant told = OpenedTender.PRICES.plus(Duration.ofDays(20));
    Instant opened = told.plus(Duration.ofDays(9));
    act(
        TenderAct.draft(Kind.SUPPLEMENTARY_RESULT, told, members.get(0), "committee-member")
            .set("present", members)
            .set("declarations", declared)
            .set("results", List.of(tree("bid", "c", "qualified", true)))
            .set("financialOpening", opened.toString()));
    act(
        TenderAct.draft(Kind.SUPPLEMENTARY_OPENING, opened, members.get(0), "committee-member")
            .set("present", members)
            .set("declarations", declared));
    Bid third = OpenedTender.bids().get(2);
    act(
        TenderAct.draft(Kind.REVEAL, opened.plusSeconds(60), third.bidder().id(), "bidder")
            .set("bid", third.toPlain())
            .set("nonce", OpenedTender.nonce(third)));
    Instant end = opened.plus(Duration.ofHours(24));

    assertThat(text(published(end.minusMillis(1)))).doesNotContain("4100000");
    Publication whole = published(end);
    assertThat(text(whole)).contains("\"amount\":4100000");
    assertThat(whole.releases().get(whole.releases().size() - 1).id())
        .contains("supplementary-prices");
  }

  @Test
  void two_bids_of_one_firm_have_one_bidder() {
    Map<String, Object> second = OpenedTender.bids().get(1).toPlain();
    second.put("bidder", OpenedTender.bids().get(0).toPlain().get("bidder"));
    onePacket(OPENED, OpenedTender.bids().get(0), Bid.fromPlain(second).orThrow());

    assertThat(text(published(END)))
        .contains("\"id\":\"bid-2\"", "\"numberOfTenderers\":1")
        .doesNotContain("bidder-2");
  }
}

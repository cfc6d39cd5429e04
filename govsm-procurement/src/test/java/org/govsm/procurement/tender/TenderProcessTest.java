package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.GivenBids.book;
import static org.govsm.procurement.tender.GivenTender.CLOSES;
import static org.govsm.procurement.tender.GivenTender.FINANCIAL;
import static org.govsm.procurement.tender.GivenTender.OPENS;
import static org.govsm.procurement.tender.GivenTender.PLACES;
import static org.govsm.procurement.tender.GivenTender.PROCESS;
import static org.govsm.procurement.tender.GivenTender.PUBLISHED;
import static org.govsm.procurement.tender.GivenTender.RESULT;
import static org.govsm.procurement.tender.GivenTender.allowed;
import static org.govsm.procurement.tender.GivenTender.clause;
import static org.govsm.procurement.tender.GivenTender.committee;
import static org.govsm.procurement.tender.GivenTender.decide;
import static org.govsm.procurement.tender.GivenTender.india;
import static org.govsm.procurement.tender.GivenTender.meeting;
import static org.govsm.procurement.tender.GivenTender.period;
import static org.govsm.procurement.tender.GivenTender.publication;
import static org.govsm.procurement.tender.GivenTender.published;
import static org.govsm.procurement.tender.GivenTender.received;
import static org.govsm.procurement.tender.GivenTender.refused;
import static org.govsm.procurement.tender.GivenTender.result;
import static org.govsm.procurement.tender.GivenTender.reveal;
import static org.govsm.procurement.tender.GivenTender.ruled;
import static org.govsm.procurement.tender.GivenTender.sealed;
import static org.govsm.procurement.tender.GivenTender.technical;
import static org.govsm.procurement.tender.GivenTender.tender;
import static org.govsm.procurement.tender.GivenTender.tenderTree;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenderProcessTest {

  private static final Bid ONE = bid("B1", "4610000.00");
  private static final Bid TWO = bid("B2", "4500000.00");
  private static final Bid THREE = bid("B3", "4400000.00");
  private static final Instant SECOND_LATE = CLOSES.plusSeconds(1);

  private static Finding finding(Permission permission, String code) {
    return permission.findings().stream()
        .filter(found -> found.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static TenderRecord opened() {
    return allowed(received(published(), ONE, TWO, THREE), technical(OPENS, ONE, TWO, THREE));
  }

  private static TenderRecord told() {
    return allowed(opened(), result(RESULT, FINANCIAL, "B1", true, "B2", true, "B3", false));
  }

  private static TenderRecord financial() {
    return allowed(told(), meeting(Kind.FINANCIAL_OPENING, FINANCIAL, List.of("M1", "M2", "M3")));
  }

  private static List<String> questions(TenderRecord record, TenderAct.Draft act) {
    return decide(record, act)
        .ruling()
        .<List<String>>fold(
            answer -> List.of(),
            refer ->
                refer.indication().orElseThrow().questions().stream().map(Finding::code).toList(),
            open -> List.of());
  }

  private static Map<String, Object> part(String name, Object... changes) {
    Map<String, Object> part = new TreeMap<>();
    ((Map<?, ?>) tenderTree().get(name)).forEach((key, value) -> part.put("" + key, value));
    part.putAll(tree(changes));
    return part;
  }

  @Nested
  @DisplayName("Publication, and what holds for every act")
  class Publication {

    @Test
    void nothing_happens_before_the_publication_and_it_happens_once_at_its_time() {
      TenderRecord draft = TenderRecord.of(tender());
      assertThat(refused(draft, sealed(Kind.BID, ONE, CLOSES))).containsExactly("NOT_PUBLISHED");
      assertThat(refused(published(), publication())).containsExactly("PUBLISHED");
      TenderAct.Draft later =
          TenderAct.draft(Kind.PUBLICATION, PUBLISHED.plusSeconds(1), "B-1", "buyer")
              .set("places", PLACES);
      assertThat(refused(draft, later)).containsExactly("OTHER_TIME");
      assertThat(draft.status()).isEqualTo("planned");
      assertThat(published().status()).isEqualTo("active");
    }

    @Test
    void a_tender_that_fails_its_check_is_not_published() {
      TenderRecord record = TenderRecord.of(tender("preferences", ""));
      assertThat(refused(record, publication())).containsExactly("PREFERENCE_NOT_STATED.MSE");
    }

    @Test
    void acts_come_in_order_of_time_and_from_those_who_may() {
      TenderRecord record = received(published(), ONE);
      assertThat(refused(record, sealed(Kind.BID, TWO, CLOSES.minusSeconds(1))))
          .containsExactly("OUT_OF_ORDER");
      TenderAct.Draft byBidder =
          TenderAct.draft(Kind.CANCELLATION, SECOND_LATE, "V-B1", "bidder")
              .set("ground", "NO_EFFECTIVE_COMPETITION")
              .set("reason", "none")
              .set("places", PLACES);
      assertThat(refused(record, byBidder)).containsExactly("WRONG_ROLE", "BIDS_SEALED");
    }

    @Test
    void what_the_law_does_not_answer_an_officer_decides_on_record() {
      TenderRecord draft = TenderRecord.of(limited("5000000.00"));

      assertThat(questions(draft, publication())).containsExactly("bid-window");
      TenderRecord approved = TenderRecord.of(approved(limited("5000000.00"), "A-1"));
      Permission decided = ruled(approved, publication());
      assertThat(decided.isAllowed()).isTrue();
      assertThat(finding(decided, "OFFICER_DECIDED").weight()).isEqualTo(Finding.Weight.WARNING);
      Permission named = ruled(approved, publication().decided("other", "note 8"));
      assertThat(finding(named, "DECISION_UNUSED").text().values()).containsValue("other");
    }

    @Test
    void a_decision_is_for_its_own_question() {
      TenderRecord draft = TenderRecord.of(limited("5000000.01"));
      TenderRecord approved = TenderRecord.of(approved(limited("5000000.01"), "A-1"));
      TenderAct.Draft urgent = publication().decided("procedure", "urgent, certified: note 9");

      assertThat(questions(draft, publication().decided("22 days suffice: note 7")))
          .containsExactly("procedure", "bid-window");
      assertThat(questions(draft, urgent)).containsExactly("bid-window");
      assertThat(questions(approved, publication())).containsExactly("procedure");
      assertThat(ruled(approved, urgent).record().orElseThrow().acts().get(0).decisions())
          .containsOnlyKeys("procedure");
      ruled(approved, publication().decided("urgent, certified: note 9"));
      assertThat(
              publication()
                  .decided("quorum", "so")
                  .decided("quorum", "or so")
                  .done()
                  .<String>fold(act -> "", faults -> faults.get(0).pointer()))
          .isEqualTo("/decisions/1/question");
    }

    private Tender limited(String value) {
      return tender(
          "procedure", "LIMITED_TENDER",
          "evaluation", part("evaluation", "value", value),
          "invited", List.of("A", "B", "C", "D"));
    }
  }

  @Nested
  @DisplayName("Questions and answers (GFR 2017 rule 173(x))")
  class Questions {

    private final Instant last = india("2026-11-12T17:00");

    private TenderAct.Draft question(Instant at, String text) {
      return TenderAct.draft(Kind.QUESTION, at, "V-B1", "bidder").set("id", "Q1").set("text", text);
    }

    private TenderAct.Draft answer(Instant at, String text) {
      return TenderAct.draft(Kind.ANSWER, at, "B-1", "buyer")
          .set("question", "Q1")
          .set("text", text);
    }

    @Test
    void a_question_is_taken_to_the_last_second() {
      assertThat(ruled(published(), question(last, "Which languages?")).isAllowed()).isTrue();
      assertThat(refused(published(), question(last.plusSeconds(1), "Which languages?")))
          .containsExactly("QUESTION_LATE");
    }

    private TenderAct.Draft recorded(Instant at, Instant sent) {
      return TenderAct.draft(Kind.QUESTION, at, "B-1", "buyer")
          .set("id", "Q1")
          .set("text", "Which languages?")
          .set("received", "letter 7 of 10 November 2026")
          .set("sent", sent.toString());
    }

    /** Found: a question that was recorded in time died while another officer had it to read. */
    @Test
    void what_was_sent_in_time_is_published_until_bids_are_opened() {
      assertThat(refused(published(), recorded(last.plusSeconds(2), last.plusSeconds(1))))
          .containsExactly("QUESTION_LATE");
      allowed(published(), recorded(last.minusSeconds(1), last.plusSeconds(1)));
      TenderAct.Draft bidder = question(last.plusSeconds(1), "Which?").set("sent", last.toString());
      assertThat(refused(published(), bidder)).containsExactly("QUESTION_LATE");

      TenderRecord asked = allowed(published(), recorded(CLOSES.minusSeconds(1), last));
      assertThat(refused(asked, answer(SECOND_LATE, "Hindi").set("sent", SECOND_LATE.toString())))
          .containsExactly("ANSWER_LATE");
      assertThat(asked.unanswered(CLOSES)).hasSize(1);
      assertThat(asked.unanswered(SECOND_LATE)).isEmpty();
      allowed(asked, answer(SECOND_LATE, "Hindi").set("sent", CLOSES.toString()));

      TenderRecord late = allowed(published(), recorded(SECOND_LATE, last));
      assertThat(late.unanswered(SECOND_LATE.plusSeconds(1))).hasSize(1);
      allowed(late, answer(SECOND_LATE.plusSeconds(1), "Hindi"));
    }

    @Test
    void after_an_opening_nothing_of_it_is_published() {
      TenderRecord opened = opened();
      Instant then = opened.acts().get(opened.acts().size() - 1).at().plusSeconds(1);
      assertThat(refused(opened, recorded(then, last))).containsExactly("BIDS_OPENED");
      assertThat(opened.unanswered(then)).isEmpty();
    }

    @Test
    void a_price_in_a_question_would_be_public_before_the_opening() {
      assertThat(refused(published(), question(last, "Our price is 45 lakh, is that too much?")))
          .containsExactly("NAMES_A_PRICE");
      assertThat(refused(published(), question(last, "क्या ४५ लाख चलेगा?")))
          .containsExactly("NAMES_A_PRICE");
      assertThat(
              ruled(published(), question(last, "Is a reel of 5 lakh views enough?")).isAllowed())
          .isTrue();
    }

    @Test
    void a_sum_that_the_tender_states_may_be_asked_about() {
      assertThat(ruled(published(), question(last, "Is the value of ₹60,00,000 firm?")).isAllowed())
          .isTrue();
    }

    @Test
    void what_one_asked_and_waits_for_its_answer_is_not_asked_again() {
      TenderRecord asked = allowed(published(), question(last, "May the samples be in Hindi?"));
      TenderAct.Draft again = question(last, "May the samples be in Hindi").set("id", "Q2");
      assertThat(refused(asked, again)).containsExactly("ASKED_ALREADY");
      TenderAct.Draft other = question(last, "May the samples be older?").set("id", "Q2");
      assertThat(ruled(asked, other).isAllowed()).isTrue();
      TenderAct.Draft another =
          TenderAct.draft(Kind.QUESTION, last, "V-B2", "bidder")
              .set("id", "Q2")
              .set("text", "May the samples be in Hindi?");
      assertThat(ruled(asked, another).isAllowed()).isTrue();
      TenderRecord answered = allowed(asked, answer(last, "Yes."));
      assertThat(ruled(answered, again).isAllowed()).isTrue();
    }

    @Test
    void what_came_is_of_a_day_that_there_was_and_names_no_buyer_as_its_asker() {
      String buyer = published().acts().get(0).by();
      for (String none :
          List.of(
              "letter of 30 February 2027",
              "letter of 31.04.2026",
              "letter of 2026-11-13",
              "letter of 13th November 2026")) {
        TenderAct.Draft records =
            TenderAct.draft(Kind.QUESTION, last, buyer, "buyer")
                .set("id", "Q1")
                .set("text", "Why?")
                .set("received", none);
        assertThat(refused(published(), records)).as(none).containsExactly("RECEIVED_DAY");
      }
      TenderAct.Draft records =
          TenderAct.draft(Kind.QUESTION, last, buyer, "buyer")
              .set("id", "Q1")
              .set("text", "Is " + buyer + " the place?")
              .set("received", "letter 7 of 12 November 2026");
      TenderRecord taken = allowed(published(), records);
      assertThat(ruled(taken, answer(last, "Yes, " + buyer + " is.")).isAllowed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "letter F. 6/18/2019-PPD of 12 November 2026",
          "letter No. 6/18/2019 of 12.11.2026",
          "letter F.12/11/2027-PPD of 12/11/2026"
        })
    void the_number_of_a_file_is_no_day(String paper) {
      TenderAct.Draft records =
          TenderAct.draft(Kind.QUESTION, last, published().acts().get(0).by(), "buyer")
              .set("id", "Q1")
              .set("text", "Why?")
              .set("received", paper);
      assertThat(ruled(published(), records).isAllowed()).isTrue();
    }

    @Test
    void who_buys_asks_nothing_and_records_what_came() {
      TenderRecord published = published();
      String buyer = published.acts().get(0).by();
      TenderAct.Draft records =
          TenderAct.draft(Kind.QUESTION, last, buyer, "buyer").set("id", "Q1").set("text", "Why?");

      for (String same : List.of(buyer, buyer.toUpperCase(Locale.ROOT))) {
        TenderAct.Draft asks =
            TenderAct.draft(Kind.QUESTION, last, same, "anyone")
                .set("id", "Q1")
                .set("text", "Why?");
        assertThat(refused(published, asks)).as(same).containsExactly("BUYER_ASKS");
      }
      assertThat(refused(published, records)).containsExactly("NOT_RECEIVED");
      assertThat(refused(published, question(last, "Why?").set("received", "letter")))
          .containsExactly("ASKS_ITSELF");
      Permission taken = ruled(published, records.set("received", "letter of 10 November 2026"));
      assertThat(taken.isAllowed()).isTrue();
      assertThat(taken.record().orElseThrow().clarifications().get(0).isRecorded()).isTrue();
      assertThat(taken.record().orElseThrow().toPublic().toString()).doesNotContain("letter of 10");
    }

    @Test
    void an_id_that_tells_the_asker_is_told() {
      TenderAct.Draft named =
          TenderAct.draft(Kind.QUESTION, last, "V-B1", "bidder")
              .set("id", "v-b1-q1")
              .set("text", "Which languages?");
      assertThat(finding(ruled(published(), named), "ID_TELLS_THE_ASKER").weight())
          .isEqualTo(Finding.Weight.WARNING);
    }

    @Test
    void words_that_sound_like_a_supplier_are_for_an_officer() {
      TenderRecord asked = allowed(published(), question(last, "Which languages?"));
      TenderProcess beside = PROCESS.suppliers(() -> List.of("Kalpanik Media Agency"));
      TenderAct.Draft told = answer(last, "As Media Kalpanic has it: Hindi");
      Decision<Permission> open = beside.decide(asked, told.done().orThrow());
      assertThat(open.ruling()).isInstanceOf(Ruling.Refer.class);
      assertThat(beside.decide(asked, told.decided("note 4: none is meant").done().orThrow()))
          .satisfies(each -> assertThat(each.found()).isPresent());
      assertThat(beside.decide(asked, answer(last, "Hindi").done().orThrow()).found()).isPresent();
      assertThat(PROCESS.decide(asked, answer(last, "As Media Kalpanic").done().orThrow()).found())
          .as("where no register is known")
          .isPresent();
    }

    @Test
    void an_answer_goes_to_all_and_nobody_learns_who_asked() {
      TenderRecord asked = allowed(published(), question(last, "Which languages?"));
      assertThat(refused(asked, answer(last, "As v-b1 asks: Hindi")))
          .containsExactly("NAMES_THE_ASKER");
      assertThat(
              finding(ruled(asked, answer(last, "V-B1: Hindi")), "NAMES_THE_ASKER")
                  .citation()
                  .provision())
          .isEqualTo("rule 173(x)");
      TenderRecord answered = allowed(asked, answer(CLOSES, "Hindi"));

      assertThat(answered.clarifications())
          .singleElement()
          .satisfies(each -> assertThat(each.answer()).contains("Hindi"));
      assertThat(answered.toPublic().toString()).contains("Hindi").doesNotContain("V-B1");
      assertThat(refused(answered, answer(CLOSES, "Hindi"))).containsExactly("ANSWERED");
      assertThat(refused(asked, answer(SECOND_LATE, "Hindi"))).containsExactly("ANSWER_LATE");
    }
  }

  @Nested
  @DisplayName("Corrigendum (GFR 2017 rule 173(ii)-(iii))")
  class Corrigendum {

    private static final String CONTACT = "contact";

    private static final Map<String, Object> ROOM = tree("office", "Purchase section, room 5");

    private final Instant at = india("2026-11-20T10:00");

    private TenderAct.Draft corrigendum(Instant when, Object... changes) {
      return TenderAct.draft(Kind.CORRIGENDUM, when, "B-1", "buyer")
          .set("id", "C1")
          .set("rationale", "more videos")
          .set("places", PLACES)
          .set("tender", tender(changes).toPlain());
    }

    private TenderAct.Draft moreVideos() {
      return corrigendum(at, CONTACT, ROOM);
    }

    @Test
    void whether_more_time_is_needed_is_said_and_then_given() {
      assertThat(decide(published(), moreVideos()).ruling())
          .isEqualTo(new Ruling.Undetermined<>(List.of("moreTimeNeeded")));
      Permission needed = ruled(published(), moreVideos().set("moreTimeNeeded", true));
      assertThat(finding(needed, "NOT_EXTENDED").citation().provision())
          .isEqualTo("rule 173(ii)-(iii)");
      assertThat(ruled(published(), moreVideos().set("moreTimeNeeded", false)).isAllowed())
          .isTrue();
      TenderAct.Draft extended =
          corrigendum(
              at,
              CONTACT,
              ROOM,
              "tenderPeriod",
              period("2026-11-02T10:00", "2026-11-26T17:00", "clause 2"),
              "opening",
              part("opening", "date", "2026-11-27T05:30:00Z"));
      TenderRecord after = allowed(published(), extended);

      assertThat(after.tender().closes()).isEqualTo("2026-11-26T11:30:00Z");
      assertThat(after.drafted().closes()).isEqualTo(CLOSES);
      assertThat(after.toPublic().get("amendments"))
          .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
          .allSatisfy(
              one ->
                  assertThat(one)
                      .asInstanceOf(InstanceOfAssertFactories.MAP)
                      .containsOnlyKeys("id", "date", "rationale", "description"));
      assertThat(after.amendments())
          .singleElement()
          .satisfies(
              each ->
                  assertThat(each.changed())
                      .containsExactly("/contact", "/opening/date", "/tenderPeriod/endDate"));
      assertThat(ruled(after, sealed(Kind.BID, ONE, SECOND_LATE)).isAllowed()).isTrue();
    }

    @Test
    void it_shortens_no_time_changes_something_and_comes_before_the_end() {
      assertThat(
              refused(
                  published(),
                  corrigendum(
                      at,
                      "tenderPeriod",
                      period("2026-11-02T10:00", "2026-11-24T16:59", "clause 2"))))
          .contains("SHORTENED.closes");
      assertThat(refused(published(), corrigendum(at, "enquiryPeriod", "")))
          .contains("SHORTENED.questions");
      assertThat(
              refused(published(), corrigendum(at, "opening", part("opening", "waitingDays", 4))))
          .contains("SHORTENED.waits");
      assertThat(refused(published(), corrigendum(at))).contains("NO_CHANGE");
      assertThat(refused(published(), corrigendum(at, "validityDays", 89)))
          .contains("SHORTENED.validity");
      List<Object> sooner =
          List.of(
              tree("stage", "AWARD", "by", "2026-12-30"),
              tree("stage", "CONTRACT", "by", "2027-01-21"));
      assertThat(refused(published(), corrigendum(at, "milestones", sooner)))
          .contains("SHORTENED.award");
      assertThat(
              refused(
                  published(),
                  corrigendum(SECOND_LATE, CONTACT, ROOM).set("moreTimeNeeded", false)))
          .containsExactly("CLOSED");
    }

    @Test
    void what_is_bought_stays_and_its_extent_changes_with_more_time_or_by_an_officer() {
      Map<String, Object> other =
          new LinkedHashMap<>(tender("title", tree("en", "Road building")).toPlain());
      Map<String, Object> item = item(published());
      item.put("service", "other");
      other.put("items", List.of(item));
      other.put("buyer", tree("id", "B-9", "name", "Another"));
      other.put("award", tree("standstillDays", 1, "clause", "clause 9"));
      TenderRecord record =
          published(tender("award", tree("standstillDays", 2, "clause", "clause 9")));
      assertThat(refused(record, corrigendum(at).set("tender", other)))
          .containsExactlyInAnyOrder(
              "STAYS.title",
              "STAYS.items",
              "STAYS.buyer",
              "SHORTENED.standstill",
              "UNKNOWN_SERVICE");
      Map<String, Object> fewer = item(published());
      fewer.put("quantity", 1);
      TenderAct.Draft less = corrigendum(at, "items", List.of(fewer)).set("moreTimeNeeded", false);
      assertThat(questions(published(), less)).contains("extent-changed");
      TenderRecord after =
          allowed(published(), less.decided("extent-changed", "Order 5: one is needed"));
      assertThat(after.amendments().get(0).description()).contains("/items/0/quantity: ", " → 1");
    }

    private static Map<String, Object> item(TenderRecord record) {
      return new LinkedHashMap<>(record.tender().node().branches("items").get(0).toPlain());
    }

    /** The end of the last day before the closing day, and the first instant of that day. */
    @Test
    void on_the_last_day_an_officer_says_whether_bidders_can_still_use_it() {
      Instant day = india("2026-11-24T00:00");
      TenderAct.Draft before = corrigendum(day.minusSeconds(1), CONTACT, ROOM);
      TenderAct.Draft last = corrigendum(day, CONTACT, ROOM).set("moreTimeNeeded", false);
      assertThat(ruled(published(), before.set("moreTimeNeeded", false)).isAllowed()).isTrue();
      assertThat(questions(published(), last)).containsExactly("last-day");
      assertThat(ruled(published(), last.decided("last-day", "a room alone")).isAllowed()).isTrue();
    }

    @Test
    void terms_that_change_are_for_an_officer_and_the_seed_stays_whether_a_bid_came_or_not() {
      TenderRecord bids = allowed(published(), sealed(Kind.BID, ONE, at));
      TenderAct.Draft weight =
          corrigendum(at, "evaluation", part("evaluation", "technicalWeight", "25"))
              .set("moreTimeNeeded", false);
      TenderAct.Draft seed =
          corrigendum(at, "evaluation", part("evaluation", "drawSeed", "another"))
              .set("moreTimeNeeded", false);
      for (TenderRecord record : List.of(published(), bids)) {
        assertThat(questions(record, weight)).containsExactly("terms-changed");
        assertThat(refused(record, seed)).containsExactly("SEED_CHANGED");
      }
    }

    /** Above fifty lakh no member may report to another: the law is asked of the changed tender. */
    @Test
    void the_changed_tender_is_checked_by_the_law_that_holds_for_it() {
      Map<String, Object> line = committee(2);
      line.put(
          "members",
          List.of(tree("id", "M1"), tree("id", "M2", "reportsTo", "M1"), tree("id", "M3")));
      Map<String, Object> small = part("evaluation", "value", "5000000.00");
      TenderRecord record = published(tender("committee", line, "evaluation", small));

      assertThat(refused(record, corrigendum(at, "committee", line).set("moreTimeNeeded", false)))
          .containsExactly("REPORTING_LINE");
    }

    /** Who sits in the committee cannot bid, and the authority replaces members by an order. */
    @Test
    void it_does_not_change_who_sits_in_the_committee() {
      Map<String, Object> other = committee(2);
      other.put(
          "members",
          List.of(tree("id", "M1"), tree("id", "M2"), tree("id", "M3"), tree("id", "V-B1")));
      TenderAct.Draft more = corrigendum(at, "committee", other).set("moreTimeNeeded", false);
      assertThat(refused(published(), more)).containsExactly("MEMBERS_STAY");
      Map<String, Object> turned = committee(2);
      turned.put("members", List.of(tree("id", "M3"), tree("id", "M2"), tree("id", "M1")));
      TenderAct.Draft same = corrigendum(at, "committee", turned).set("moreTimeNeeded", false);
      assertThat(ruled(published(), same).isAllowed()).isTrue();
    }

    /** The quorum decides openings and confirmations: who publishes does not choose it alone. */
    @Test
    void it_changes_no_quorum() {
      for (Integer quorum : List.of(1, 3)) {
        TenderAct.Draft other =
            corrigendum(at, "committee", committee(quorum)).set("moreTimeNeeded", false);
        assertThat(refused(published(), other)).contains("QUORUM_STAYS");
      }
      Map<String, Object> unsaid = committee(2);
      unsaid.remove("quorum");
      TenderAct.Draft none = corrigendum(at, "committee", unsaid).set("moreTimeNeeded", false);
      assertThat(refused(published(), none)).contains("QUORUM_STAYS");
    }

    @Test
    void what_a_bid_brings_and_who_may_bid_are_terms_for_an_officer() {
      TenderAct.Draft forms =
          corrigendum(
              at,
              "bidSecurity",
              part("bidSecurity", "forms", List.of("BANK_GUARANTEE", "INSURANCE_SURETY_BOND")));
      assertThat(questions(published(), forms.set("moreTimeNeeded", false)))
          .containsExactly("terms-changed");
      TenderAct.Draft percent =
          corrigendum(at, "performanceSecurity", part("performanceSecurity", "percent", "3"));
      assertThat(questions(published(), percent.set("moreTimeNeeded", false)))
          .containsExactly("terms-changed");
      Map<String, Object> law = clause("2", "INDIAN_LAW");
      law.put("text", tree("en", "The law of Singapore applies."));
      TenderAct.Draft other =
          corrigendum(at, "clauses", List.of(clause("1", "DISPUTE_CLAUSE"), law));
      assertThat(questions(published(), other.set("moreTimeNeeded", false)))
          .containsExactly("terms-changed", "clause-on-law");
      TenderAct.Draft turned =
          corrigendum(
              at,
              CONTACT,
              ROOM,
              "clauses",
              List.of(clause("1", "DISPUTE_CLAUSE"), clause("2", "INDIAN_LAW")));
      assertThat(questions(published(), turned.set("moreTimeNeeded", false))).isEmpty();
      for (String term :
          List.of(
              "Every bidder pays a fee of 5,000 rupees for the documents.",
              "Firms with a turnover of 50 crore alone are asked.",
              "Only firms whose office lies in Namunapur come into the zone of consideration.",
              "राज्य के बाहर की एजेंसियाँ आवेदन न करें।",
              "Invoices go to room 6.")) {
        Map<String, Object> third = clause("3", "OTHER");
        third.put("text", tree("en", term));
        TenderAct.Draft added =
            corrigendum(
                at,
                "clauses",
                List.of(clause("1", "DISPUTE_CLAUSE"), clause("2", "INDIAN_LAW"), third));
        assertThat(questions(published(), added.set("moreTimeNeeded", false)))
            .as(term)
            .containsExactly("terms-changed");
      }
      assertThat(List.of("/bidSecurity", "/bidSecurity/exempt", "/preferences", "/invited/0"))
          .allMatch(CorrigendumScope::isTerm);
      TenderAct.Draft until =
          corrigendum(at, "bidSecurity", part("bidSecurity", "validUntil", "2027-04-11"));
      assertThat(ruled(published(), until.set("moreTimeNeeded", false)).isAllowed()).isTrue();
    }

    /** A bidder sees what held before and what holds now; names of officers are not told. */
    @Test
    void what_changed_is_told_to_everybody_with_both_values() {
      TenderAct.Draft forms =
          corrigendum(
                  at,
                  "bidSecurity",
                  part("bidSecurity", "forms", List.of("BANK_GUARANTEE", "INSURANCE_SURETY_BOND")),
                  "contact",
                  ROOM,
                  "explanations",
                  List.of(GivenTender.NOT_ON_GEM, tree("finding", "OTHER", "text", "of file 7")))
              .set("moreTimeNeeded", false)
              .decided("terms-changed", "Order 6: more forms");
      assertThat(allowed(published(), forms).amendments().get(0).description())
          .contains("/bidSecurity/forms: BANK_GUARANTEE → BANK_GUARANTEE INSURANCE_SURETY_BOND")
          .contains("/contact", "/explanations")
          .doesNotContain("of file 7", "room 5");
      String said =
          allowed(published(), forms).amendments().get(0).said().stream()
              .map(ProcurementLaw.messages("en")::say)
              .collect(Collectors.joining("; "));
      assertThat(said)
          .contains("bid security, forms: bank guarantee", " → ", "surety bond", "whom to ask")
          .doesNotContain("/", "_", "of file 7", "tender-");
    }

    @Test
    void it_is_published_wherever_the_tender_is() {
      TenderAct.Draft hidden =
          moreVideos().set("moreTimeNeeded", false).set("places", List.of("OWN_SITE"));
      assertThat(finding(ruled(published(), hidden), "NOT_PUBLISHED_ALIKE").citation().provision())
          .isEqualTo("rule 173(ii)-(iii)");
    }

    @Test
    void a_book_without_the_rule_asks_an_officer() {
      TenderProcess state = TenderProcess.of(book("IN.KA"), ServiceCatalogue.shipped());
      Decision<Permission> decision = state.decide(published(), moreVideos().done().orThrow());
      assertThat(decision.ruling()).isNotInstanceOf(Ruling.Answer.class);
      assertThat(decision.explain(ProcurementLaw.messages("en"))).doesNotContain("rule 173");
    }
  }

  @Nested
  @DisplayName("Bids (GFR 2017 rules 165, 188, 202 and 173(xiii))")
  class Bids {

    @Test
    void the_last_second_is_in_time_and_the_next_is_late() {
      assertThat(ruled(published(), sealed(Kind.BID, ONE, CLOSES)).isAllowed()).isTrue();
      Permission late = ruled(published(), sealed(Kind.BID, ONE, SECOND_LATE));
      assertThat(late.record()).isEmpty();
      assertThat(refused(published(), sealed(Kind.BID, ONE, CLOSES.plusMillis(1))))
          .containsExactly("LATE_BID");
      assertThat(finding(late, "LATE_BID").citation().provision()).isEqualTo("rule 202");
    }

    @Test
    void a_bid_is_changed_and_withdrawn_by_its_bidder_until_the_end() {
      TenderRecord record = received(published(), ONE);
      Bid dearer = bid("B1", "4700000.00");
      TenderRecord changed = allowed(record, sealed(Kind.MODIFICATION, dearer, CLOSES));

      assertThat(changed.bids())
          .singleElement()
          .isNotEqualTo(record.bids().get(0))
          .satisfies(each -> assertThat(each.bidder()).isEqualTo("V-B1"));
      assertThat(
              finding(ruled(record, sealed(Kind.MODIFICATION, dearer, SECOND_LATE)), "LATE_BID")
                  .citation()
                  .provision())
          .isEqualTo("rule 173(xiii), through rule 206");
      assertThat(refused(record, withdrawal("V-B2", CLOSES))).containsExactly("OTHER_BIDDER");
      TenderRecord gone = allowed(record, withdrawal("V-B1", CLOSES));
      assertThat(refused(gone, sealed(Kind.MODIFICATION, dearer, CLOSES)))
          .containsExactly("WITHDRAWN");
      assertThat(PROCESS.withdrawal(gone, "B1", Optional.of("DEPOSIT"), OPENS)).isEmpty();
    }

    @Test
    void a_withdrawal_after_the_end_has_its_consequence() {
      TenderRecord gone = allowed(received(published(), ONE), withdrawal("V-B1", SECOND_LATE));
      assertThat(
              PROCESS.withdrawal(gone, "B1", Optional.of("DEPOSIT"), OPENS).orElseThrow().ruling())
          .satisfies(
              ruling ->
                  assertThat(ruling.<String>fold(a -> a.value().code(), r -> "refer", u -> "open"))
                      .isEqualTo("FORFEITED"));
    }

    private TenderAct.Draft withdrawal(String by, Instant at) {
      return TenderAct.draft(Kind.WITHDRAWAL, at, by, "bidder").set("bid", "B1");
    }
  }

  @Nested
  @DisplayName("Limited tender (GFR 2017 rules 201(i) and 162(ii))")
  class Limited {

    @Test
    void it_takes_bids_of_those_who_were_invited() {
      Tender limited =
          tender(
              "procedure", "LIMITED_TENDER",
              "evaluation", part("evaluation", "value", "5000000.00"),
              "invited", List.of("V-B1", "V-B2", "V-B4", "V-B5"));
      TenderRecord record = allowed(TenderRecord.of(approved(limited, "A-1")), publication());

      assertThat(ruled(record, sealed(Kind.BID, ONE, CLOSES)).isAllowed()).isTrue();
      assertThat(refused(record, sealed(Kind.BID, THREE, CLOSES))).containsExactly("NOT_INVITED");
      assertThat(
              finding(ruled(record, sealed(Kind.BID, THREE, CLOSES)), "NOT_INVITED")
                  .citation()
                  .provision())
          .contains("162(ii)");
    }
  }

  /** The tender with the time to bid as another officer decided it. */
  private static Tender approved(Tender tender, String by) {
    Map<String, Object> tree = tender.toPlain();
    Map<String, Object> period = new TreeMap<>();
    ((Map<?, ?>) tree.get("tenderPeriod"))
        .forEach((name, value) -> period.put(String.valueOf(name), value));
    period.put("approval", tree("by", by, "reason", "22 days suffice: note 7"));
    tree.put("tenderPeriod", period);
    return Tender.fromPlain(tree).orThrow();
  }

  @Nested
  @DisplayName("The time to bid of a limited tender (GFR 2017 rule 162(iv))")
  class TimeOfLimitedTender {

    private final Tender limited =
        tender(
            "procedure", "LIMITED_TENDER",
            "evaluation", part("evaluation", "value", "5000000.00"),
            "invited", List.of("V-B1", "V-B2", "V-B4", "V-B5"));

    @Test
    void is_decided_by_another_than_who_publishes() {
      TenderAct.Draft alone = publication().decided("bid-window", "Order 12: it is enough");
      assertThat(decide(TenderRecord.of(limited), alone).ruling()).isInstanceOf(Ruling.Refer.class);
      assertThat(decide(TenderRecord.of(limited), publication().decided("Order 12")).ruling())
          .isInstanceOf(Ruling.Refer.class);
      assertThat(decide(TenderRecord.of(approved(limited, "B-1")), publication()).ruling())
          .as("B-1 publishes")
          .isInstanceOf(Ruling.Refer.class);
      TenderRecord record = TenderRecord.of(approved(limited, "A-1"));
      Permission permission = ruled(record, publication());
      assertThat(permission.isAllowed()).isTrue();
      assertThat(finding(permission, "OFFICER_DECIDED").citation().provision())
          .isEqualTo("rule 162(iv)");
    }

    @Test
    void does_not_end_on_the_day_of_the_publication() {
      Map<String, Object> tree = approved(limited, "A-1").toPlain();
      Map<String, Object> period = new TreeMap<>();
      ((Map<?, ?>) tree.get("tenderPeriod"))
          .forEach((name, value) -> period.put(String.valueOf(name), value));
      period.put("endDate", india("2026-11-02T23:59").toString());
      tree.put("tenderPeriod", period);
      tree.remove("enquiryPeriod");
      Tender day = Tender.fromPlain(tree).orThrow();
      assertThat(refused(TenderRecord.of(day), publication())).contains("WINDOW_SAME_DAY");
      period.put("endDate", india("2026-11-03T00:00").toString());
      assertThat(decided(Tender.fromPlain(tree).orThrow())).doesNotContain("WINDOW_SAME_DAY");
    }

    private List<String> decided(Tender tender) {
      return decide(TenderRecord.of(tender), publication()).trace().findings().stream()
          .map(Finding::code)
          .toList();
    }
  }

  @Nested
  @DisplayName("The committee: quorum, conflicts of interest, recusal")
  class Committee {

    private final TenderRecord closed = received(published(), ONE);

    private TenderAct.Draft opening(List<String> present, String... conflicts) {
      return meeting(Kind.TECHNICAL_OPENING, OPENS, present, conflicts)
          .set("packets", List.of(ONE.withoutPrice().toPlain()));
    }

    @Test
    void a_quorum_of_two_of_three() {
      assertThat(ruled(closed, opening(List.of("M1", "M2"))).isAllowed()).isTrue();
      assertThat(refused(closed, opening(List.of("M1")))).containsExactly("QUORUM");
      assertThat(refused(closed, opening(List.of("M1", "M2", "M9"))))
          .containsExactly("NOT_A_MEMBER");
    }

    @Test
    void an_opening_that_is_not_valid_by_itself_tells_nothing_of_the_bids() {
      TenderRecord none = published();
      for (TenderRecord record : List.of(none, closed)) {
        TenderAct.Draft alone = meeting(Kind.TECHNICAL_OPENING, OPENS, List.of("M1"));
        assertThat(refused(record, alone)).containsExactly("QUORUM");
        TenderAct.Draft early =
            meeting(Kind.TECHNICAL_OPENING, OPENS.minusSeconds(1), List.of("M1", "M2"));
        assertThat(refused(record, early)).containsExactly("OPENED_EARLY");
        TenderAct.Draft guest = meeting(Kind.TECHNICAL_OPENING, OPENS, List.of("M1", "M2", "V-B1"));
        assertThat(refused(record, guest)).containsExactly("NOT_A_MEMBER");
        TenderAct.Draft silent =
            meeting(Kind.TECHNICAL_OPENING, OPENS, List.of("M1", "M2"))
                .set("declarations", List.of(tree("member", "M1", "conflict", false)));
        assertThat(decide(record, silent).ruling())
            .isEqualTo(new Ruling.Undetermined<>(List.of("M2/conflict")));
      }
      assertThat(refused(closed, meeting(Kind.TECHNICAL_OPENING, OPENS, List.of("M1", "M2"))))
          .containsExactly("PACKET_NOT_GIVEN");
    }

    @Test
    void who_declares_a_conflict_is_not_counted_now_or_later() {
      assertThat(refused(closed, opening(List.of("M1", "M2"), "M2"))).containsExactly("QUORUM");
      TenderRecord recused = allowed(closed, opening(List.of("M1", "M2", "M3"), "M3"));
      assertThat(recused.recused()).containsExactly("M3");
      TenderAct.Draft later =
          meeting(Kind.TECHNICAL_RESULT, RESULT, List.of("M1", "M3"))
              .set("results", List.of(tree("bid", "B1", "qualified", true)))
              .set("financialOpening", FINANCIAL.toString());
      assertThat(refused(recused, later)).containsExactly("QUORUM");
      assertThat(refused(closed, opening(List.of("M1", "M2", "M3"), "M1")))
          .containsExactly("RECUSED_ACTS");
    }

    @Test
    void a_conflict_declared_under_another_spelling_of_the_id_is_a_conflict() {
      assertThat(
              refused(
                  closed,
                  opening(List.of("M1", "M2")).set("declarations", declaredBy("M1", "M2", "m2"))))
          .containsExactly("QUORUM");
      TenderRecord record = allowed(allowed(closed, opening(List.of("M1", "M2", "M3"))), passed());
      TenderAct.Draft late =
          meeting(Kind.FINANCIAL_OPENING, FINANCIAL, List.of("M2", "M3"))
              .set("declarations", declaredBy("M2", "M3", "m1"));
      assertThat(questions(record, late)).containsExactly("conflict-m1");
    }

    private List<Map<String, Object>> declaredBy(String first, String second, String conflict) {
      return List.of(
          tree("member", first, "conflict", false),
          tree("member", second, "conflict", false),
          tree("member", conflict, "conflict", true));
    }

    @Test
    void a_conflict_declared_later_asks_whether_what_was_signed_stands() {
      TenderRecord record = allowed(allowed(closed, opening(List.of("M1", "M2", "M3"))), passed());
      TenderAct.Draft late =
          meeting(Kind.FINANCIAL_OPENING, FINANCIAL, List.of("M2", "M1", "M3"), "M1");
      assertThat(questions(record, late)).containsExactly("conflict-M1");
      TenderRecord after = allowed(record, late.decided("conflict-M1", "looked at again: note 4"));
      assertThat(after.recused()).containsExactly("M1");
    }

    private TenderAct.Draft passed() {
      return meeting(Kind.TECHNICAL_RESULT, RESULT, List.of("M1", "M2", "M3"))
          .set("results", List.of(tree("bid", "B1", "qualified", true)))
          .set("financialOpening", FINANCIAL.toString());
    }

    @Test
    void two_spellings_of_one_id_are_one_member() {
      Map<String, Object> twice = committee(2);
      twice.put(
          "members",
          List.of(tree("id", "M1"), tree("id", "M2"), tree("id", "M3"), tree("id", "m3")));
      TenderRecord draft = TenderRecord.of(tender("committee", twice));
      assertThat(refused(draft, publication())).containsExactly("MEMBER_ALREADY");
    }

    @Test
    void a_committee_of_one_is_for_an_officer() {
      TenderRecord draft = TenderRecord.of(tender("committee", committee(1)));
      assertThat(questions(draft, publication())).containsExactly("committee-of-one");
      TenderRecord record =
          received(allowed(draft, publication().decided("committee-of-one", "note 3")), ONE);
      assertThat(questions(record, opening(List.of("M1")))).containsExactly("committee-of-one");
      assertThat(ruled(record, opening(List.of("M1", "M2"))).isAllowed()).isTrue();
    }

    @Test
    void who_buys_does_not_bid_and_who_bids_does_not_buy() {
      for (String buyer : List.of("M1", "m1", "B-1", "example")) {
        TenderAct.Draft own =
            TenderAct.draft(Kind.BID, CLOSES, buyer, "bidder")
                .set("bid", "B9")
                .set("commitment", "sha256:" + "01".repeat(32))
                .set("technical", "sha256:" + "02".repeat(32));
        assertThat(refused(published(), own)).as(buyer).containsExactly("BIDDER_BUYS");
      }
      TenderAct.Draft byBidder =
          TenderAct.draft(Kind.CANCELLATION, OPENS, "V-B1", "competent-authority")
              .set("ground", "NO_EFFECTIVE_COMPETITION")
              .set("reason", "see note 20")
              .set("places", PLACES);
      assertThat(refused(closed, byBidder)).containsExactly("BIDDER_BUYS", "BIDS_SEALED");
    }

    @Test
    void a_hash_of_nothing_and_one_hash_for_two_things_is_not_received() {
      String one = "sha256:" + "01".repeat(32);
      String zero = "sha256:" + "0".repeat(64);
      for (String[] given :
          new String[][] {{zero, one, "NO_HASH"}, {one, zero, "NO_HASH"}, {one, one, "ONE_HASH"}}) {
        TenderAct.Draft own =
            TenderAct.draft(Kind.BID, CLOSES, "V-9", "bidder")
                .set("bid", "B9")
                .set("commitment", given[0])
                .set("technical", given[1]);
        assertThat(refused(published(), own)).containsExactly(given[2]);
        TenderAct.Draft changed =
            TenderAct.draft(Kind.MODIFICATION, CLOSES, ONE.bidder().id(), "bidder")
                .set("bid", ONE.id())
                .set("commitment", given[0])
                .set("technical", given[1]);
        assertThat(refused(received(published(), ONE), changed)).containsExactly(given[2]);
      }
    }

    @Test
    void who_is_debarred_does_not_pass() {
      Bid barred = bid("B1", "4610000.00", "debarred", true);
      TenderRecord record = allowed(received(published(), barred), technical(OPENS, barred));
      assertThat(refused(record, passed())).containsExactly("DEBARRED");
    }

    @Test
    void each_who_is_there_declares() {
      TenderAct.Draft silent =
          opening(List.of("M1", "M2"))
              .set("declarations", List.of(tree("member", "M1", "conflict", false)));
      assertThat(decide(closed, silent).ruling())
          .isEqualTo(new Ruling.Undetermined<>(List.of("M2/conflict")));
    }

    @Test
    void where_no_quorum_is_stated_and_none_is_found_an_officer_is_asked() {
      Map<String, Object> unsaid = committee(2);
      unsaid.remove("quorum");
      TenderRecord record = received(published(tender("committee", unsaid)), ONE);
      assertThat(decide(record, opening(List.of("M1"))).ruling()).isInstanceOf(Ruling.Refer.class);
    }
  }

  @Nested
  @DisplayName("Two packets in order (GFR 2017 rules 163 and 190)")
  class Packets {

    private final TenderRecord closed = received(published(), ONE, TWO);

    @Test
    void technical_packets_are_opened_at_their_time_and_not_a_second_before() {
      assertThat(ruled(closed, technical(OPENS, ONE, TWO)).isAllowed()).isTrue();
      Permission early = ruled(closed, technical(OPENS.minusSeconds(1), ONE, TWO));
      assertThat(finding(early, "OPENED_EARLY").citation().provision()).isEqualTo("rule 173(viii)");
      Tender atOnce = tender("opening", part("opening", "date", CLOSES.toString()));
      TenderRecord record = received(published(atOnce), ONE);
      assertThat(refused(record, technical(CLOSES, ONE))).containsExactly("STILL_OPEN");
      assertThat(ruled(record, technical(SECOND_LATE, ONE)).isAllowed()).isTrue();
    }

    @Test
    void only_the_packets_that_were_handed_in_are_opened() {
      assertThat(refused(closed, technical(OPENS, ONE, bid("B2", "1.00", "trader", true))))
          .containsExactly("PACKET_REFUSED");
      assertThat(refused(closed, technical(OPENS, ONE, THREE)))
          .containsExactly("PACKET_REFUSED", "PACKET_NOT_GIVEN");
      assertThat(refused(closed, technical(OPENS, ONE))).containsExactly("PACKET_NOT_GIVEN");
      TenderAct.Draft leftOut =
          technical(OPENS, ONE)
              .set("leftOut", List.of(tree("bid", "B2", "reason", "papers not handed in")));
      Permission one = ruled(closed, leftOut);
      assertThat(finding(one, "PACKET_LEFT_OUT").weight()).isEqualTo(Finding.Weight.WARNING);
      TenderRecord opened = one.record().orElseThrow();
      assertThat(refused(opened, result(RESULT, FINANCIAL, "B1", true, "B2", true)))
          .containsExactly("RESULT_UNKNOWN");
    }

    @Test
    void every_packet_has_a_result_and_who_fails_is_told_why() {
      assertThat(refused(opened(), result(RESULT, FINANCIAL, "B1", true, "B2", true)))
          .containsExactly("NO_RESULT");
      TenderAct.Draft silent =
          meeting(Kind.TECHNICAL_RESULT, RESULT, List.of("M1", "M2"))
              .set(
                  "results",
                  List.of(
                      tree("bid", "B1", "qualified", true),
                      tree("bid", "B2", "qualified", true),
                      tree("bid", "B3", "qualified", false)))
              .set("financialOpening", FINANCIAL.toString());
      assertThat(finding(ruled(opened(), silent), "NO_REASON").citation().provision())
          .isEqualTo("rule 173(iv)");
      Permission failed =
          ruled(opened(), result(RESULT, FINANCIAL, "B1", true, "B2", true, "B3", false));
      assertThat(finding(failed, "REFUND").text().values().get("day")).hasToString("2026-12-30");
    }

    /** Told on 30 November: five whole days later is the beginning of 6 December. */
    @Test
    void the_financial_opening_waits_as_the_tender_says() {
      Instant first = india("2026-12-06T00:00");
      assertThat(
              refused(
                  opened(),
                  result(RESULT, first.minusSeconds(1), "B1", true, "B2", true, "B3", true)))
          .containsExactly("NO_WAITING");
      assertThat(
              ruled(opened(), result(RESULT, first, "B1", true, "B2", true, "B3", true))
                  .isAllowed())
          .isTrue();
    }

    /** Bids close on 24 November and are valid for 90 days. */
    @Test
    void on_gem_a_waiting_time_that_nobody_is_sure_of_is_for_an_officer() {
      Map<String, Object> opening = part("opening");
      opening.remove("waitingDays");
      Tender onGem =
          tender(
              "evaluation",
              part("evaluation", "channel", "GEM"),
              "procedure",
              "BID_OR_REVERSE_AUCTION",
              "opening",
              opening);
      TenderRecord record = allowed(received(published(onGem), ONE), technical(OPENS, ONE));
      assertThat(decide(record, result(RESULT, FINANCIAL, "B1", true)).ruling())
          .isInstanceOf(Ruling.Refer.class);
    }

    @Test
    void prices_come_only_after_the_result_and_at_the_time_that_was_told() {
      TenderAct.Draft soon = meeting(Kind.FINANCIAL_OPENING, FINANCIAL, List.of("M1", "M2"));
      assertThat(finding(ruled(opened(), soon), "TOO_SOON").citation().provision())
          .isEqualTo("rule 163, through rule 206");
      assertThat(
              refused(
                  told(),
                  meeting(Kind.FINANCIAL_OPENING, FINANCIAL.minusSeconds(1), List.of("M1", "M2"))))
          .containsExactly("OPENED_EARLY");
      assertThat(refused(told(), reveal(ONE, FINANCIAL))).containsExactly("EARLY_PRICE");
      TenderRecord none =
          allowed(opened(), result(RESULT, FINANCIAL, "B1", false, "B2", false, "B3", false));
      assertThat(refused(none, soon)).containsExactly("NONE_QUALIFIED");
    }

    @Test
    void a_price_is_revealed_in_the_window_by_who_passed_and_as_it_was_sealed() {
      Instant last = FINANCIAL.plusSeconds(24 * 3600 - 1);
      TenderRecord one = allowed(financial(), reveal(ONE, FINANCIAL));

      assertThat(one.opened(FINANCIAL)).containsExactly(ONE);
      assertThat(ruled(one, reveal(TWO, last)).isAllowed()).isTrue();
      assertThat(refused(one, reveal(TWO, last.plusSeconds(1)))).containsExactly("NOT_REVEALED");
      assertThat(refused(one, reveal(THREE, FINANCIAL))).containsExactly("NOT_QUALIFIED");
      assertThat(refused(one, reveal(ONE, FINANCIAL))).containsExactly("REVEALED");
      assertThat(refused(one, reveal(bid("B2", "1.00"), FINANCIAL)))
          .containsExactly("NOT_REVEALED");
    }

    @Test
    void a_price_that_is_not_revealed_is_a_withdrawal_with_its_consequence() {
      TenderRecord one = allowed(financial(), reveal(ONE, FINANCIAL));
      Instant end = FINANCIAL.plusSeconds(24 * 3600);

      assertThat(one.notRevealed(end.minusSeconds(1))).isEmpty();
      assertThat(one.notRevealed(end)).containsExactly("B2");
      assertThat(PROCESS.withdrawal(one, "B2", Optional.of("DEPOSIT"), end.minusSeconds(1)))
          .isEmpty();
      assertThat(PROCESS.withdrawal(one, "B2", Optional.empty(), end).orElseThrow().ruling())
          .isEqualTo(new Ruling.Undetermined<>(List.of("bidSecurity")));
      assertThat(one.comparison(end).done().orThrow().bids()).containsExactly(ONE);
    }
  }

  @Nested
  @DisplayName("One packet: prices are opened after the end")
  class OnePacket {

    private final Tender single =
        tender(
            "evaluation", part("evaluation", "method", "LOWEST_EVALUATED"),
            "preferences",
                List.of(
                    tree("policy", "MSE", "clause", "clause 9"),
                    tree("policy", "MAKE_IN_INDIA", "clause", "clause 9")),
            "opening", part("opening", "packets", "ONE"));
    private final TenderRecord closed = received(published(single), ONE, TWO);

    private TenderAct.Draft opening(Instant at) {
      return meeting(Kind.FINANCIAL_OPENING, at, List.of("M1", "M2"));
    }

    @Test
    void there_is_no_technical_packet_and_every_bid_that_stands_is_revealed() {
      assertThat(refused(closed, technical(OPENS, ONE, TWO))).containsExactly("SINGLE_PACKET");
      assertThat(refused(closed, opening(OPENS.minusSeconds(1)))).containsExactly("OPENED_EARLY");
      TenderAct.Draft alone = meeting(Kind.FINANCIAL_OPENING, OPENS, List.of("M1"));
      assertThat(refused(published(single), alone)).containsExactly("QUORUM");
      assertThat(refused(published(single), opening(OPENS))).containsExactly("NONE_QUALIFIED");
      assertThat(refused(closed, reveal(ONE, OPENS))).containsExactly("EARLY_PRICE");
      TenderRecord opened = allowed(closed, opening(OPENS));
      assertThat(opened.toPublic().get("numberOfTenderers")).hasToString("2");
      TenderRecord both = allowed(allowed(opened, reveal(ONE, OPENS)), reveal(TWO, OPENS));
      assertThat(both.opened(OPENS)).containsExactly(ONE, TWO);
      assertThat(refused(both, reveal(THREE, OPENS))).containsExactly("NOT_QUALIFIED");
    }

    @Test
    void marks_need_two_packets() {
      Tender marked = tender("opening", part("opening", "packets", "ONE"));
      assertThat(refused(TenderRecord.of(marked), publication()))
          .containsExactly("REASON_NOT_RECORDED");
    }
  }

  @Nested
  @DisplayName("Cancellation (GFR 2017 rule 173(xix))")
  class Cancellation {

    private TenderAct.Draft cancelled(Instant at, String ground) {
      return TenderAct.draft(Kind.CANCELLATION, at, "CA-1", "competent-authority")
          .set("ground", ground)
          .set("reason", "see note 20")
          .set("places", PLACES);
    }

    @Test
    void a_ground_of_the_law_that_the_record_bears_out() {
      TenderRecord none =
          allowed(opened(), result(RESULT, FINANCIAL, "B1", false, "B2", false, "B3", false));
      Permission permission = ruled(none, cancelled(RESULT, "NONE_PASSES_TECHNICALLY"));

      assertThat(permission.isAllowed()).isTrue();
      assertThat(finding(permission, "SECURITIES_RETURNED").citation().provision())
          .isEqualTo("rule 170(ii)");
      TenderRecord after = permission.record().orElseThrow();
      assertThat(after.status()).isEqualTo("cancelled");
      assertThat(refused(after, reveal(ONE, FINANCIAL))).containsExactly("CANCELLED");
      assertThat(PROCESS.verify(after)).isEmpty();
    }

    @Test
    void a_ground_that_the_record_contradicts_is_refused() {
      assertThat(
              finding(
                      ruled(told(), cancelled(FINANCIAL, "NONE_PASSES_TECHNICALLY")),
                      "GROUND_CONTRADICTED")
                  .citation()
                  .provision())
          .isEqualTo("rule 173(xix)(d)");
      assertThat(refused(told(), cancelled(FINANCIAL, "PRICES_ABOVE_ESTIMATE")))
          .containsExactly("GROUND_CONTRADICTED");
    }

    @Test
    void prices_are_above_the_estimate_when_all_are_known_and_the_lowest_is() {
      Bid dear = bid("B1", "6000000.01");
      Bid dearer = bid("B2", "6100000.00");
      Instant end = FINANCIAL.plusSeconds(24 * 3600);
      TenderRecord open = priced(dear, dearer);

      assertThat(refused(open, cancelled(end, "PRICES_ABOVE_ESTIMATE")))
          .containsExactly("GROUND_CONTRADICTED");
      TenderRecord one = allowed(open, reveal(dear, FINANCIAL));
      assertThat(refused(one, cancelled(end.minusSeconds(1), "PRICES_ABOVE_ESTIMATE")))
          .containsExactly("GROUND_CONTRADICTED");
      assertThat(ruled(one, cancelled(end, "PRICES_ABOVE_ESTIMATE")).isAllowed()).isTrue();
      assertThat(
              ruled(
                      allowed(one, reveal(dearer, FINANCIAL)),
                      cancelled(FINANCIAL, "PRICES_ABOVE_ESTIMATE"))
                  .isAllowed())
          .isTrue();
      Bid cheap = bid("B1", "6000000.00");
      assertThat(
              refused(
                  allowed(priced(cheap, dearer), reveal(cheap, FINANCIAL)),
                  cancelled(end, "PRICES_ABOVE_ESTIMATE")))
          .containsExactly("GROUND_CONTRADICTED");
    }

    private TenderRecord priced(Bid one, Bid two) {
      TenderRecord record = allowed(received(published(), one, two), technical(OPENS, one, two));
      return allowed(
          allowed(record, result(RESULT, FINANCIAL, "B1", true, "B2", true)),
          meeting(Kind.FINANCIAL_OPENING, FINANCIAL, List.of("M1", "M2")));
    }

    @Test
    void none_is_responsive_when_none_came_or_none_passed() {
      assertThat(refused(published(), cancelled(CLOSES, "NONE_RESPONSIVE")))
          .containsExactly("GROUND_CONTRADICTED");
      for (TenderRecord record : List.of(published(), received(published(), ONE))) {
        assertThat(refused(record, cancelled(SECOND_LATE, "NONE_RESPONSIVE")))
            .containsExactly("BIDS_SEALED");
      }
      TenderRecord nobody = allowed(published(), technical(OPENS));
      assertThat(ruled(nobody, cancelled(OPENS, "NONE_RESPONSIVE")).isAllowed()).isTrue();
      assertThat(refused(opened(), cancelled(RESULT, "NONE_RESPONSIVE")))
          .containsExactly("GROUND_CONTRADICTED");
      assertThat(refused(told(), cancelled(RESULT, "NONE_RESPONSIVE")))
          .containsExactly("GROUND_CONTRADICTED");
    }

    @Test
    void several_bids_are_no_lack_of_competition_by_themselves() {
      TenderAct.Draft after = cancelled(OPENS, "NO_EFFECTIVE_COMPETITION");
      TenderRecord one = allowed(received(published(), ONE), technical(OPENS, ONE));
      TenderRecord two = allowed(received(published(), ONE, TWO), technical(OPENS, ONE, TWO));
      assertThat(refused(received(published(), ONE, TWO), after)).containsExactly("BIDS_SEALED");
      assertThat(ruled(one, after).isAllowed()).isTrue();
      assertThat(questions(two, after)).containsExactly("cancellation-ground");
      assertThat(refused(published(), cancelled(CLOSES, "NO_EFFECTIVE_COMPETITION")))
          .containsExactly("GROUND_CONTRADICTED");
    }

    @Test
    void another_ground_is_for_an_officer() {
      assertThat(decide(published(), cancelled(CLOSES, "NEED_GONE")).ruling())
          .isInstanceOf(Ruling.Refer.class);
      assertThat(ruled(published(), cancelled(CLOSES, "NEED_GONE").decided("order 5")).isAllowed())
          .isTrue();
    }
  }
}

package org.govsm.procurement.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.GivenBids.INDIA;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.GivenBids.book;
import static org.govsm.procurement.GivenBids.comparison;
import static org.govsm.procurement.GivenBids.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchasePreferenceTest {

  private static final String LOWEST = "LOWEST_EVALUATED";
  private static final String PRICE = "1000000.00";

  /** A small enterprise, and a bid whose local content gives it no preference. */
  private static final Object[] MSE = {"mseClass", "SMALL", "localContent", "30"};

  private static final Object[] BOTH = {"mseClass", "MICRO"};
  private static final Object[] PLAIN = {"localContent", "30"};

  private static Decision<PreferenceReport> decide(
      RuleBook law, BidComparison comparison, MatchAnswers answers) {
    return PurchasePreference.of(law).decide(comparison, answers);
  }

  /** Asks and answers until nobody is waited for. */
  private static Decision<PreferenceReport> settled(
      RuleBook law, BidComparison comparison, Predicate<String> accepts) {
    MatchAnswers answers = MatchAnswers.none("T-1");
    while (true) {
      Decision<PreferenceReport> decision = decide(law, comparison, answers);
      List<String> waiting = waiting(decision);
      if (waiting.isEmpty()) {
        return decision;
      }
      for (String bid : waiting) {
        answers =
            answers.with(
                bid,
                accepts.test(bid) ? MatchAnswers.Answer.ACCEPTED : MatchAnswers.Answer.DECLINED);
      }
    }
  }

  private static List<String> waiting(Decision<PreferenceReport> decision) {
    return decision.ruling() instanceof Ruling.Undetermined<PreferenceReport> open
        ? open.missing().stream()
            .filter(name -> name.endsWith("/match"))
            .map(name -> name.substring(0, name.indexOf('/')))
            .toList()
        : List.of();
  }

  private static PreferenceReport answer(Decision<PreferenceReport> decision) {
    assertThat(decision.ruling())
        .as(() -> decision.explain(ProcurementLaw.messages("en")))
        .isInstanceOf(Ruling.Answer.class);
    return ((Ruling.Answer<PreferenceReport>) decision.ruling()).value();
  }

  private static String allocated(PreferenceReport report) {
    List<String> parts = new ArrayList<>();
    report.allocations().forEach(a -> parts.add(a.bid() + " " + a.share() + " " + a.price()));
    return String.join(", ", parts);
  }

  @Test
  void mse_01_and_03_an_enterprise_within_fifteen_percent_may_match_for_the_whole() {
    Map<String, Object> gem = terms(LOWEST, "channel", "GEM");
    BidComparison within = comparison(gem, bid("L", PRICE, PLAIN), bid("M", "1150000.00", MSE));
    BidComparison beyond = comparison(gem, bid("L", PRICE, PLAIN), bid("M", "1150000.01", MSE));

    assertThat(allocated(answer(settled(INDIA, within, bid -> true))))
        .isEqualTo("M 100 1000000.00");
    assertThat(allocated(answer(settled(INDIA, within, bid -> false))))
        .isEqualTo("L 100 1000000.00");
    PreferenceReport none = answer(decide(INDIA, beyond, MatchAnswers.none("T-1")));
    assertThat(allocated(none)).isEqualTo("L 100 1000000.00");
    assertThat(none.invitations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-01-15,25,75,true", "2018-11-08,20,80,false"})
  void mse_05_and_06_a_divisible_order_is_shared(
      String day, String mse, String lowest, boolean decides) {
    Map<String, Object> goods =
        terms(
            LOWEST,
            "publication",
            day,
            "category",
            "GOODS",
            "divisible",
            true,
            "value",
            "100000.00");
    Decision<PreferenceReport> decision =
        settled(
            INDIA,
            comparison(goods, bid("L", "100000.00", PLAIN), bid("M", "110000.00", MSE)),
            bid -> true);

    PreferenceReport report =
        decision
            .ruling()
            .fold(a -> a.value(), refer -> refer.indication().orElseThrow(), open -> null);
    assertThat(allocated(report)).isEqualTo("L " + lowest + " 100000.00, M " + mse + " 100000.00");
    assertThat(decision.ruling() instanceof Ruling.Answer).isEqualTo(decides);
  }

  @Test
  void mii_01_and_03_a_class_i_supplier_within_twenty_percent_may_match() {
    BidComparison within =
        comparison(terms(LOWEST), bid("L", PRICE, PLAIN), bid("C", "1200000.00"));
    BidComparison beyond =
        comparison(terms(LOWEST), bid("L", PRICE, PLAIN), bid("C", "1200000.01"));

    assertThat(allocated(answer(settled(INDIA, within, bid -> true))))
        .isEqualTo("C 100 1000000.00");
    assertThat(allocated(answer(settled(INDIA, beyond, bid -> true))))
        .isEqualTo("L 100 1000000.00");
  }

  @Test
  void half_of_divisible_goods_goes_to_a_class_i_supplier_that_matches() {
    Map<String, Object> goods = terms(LOWEST, "category", "GOODS", "divisible", true);
    BidComparison bids =
        comparison(
            goods, bid("L", "1000000.01", PLAIN), bid("C", "1100000.00"), bid("D", "1150000.00"));

    PreferenceReport next = answer(settled(INDIA, bids, bid -> bid.equals("D")));
    assertThat(allocated(next)).isEqualTo("L 50 1000000.01, D 50 1000000.01");
    assertThat(next.invitations()).extracting(Invitation::bid).containsExactly("C", "D");
    assertThat(next.allocations().stream().map(Allocation::amount).reduce(Money.ZERO, Money::plus))
        .isEqualTo(Money.ofRupees("1000000.01"));
  }

  @Test
  void mii_06_under_qcbs_an_enterprise_in_the_band_is_for_an_officer() {
    Map<String, Object> qcbs =
        terms(
            "QCBS",
            "technicalWeight",
            "30",
            "passMark",
            "70",
            "members",
            List.of("M1"),
            "decimals",
            4);
    BidComparison bids =
        BidComparison.draft(qcbs)
            .bid(bid("L", PRICE, PLAIN))
            .bid(bid("M", "1100000.00", MSE))
            .assessment(org.govsm.procurement.GivenBids.marks("L", "90"))
            .assessment(org.govsm.procurement.GivenBids.marks("M", "80"))
            .done()
            .orThrow();

    assertThat(
            ((Ruling.Refer<PreferenceReport>)
                    decide(INDIA, bids, MatchAnswers.none("T-1")).ruling())
                .question()
                .key())
        .isEqualTo("preference.mse-by-marks");
    MatchAnswers none = MatchAnswers.none("T-1");
    assertThat(refusal(officer(bids, none, "L:60 M:40"))).isEqualTo("match-open");
    PreferenceReport shared = answer(officer(bids, none, "L:60 M:40:1000000.00:letter"));
    assertThat(allocated(shared)).isEqualTo("L 60 1000000.00, M 40 1000000.00");
    assertThat(shared.lines())
        .extracting(PreferenceReport.Line::standing)
        .containsOnly(PreferenceStanding.ALLOCATED);
    assertThat(
            officer(bids, none, "M:100:1000000.00:letter").explain(ProcurementLaw.messages("en")))
        .contains("An officer decided by order F-7: By marks.", "=> 100 % to bid M");
    assertThat(refusal(officer(bids, none, "M:100:1000000.01:letter")))
        .isEqualTo("preferred-dearer");
    assertThat(refusal(officer(bids, none, "L:100:1000000.01"))).isEqualTo("dearer");
    assertThat(refusal(officer(bids, none, "L:100:999999.99"))).isEqualTo("no-agreement");
    assertThat(allocated(answer(officer(bids, none, "L:100:999999.99:letter"))))
        .isEqualTo("L 100 999999.99");
    assertThat(refusal(officer(bids, none, "X:100"))).isEqualTo("no-bid");
    BidComparison dear =
        BidComparison.draft(qcbs)
            .bid(bid("L", PRICE, PLAIN))
            .bid(bid("M", "1100000.00", MSE))
            .bid(bid("P", "1100000.00", PLAIN))
            .bid(bid("Q", "1150000.01", MSE))
            .assessment(org.govsm.procurement.GivenBids.marks("L", "90"))
            .assessment(org.govsm.procurement.GivenBids.marks("M", "80"))
            .assessment(org.govsm.procurement.GivenBids.marks("P", "80"))
            .assessment(org.govsm.procurement.GivenBids.marks("Q", "80"))
            .done()
            .orThrow();
    assertThat(refusal(officer(dear, none, "P:100"))).isEqualTo("not-named");
    assertThat(refusal(officer(dear, none, "M:50 Q:50"))).isEqualTo("not-named");
    assertThat(allocated(answer(officer(dear, none, "M:100:1000000.00:letter"))))
        .isEqualTo("M 100 1000000.00");
    for (String wrong : List.of("L:60 M:39.99", "L:100 M:0", "L:50 L:50")) {
      assertThat(OfficerAllocation.fromPlain(shares(wrong))).isInstanceOf(Checked.Rejected.class);
    }
    BidComparison local =
        BidComparison.draft(qcbs)
            .bid(bid("L", PRICE, PLAIN))
            .bid(bid("C", "1100000.00"))
            .assessment(org.govsm.procurement.GivenBids.marks("L", "90"))
            .assessment(org.govsm.procurement.GivenBids.marks("C", "80"))
            .done()
            .orThrow();
    assertThat(allocated(answer(decide(INDIA, local, MatchAnswers.none("T-1")))))
        .isEqualTo("L 100 1000000.00");
    assertThat(refusal(officer(local, none, "C:100"))).isEqualTo("not-asked");
  }

  private static Decision<PreferenceReport> officer(
      BidComparison bids, MatchAnswers answers, String shares) {
    OfficerAllocation decided = OfficerAllocation.fromPlain(shares(shares)).orThrow();
    return PurchasePreference.of(INDIA).decide(bids, answers, Optional.of(decided));
  }

  /** Bid, share, and where they are stated price and agreement; with a mark, a reason. */
  private static Map<String, Object> shares(String shares) {
    List<Object> parts = new ArrayList<>();
    for (String each : shares.split(" ", -1)) {
      String[] said = each.split(":", -1);
      Map<String, Object> part =
          new TreeMap<>(Map.of("bid", said[0].replace("!", ""), "share", said[1]));
      if (said[0].endsWith("!")) {
        part.put("reason", "The others have no studio: note 9");
      }
      if (said.length > 2) {
        part.put("price", said[2]);
      }
      if (said.length > 3) {
        part.put("agreement", said[3] + " of 9 December");
      }
      parts.add(part);
    }
    return Map.of("decided", "By marks.", "number", "F-7", "parts", parts);
  }

  private static String refusal(Decision<PreferenceReport> decision) {
    if (decision.ruling() instanceof Ruling.Refer) {
      assertThat(decision.found().orElseThrow().allocations())
          .noneMatch(part -> !part.bid().equals("L"));
    }
    return decision.trace().findings().stream()
        .filter(found -> found.weight() == Finding.Weight.BLOCKING)
        .map(found -> found.text().key().replace("preference.officer.", ""))
        .findFirst()
        .orElse("");
  }

  /** The cases CONC-01 to CONC-08: bids as class and price, who declines, who gets the order. */
  @ParameterizedTest
  @CsvSource({
    "CONC-01, A:BOTH:1000000 B:CLASS_I:1010000, '', A, ''",
    "CONC-03, A:CLASS_I:1000000 B:BOTH:1160000 C:MSE:1050000, '', A, ''",
    "CONC-05, A:PLAIN:1000000 B:MSE:1100000 C:CLASS_I:1180000, '', B, B",
    "CONC-06, A:PLAIN:1000000 B:MSE:1100000 C:CLASS_I:1180000, B, C, B C",
    "CONC-08, A:PLAIN:1000000 B:BOTH:1150000.01 C:CLASS_I:1190000, '', B, B",
    "all decline, A:PLAIN:1000000 B:BOTH:1100000 C:MSE:1120000 D:CLASS_I:1200000, B C D, A, B C D",
    "both first, A:PLAIN:1000000 B:MSE:1010000 C:BOTH:1150000, '', C, C"
  })
  void both_orders_in_concert(
      String name, String bids, String decline, String awardee, String asked) {
    Bid[] all =
        java.util.Arrays.stream(bids.split(" "))
            .map(each -> each.split(":"))
            .map(part -> bid(part[0], part[2], status(part[1])))
            .toArray(Bid[]::new);
    List<String> declining = List.of(decline.split(" "));

    PreferenceReport report =
        answer(settled(INDIA, comparison(terms(LOWEST), all), bid -> !declining.contains(bid)));

    assertThat(allocated(report)).as(name).isEqualTo(awardee + " 100 1000000.00");
    assertThat(String.join(" ", report.invitations().stream().map(Invitation::bid).toList()))
        .as(name)
        .isEqualTo(asked);
    assertThat(report.lines()).allMatch(line -> !line.reasons().isEmpty());
  }

  private static Object[] status(String code) {
    return switch (code) {
      case "BOTH" -> BOTH;
      case "MSE" -> MSE;
      case "PLAIN" -> PLAIN;
      default -> new Object[] {};
    };
  }

  @Test
  void the_next_is_named_with_price_and_share_while_an_answer_is_waited_for() {
    BidComparison bids =
        comparison(
            terms(LOWEST),
            bid("A", PRICE, PLAIN),
            bid("B", "1100000.00", MSE),
            bid("C", "1120000.00", MSE));
    Decision<PreferenceReport> waits = decide(INDIA, bids, MatchAnswers.none("T-1"));

    assertThat(waits.ruling()).isEqualTo(new Ruling.Undetermined<>(List.of("B/match")));
    Invitation next = waits.known().orElseThrow().waiting().get(0);
    assertThat(next.bid() + " " + next.price() + " " + next.share()).isEqualTo("B 1000000.00 100");
    assertThat(next.citation().instrument()).contains("1/4/2021");
    Decision<PreferenceReport> silent =
        decide(INDIA, bids, MatchAnswers.none("T-1").with("B", MatchAnswers.Answer.SILENT));
    assertThat(silent.known().orElseThrow().waiting())
        .extracting(Invitation::bid)
        .containsExactly("C");
  }

  @Test
  void answers_of_another_tender_with_the_same_ids_of_bids_are_refused() {
    BidComparison bids =
        comparison(terms(LOWEST), bid("A", PRICE, PLAIN), bid("B", "1100000.00", MSE));
    MatchAnswers others = MatchAnswers.none("T-2").with("B", MatchAnswers.Answer.ACCEPTED);
    Decision<PreferenceReport> decision = decide(INDIA, bids, others);

    assertThat(
            decision
                .ruling()
                .<Boolean>fold(
                    answer -> false, refer -> refer.indication().isEmpty(), open -> false))
        .isTrue();
    assertThat(decision.trace().findings())
        .extracting(found -> found.code())
        .containsExactly("ANSWERS_OF_OTHER_TENDER");
  }

  @Test
  void an_answer_of_nobody_who_was_asked_is_for_an_officer() {
    BidComparison bids =
        comparison(terms(LOWEST), bid("A", PRICE, PLAIN), bid("B", "1300000.00", MSE));
    Decision<PreferenceReport> decision =
        decide(INDIA, bids, MatchAnswers.none("T-1").with("B", MatchAnswers.Answer.ACCEPTED));

    assertThat(decision.ruling()).isInstanceOf(Ruling.Refer.class);
  }

  @Test
  void a_bidder_does_not_match_its_own_lowest_bid() {
    PreferenceReport report =
        answer(
            decide(
                INDIA,
                comparison(
                    terms(LOWEST, "alternatives", true),
                    bid("A", PRICE, "mseClass", "NONE", "localContent", "30"),
                    bid("B", "1100000.00", "id", "V-A")),
                MatchAnswers.none("T-1")));

    assertThat(allocated(report)).isEqualTo("A 100 1000000.00");
    assertThat(lines(report)).containsExactly("ALLOCATED first first", "NOT_APPLICABLE own own");
  }

  private static String keys(PreferenceReport.Line line) {
    return line.reasons().stream()
        .map(reason -> reason.text().key())
        .filter(key -> key.startsWith("preference.order."))
        .map(key -> key.replace("preference.order.", " "))
        .collect(Collectors.joining());
  }

  private static List<String> lines(PreferenceReport report) {
    return report.lines().stream().map(line -> line.standing() + keys(line)).toList();
  }

  @Test
  void each_line_says_no_more_than_is_known() {
    BidComparison bids =
        comparison(
            terms(LOWEST),
            bid("A", PRICE, PLAIN),
            bid("B", "1100000.00", MSE),
            bid("C", "1120000.00", MSE),
            bid("D", "1130000.00", PLAIN));
    MatchAnswers none = MatchAnswers.none("T-1");
    MatchAnswers matched = none.with("B", MatchAnswers.Answer.ACCEPTED);

    assertThat(lines(answer(decide(INDIA, bids, matched))))
        .containsExactly(
            "NOT_APPLICABLE first first",
            "ALLOCATED matched no-class-i",
            "NOT_APPLICABLE before no-class-i",
            "NOT_APPLICABLE no-mse no-class-i");
    assertThat(lines(decide(INDIA, bids, none).known().orElseThrow()))
        .containsExactly(
            "OPEN first first",
            "INVITED asked no-class-i",
            "OPEN later no-class-i",
            "NOT_APPLICABLE no-mse no-class-i");
    BidComparison unknown =
        comparison(
            terms(LOWEST),
            bid("A", PRICE, PLAIN),
            bid("B", "1100000.00", "mseClass", "", "localContent", "30"),
            bid("C", "1300000.00", MSE));
    assertThat(lines(decide(INDIA, unknown, none).known().orElseThrow()))
        .containsExactly(
            "OPEN first first", "OPEN class-open no-class-i", "NOT_APPLICABLE beyond beyond");
    BidComparison closed = comparison(terms(LOWEST), bid("A", PRICE), bid("B", ""));
    assertThat(lines(decide(INDIA, closed, none).known().orElseThrow()))
        .containsExactly("OPEN", "OPEN");
  }

  @Test
  void two_at_one_price_are_not_chosen_between() {
    BidComparison bids =
        comparison(
            terms(LOWEST),
            bid("A", PRICE, PLAIN),
            bid("B", "1100000.00", MSE),
            bid("C", "1100000.00", MSE));

    MatchAnswers none = MatchAnswers.none("T-1");
    for (MatchAnswers answers :
        List.of(
            none,
            none.with("B", MatchAnswers.Answer.ACCEPTED),
            none.with("C", MatchAnswers.Answer.ACCEPTED))) {
      Ruling<PreferenceReport> ruling = decide(INDIA, bids, answers).ruling();
      assertThat(((Ruling.Refer<PreferenceReport>) ruling).question().key())
          .isEqualTo("preference.even");
    }
  }

  @Test
  void the_draw_of_the_tender_settles_who_is_asked_first_whoever_answered() {
    Map<String, Object> drawn = terms(LOWEST, "tie", "DRAW", "drawSeed", "seed of the notice");
    BidComparison bids =
        comparison(
            drawn,
            bid("A", PRICE, PLAIN),
            bid("B", "1100000.00", MSE),
            bid("C", "1100000.00", MSE));
    String first = waiting(decide(INDIA, bids, MatchAnswers.none("T-1"))).get(0);
    String other = first.equals("B") ? "C" : "B";
    MatchAnswers early = MatchAnswers.none("T-1").with(other, MatchAnswers.Answer.ACCEPTED);

    assertThat(bids.terms().drawBySeed(List.of("B", "C"))).contains(List.of(first, other));
    assertThat(waiting(decide(INDIA, bids, early))).containsExactly(first);
    assertThat(
            allocated(answer(decide(INDIA, bids, early.with(first, MatchAnswers.Answer.DECLINED)))))
        .isEqualTo(other + " 100 1000000.00");
  }

  @Test
  void where_all_but_one_at_a_price_refuse_no_order_between_them_matters() {
    BidComparison bids =
        comparison(
            terms(LOWEST),
            bid("A", PRICE, PLAIN),
            bid("B", "1100000.00", MSE),
            bid("C", "1100000.00", MSE));
    for (String one : List.of("B", "C")) {
      MatchAnswers answers =
          MatchAnswers.none("T-1")
              .with("B", MatchAnswers.Answer.DECLINED)
              .with("C", MatchAnswers.Answer.DECLINED)
              .with(one, MatchAnswers.Answer.ACCEPTED);
      assertThat(allocated(answer(decide(INDIA, bids, answers))))
          .isEqualTo(one + " 100 1000000.00");
    }
  }

  @Test
  void a_divisible_order_that_both_orders_reach_is_for_an_officer() {
    Map<String, Object> goods = terms(LOWEST, "category", "GOODS", "divisible", true);
    BidComparison bids =
        comparison(
            goods, bid("L", PRICE, PLAIN), bid("M", "1100000.00", MSE), bid("C", "1150000.00"));

    MatchAnswers open = MatchAnswers.none("T-1");
    assertThat(waiting(decide(INDIA, bids, open))).containsExactly("M");
    assertThat(waiting(officer(bids, open, "C:100:1000000.00:letter"))).containsExactly("M");
    MatchAnswers matched = matched("M");
    assertThat(decide(INDIA, bids, matched).ruling()).isInstanceOf(Ruling.Refer.class);
    assertThat(refusal(officer(bids, matched, "M:25 C:75"))).isEqualTo("match-open");
    assertThat(allocated(answer(officer(bids, matched, "M:25 C:75:1000000.00:letter"))))
        .isEqualTo("M 25 1000000.00, C 75 1000000.00");
    assertThat(allocated(answer(officer(bids, matched("M", "C"), "M:25 C:75"))))
        .isEqualTo("M 25 1000000.00, C 75 1000000.00");
    MatchAnswers declined = matched.with("C", MatchAnswers.Answer.DECLINED);
    assertThat(refusal(officer(bids, declined, "L:50 M:25 C:25"))).isEqualTo("not-matched");

    BidComparison local =
        comparison(goods, bid("L", PRICE), bid("M", "1100000.00", MSE), bid("C", "1150000.00"));
    assertThat(waiting(decide(INDIA, local, open))).containsExactly("M");
    assertThat(refusal(officer(local, matched, "M:25 C:75"))).isEqualTo("not-named");
    assertThat(refusal(officer(local, matched, "L:50 M:25 C:25"))).isEqualTo("not-named");
    assertThat(allocated(answer(officer(local, matched("M"), "L:75 M:25"))))
        .isEqualTo("L 75 1000000.00, M 25 1000000.00");
  }

  /** An enterprise that declines takes the preference from no local supplier. */
  @Test
  void once_every_enterprise_has_declined_the_local_suppliers_are_asked() {
    Map<String, Object> goods = terms(LOWEST, "category", "GOODS", "divisible", true);
    BidComparison bids =
        comparison(
            goods,
            bid("L", PRICE, PLAIN),
            bid("M", "1100000.00", MSE),
            bid("N", "1110000.00", MSE),
            bid("C", "1150000.00"));
    MatchAnswers one = MatchAnswers.none("T-1").with("M", MatchAnswers.Answer.DECLINED);
    assertThat(waiting(decide(INDIA, bids, one))).containsExactly("N");

    MatchAnswers all = one.with("N", MatchAnswers.Answer.SILENT);
    assertThat(waiting(decide(INDIA, bids, all))).containsExactly("C");
    assertThat(waiting(officer(bids, all, "L:100"))).containsExactly("C");
    assertThat(allocated(answer(decide(INDIA, bids, all.with("C", MatchAnswers.Answer.ACCEPTED)))))
        .isEqualTo("L 50 1000000.00, C 50 1000000.00");
    assertThat(allocated(answer(decide(INDIA, bids, all.with("C", MatchAnswers.Answer.DECLINED)))))
        .isEqualTo("L 100 1000000.00");
    OfficerAllocation kept = OfficerAllocation.fromPlain(shares("L:100")).orThrow().standing();
    assertThat(allocated(answer(PurchasePreference.of(INDIA).decide(bids, all, Optional.of(kept)))))
        .isEqualTo("L 100 1000000.00");
  }

  @Test
  void a_local_supplier_that_nobody_asked_is_told_where_an_officer_gives_it_no_part() {
    List<Finding> told = officer(inConcert(), matched("M", "N"), "M!:50 N:50").trace().findings();
    assertThat(told).extracting(Finding::code).contains(OfficerAllocation.NOT_ASKED);
    List<Finding> heard =
        officer(
                inConcert(),
                matched("M", "N").with("K", MatchAnswers.Answer.DECLINED),
                "M!:50 N:50")
            .trace()
            .findings();
    assertThat(heard).extracting(Finding::code).doesNotContain(OfficerAllocation.NOT_ASKED);
  }

  /** M and O are bids of one enterprise. */
  private static BidComparison twice() {
    return comparison(
        terms(LOWEST, "divisible", true, "alternatives", true),
        bid("L", PRICE, PLAIN),
        bid("M", "1100000.00", MSE),
        bid("O", "1120000.00", "id", "v_m", "mseClass", "SMALL", "localContent", "60"),
        bid("N", "1130000.00", BOTH));
  }

  @Test
  void a_bidder_has_one_turn_and_one_part_however_many_bids_and_spellings_it_has() {
    assertThat(waiting(decide(INDIA, twice(), MatchAnswers.none("T-1")))).containsExactly("M", "N");
    MatchAnswers all = matched("M", "N", "O");
    assertThat(decide(INDIA, twice(), all).explain(ProcurementLaw.messages("en")))
        .contains("An answer of bid O is on record");
    assertThat(refusal(officer(twice(), all, "L:60 M:12.5 O:15 N:12.5"))).isEqualTo("no-turn");
    assertThat(refusal(officer(twice(), all, "L:75 O:12.5 N:12.5"))).isEqualTo("no-turn");
    assertThat(refusal(officer(twice(), all, "L:75 M:12.5 N:12.5"))).isEmpty();
  }

  @Test
  void two_parts_of_one_bidder_are_refused_where_the_law_leaves_the_order_to_an_officer() {
    BidComparison bids =
        comparison(
            terms(LOWEST, "publication", "2022-01-15", "alternatives", true),
            bid("L", PRICE, PLAIN),
            bid("M", "1080000.00", MSE),
            bid("O", "1090000.00", "id", "V-M", "mseClass", "SMALL"),
            bid("K", "1190000.00"));
    assertThat(refusal(officer(bids, matched("M", "O"), "M:50 O:50"))).isEqualTo("one-bidder");
    assertThat(refusal(officer(bids, matched("M", "O"), "O:100"))).isEmpty();
  }

  /** A divisible purchase of 12 lakh, which both orders reach. */
  private static BidComparison inConcert() {
    return comparison(
        terms(LOWEST, "divisible", true),
        bid("L", PRICE, PLAIN),
        bid("M", "1080000.00", MSE),
        bid("N", "1120000.00", BOTH),
        bid("K", "1190000.00"));
  }

  /** The 25 per cent of S.O. 5670(E) hold whatever the other order gives beside them. */
  @ParameterizedTest
  @CsvSource({
    "L:100, matched-left-out",
    "L:80 M:10 N:10, share-below",
    "L:99.99 M:0.01, matched-left-out",
    "L:75 M:12.5 N:12.5, ''",
    "M:50 N:50, share-more",
    "M!:50 N:50, ''"
  })
  void where_both_orders_meet_the_share_of_the_enterprises_holds(String shares, String refusal) {
    Decision<PreferenceReport> decided = officer(inConcert(), matched("M", "N"), shares);
    assertThat(refusal(decided)).isEqualTo(refusal);
    assertThat(decided.explain(ProcurementLaw.messages("en"))).doesNotContain("Why was it asked");
    if (refusal.isEmpty()) {
      answer(decided);
    }
  }

  @Test
  void where_no_turns_are_known_who_matched_is_not_left_out_for_who_is_of_neither_class() {
    BidComparison whole =
        comparison(
            terms(LOWEST, "publication", "2022-01-15"),
            bid("L", PRICE, PLAIN),
            bid("M", "1080000.00", MSE),
            bid("K", "1190000.00"));
    assertThat(decide(INDIA, whole, matched("M", "K")).ruling()).isInstanceOf(Ruling.Refer.class);
    assertThat(refusal(officer(whole, matched("M", "K"), "L:100"))).isEqualTo("matched-none");
    assertThat(refusal(officer(whole, matched("M", "K"), "K:100"))).isEmpty();
    assertThat(refusal(officer(whole, matched("M", "K"), "M:100"))).isEmpty();
    for (Map.Entry<String, Boolean> each :
        Map.of("L:99.99 M:0.01", true, "L:75.01 M:24.99", true, "L:75 M:25", false).entrySet()) {
      assertThat(codes(officer(whole, matched("M", "K"), each.getKey())))
          .as(each.getKey())
          .filteredOn(OfficerAllocation.SMALL::equals)
          .hasSize(each.getValue() ? 1 : 0);
    }
  }

  @Test
  void who_matched_and_does_not_share_alike_is_told() {
    for (Map.Entry<String, Boolean> each :
        Map.of("L:75 M:12.5 N:12.50", false, "L:75 M:24.99 N:0.01", true).entrySet()) {
      assertThat(
              officer(divisible("2025-01-15"), matched("M", "N"), each.getKey()).trace().findings())
          .extracting(Finding::code)
          .filteredOn(OfficerAllocation.UNEVEN::equals)
          .hasSize(each.getValue() ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "L:75 M:24.99 N:0.01, true",
    "L:75 M:18.76 N:6.24, true",
    "L:75 M:18.75 N:6.25, false",
    "L:75 M:12.5 N:12.5, false"
  })
  void under_half_of_an_even_share_asks_for_a_reason_that_stands_in_the_award(
      String shares, boolean asked) {
    Decision<PreferenceReport> bare = officer(divisible("2025-01-15"), matched("M", "N"), shares);
    assertThat(codes(bare)).filteredOn(OfficerAllocation.SMALL::equals).hasSize(asked ? 1 : 0);
    assertThat(bare.ruling() instanceof Ruling.Answer).isEqualTo(!asked);

    List<Object> parts = new ArrayList<>();
    for (Object part : (List<?>) shares(shares).get("parts")) {
      Map<String, Object> reasoned = new TreeMap<>(Map.of("reason", "One film a year: note 9"));
      ((Map<?, ?>) part).forEach((name, value) -> reasoned.put(String.valueOf(name), value));
      parts.add(reasoned);
    }
    Map<String, Object> tree = Map.of("decided", "By marks.", "number", "F-7", "parts", parts);
    OfficerAllocation officer = OfficerAllocation.fromPlain(tree).orThrow();
    Decision<PreferenceReport> reasoned =
        PurchasePreference.of(INDIA)
            .decide(divisible("2025-01-15"), matched("M", "N"), Optional.of(officer));
    assertThat(codes(reasoned)).doesNotContain(OfficerAllocation.SMALL);
    answer(reasoned);
  }

  private static List<String> codes(Decision<PreferenceReport> decided) {
    return decided.trace().findings().stream().map(Finding::code).toList();
  }

  private static Map<String, Object> given(String bid, String answer, String... days) {
    Map<String, Object> tree = new TreeMap<>(Map.of("bid", bid, "answer", answer));
    List<String> names = List.of("asked", "on", "step");
    for (int i = 0; i < days.length; i++) {
      tree.put(names.get(i), days[i]);
    }
    return tree;
  }

  private static MatchAnswers answers(Object... answers) {
    return MatchAnswers.fromPlain(Map.of("tender", "T-1", "answers", List.of(answers))).orThrow();
  }

  /** C is of both classes and has the first turn. */
  private static final BidComparison TURNS =
      comparison(
          terms(LOWEST),
          bid("A", PRICE, PLAIN),
          bid("B", "1120000.00", MSE),
          bid("C", "1140000.00", BOTH));

  @ParameterizedTest
  @CsvSource({
    "2025-10-18, 2025-10-18, false",
    "2025-10-17, 2025-10-20, true",
    "2025-10-15, 2025-10-16, true"
  })
  void who_is_asked_before_the_one_in_front_has_answered_is_asked_about(
      String asked, String on, boolean early) {
    Decision<PreferenceReport> decided =
        decide(
            INDIA,
            TURNS,
            answers(
                given("C", "DECLINED", "2025-10-17", "2025-10-18"),
                given("B", "ACCEPTED", asked, on)));
    assertThat(decided.trace().findings())
        .extracting(Finding::code)
        .filteredOn("ASKED_EARLY"::equals)
        .hasSize(early ? 1 : 0);
    assertThat(decided.ruling() instanceof Ruling.Answer).isEqualTo(!early);
  }

  private static BidComparison refusedClass(String bid) {
    BidComparison.Draft draft = BidComparison.draft(terms(LOWEST));
    TURNS.bids().forEach(draft::bid);
    return draft.assessment(Map.of("bid", bid, "classRefused", "Minute 7.")).done().orThrow();
  }

  /** What a bidder answered as an enterprise is no answer once it is none. */
  @Test
  void an_answer_as_an_enterprise_counts_no_more_once_the_class_is_refused() {
    BidComparison bids = refusedClass("C");
    Map<String, Object> first = given("C", "ACCEPTED", "2025-10-17", "2025-10-18");
    assertThat(
            allocated(
                answer(
                    decide(
                        INDIA,
                        bids,
                        answers(first, given("B", "ACCEPTED", "2025-10-19", "2025-10-20"))))))
        .isEqualTo("B 100 1000000.00");
    Map<String, Object> declined = given("B", "DECLINED", "2025-10-19", "2025-10-20");
    Decision<PreferenceReport> anew = decide(INDIA, bids, answers(first, declined));
    assertThat(waiting(anew)).containsExactly("C");
    assertThat(anew.trace().findings()).extracting(Finding::code).contains("ANSWER_LAPSED");
    Map<String, Object> local =
        given("C", "ACCEPTED", "2025-10-21", "2025-10-22", "INVITE_CLASS_I");
    assertThat(allocated(answer(decide(INDIA, bids, answers(local, declined)))))
        .isEqualTo("C 100 1000000.00");
  }

  /** Below 5 lakh the order for local content gives nothing, and three bids are compared. */
  private static BidComparison divisible(String day) {
    return comparison(
        terms(LOWEST, "publication", day, "divisible", true, "value", "400000.00"),
        bid("L", "300000.00", PLAIN),
        bid("M", "330000.00", MSE),
        bid("N", "345000.00", MSE),
        bid("O", "345000.00", PLAIN));
  }

  private static MatchAnswers matched(String... bids) {
    MatchAnswers answers = MatchAnswers.none("T-1");
    for (String bid : bids) {
      answers = answers.with(bid, MatchAnswers.Answer.ACCEPTED);
    }
    return answers;
  }

  @Test
  void who_matched_is_paid_the_lowest_price_and_no_more_by_an_officer() {
    BidComparison bids = divisible("2025-01-15");
    MatchAnswers both = matched("M", "N");
    assertThat(decide(INDIA, bids, both).ruling()).isInstanceOf(Ruling.Refer.class);

    assertThat(allocated(answer(officer(bids, both, "M!:50 N:50"))))
        .isEqualTo("M 50 300000.00, N 50 300000.00");
    PreferenceReport shared = answer(officer(bids, both, "L:70 M!:20:300000.00 N:10"));
    assertThat(
            shared.allocations().stream().map(Allocation::amount).reduce(Money.ZERO, Money::plus))
        .isEqualTo(Money.ofRupees("300000.00"));
    for (String dearer : List.of("330000.00", "300000.01")) {
      assertThat(refusal(officer(bids, both, "L:75 N:10 M:15:" + dearer + ":letter")))
          .isEqualTo("preferred-dearer");
    }
    assertThat(refusal(officer(bids, both, "L:75 N:10 M:15:299999.99")))
        .isEqualTo("no-agreement-matched");
    assertThat(allocated(answer(officer(bids, both, "L:75 N:10 M:15:299999.99:letter"))))
        .contains("M 15 299999.99");
    MatchAnswers waits = matched("M");
    assertThat(officer(bids, waits, "L:75 M:25").ruling())
        .isEqualTo(new Ruling.Undetermined<>(List.of("N/match")));
  }

  @Test
  void an_agreement_that_names_no_paper_shows_none() {
    BidComparison bids = divisible("2025-01-15");
    Map<String, Object> part =
        new TreeMap<>(
            Map.of("bid", "M", "share", "15", "price", "299999.99", "agreement", " the "));
    List<Object> parts =
        List.of(Map.of("bid", "L", "share", "75"), Map.of("bid", "N", "share", "10"), part);
    Map<String, Object> tree = Map.of("decided", "By note 4.", "number", "F-7", "parts", parts);
    for (boolean shows : List.of(false, true)) {
      part.put("agreement", shows ? "letter of 9 December" : " the ");
      OfficerAllocation given = OfficerAllocation.fromPlain(tree).orThrow();
      assertThat(
              PurchasePreference.of(INDIA)
                      .decide(bids, matched("M", "N"), Optional.of(given))
                      .ruling()
                  instanceof Ruling.Answer)
          .isEqualTo(shows);
    }
  }

  /** 25 per cent are the least from 9 November 2018, and 20 the most before it. */
  @ParameterizedTest
  @CsvSource({
    "2025-01-15, L:75 M:15 N:10, ''",
    "2025-01-15, L:60 M:15 N:25, share-more",
    "2025-01-15, L:60 M:15 N!:25, ''",
    "2025-01-15, L:75.01 M:14.99 N:10, share-below",
    "2025-01-15, L:75 M:25, matched-left-out",
    "2025-01-15, L:100, matched-left-out",
    "2018-11-08, L:80 M:15 N:5, ''",
    "2018-11-08, L:81 M:14 N:5, ''",
    "2018-11-08, L:79.99 M:15.01 N:5, share-above",
    "2018-11-08, L:80 M:20, matched-left-out"
  })
  void who_matched_is_not_given_less_than_the_order_binds_to(
      String day, String shares, String refusal) {
    assertThat(refusal(officer(divisible(day), matched("M", "N"), shares))).isEqualTo(refusal);
  }

  /** Found: the lowest bid got nothing of a divisible purchase, without a word. */
  @ParameterizedTest
  @CsvSource({
    "M!:50 N:50, first-left-out",
    "L:0.01 M!:49.99 N:50, first-less",
    "L:1 M!:49.5 N:49.5, first-less",
    "L:74.99 M!:12.51 N:12.5, first-less",
    "L:75 M:12.5 N:12.5, ''"
  })
  void the_first_bid_that_gets_less_than_the_order_leaves_it_is_told(String shares, String told) {
    Decision<PreferenceReport> decided =
        officer(divisible("2025-01-15"), matched("M", "N"), shares);
    answer(decided);
    assertThat(left(decided)).isEqualTo(told);
  }

  private static String left(Decision<PreferenceReport> decided) {
    return decided.trace().findings().stream()
        .filter(found -> found.code().equals(OfficerAllocation.FIRST_LEFT_OUT))
        .map(found -> found.text().key().replace("preference.officer.", ""))
        .collect(Collectors.joining(" "));
  }

  /** Found: "later" decided, and a reason that was still to come let a share of 0.5 % pass. */
  @ParameterizedTest
  @ValueSource(strings = {"later", "बाद में तय होगा", "will be given later", "to be decided"})
  void what_is_decided_later_or_for_a_reason_to_come_decides_nothing(String words) {
    for (String name : List.of("decided", "number", "reason")) {
      Map<String, Object> tree = new TreeMap<>(shares("L:75 M!:24.5 N:0.5"));
      List<Object> parts = new ArrayList<>();
      for (Object part : (List<?>) shares("L:75 M:24.5 N:0.5").get("parts")) {
        Map<String, Object> reasoned = new TreeMap<>();
        ((Map<?, ?>) part).forEach((each, value) -> reasoned.put(String.valueOf(each), value));
        reasoned.put("reason", name.equals("reason") ? words : "One film a year: note 9");
        parts.add(reasoned);
      }
      tree.put("parts", parts);
      if (!name.equals("reason")) {
        tree.put(name, words);
      }
      OfficerAllocation given = OfficerAllocation.fromPlain(tree).orThrow();
      assertThat(refusal(by(given))).as(name).isEqualTo("later");
      assertThat(refusal(by(given.standing()))).as("an order stands on it").isEmpty();
    }
  }

  private static Decision<PreferenceReport> by(OfficerAllocation officer) {
    return PurchasePreference.of(INDIA)
        .decide(divisible("2025-01-15"), matched("M", "N"), Optional.of(officer));
  }

  /** What was awarded once is read as it stands, whatever is asked of a new decision. */
  @Test
  void a_decision_on_which_an_order_stands_is_not_undone() {
    OfficerAllocation kept =
        OfficerAllocation.fromPlain(shares("L:99 M:1:330000.00")).orThrow().standing();
    assertThat(
            allocated(
                answer(
                    PurchasePreference.of(INDIA)
                        .decide(divisible("2025-01-15"), matched("M", "N"), Optional.of(kept)))))
        .isEqualTo("L 99 300000.00, M 1 330000.00");
  }

  /** What was awarded without a price is at that of the bid, as it was then. */
  @Test
  void a_standing_part_without_a_price_is_at_the_price_of_its_bid() {
    OfficerAllocation given = OfficerAllocation.fromPlain(shares("L:75 M:15 N:10")).orThrow();
    assertThat(given.unpriced()).containsExactly("L", "M", "N");
    assertThat(
            allocated(
                answer(officer(divisible("2025-01-15"), matched("M", "N"), "L:75 M:15 N:10"))))
        .isEqualTo("L 75 300000.00, M 15 300000.00, N 10 300000.00");
    assertThat(
            allocated(
                answer(
                    PurchasePreference.of(INDIA)
                        .decide(
                            divisible("2025-01-15"),
                            matched("M", "N"),
                            Optional.of(given.standing())))))
        .isEqualTo("L 75 300000.00, M 15 330000.00, N 10 345000.00");
  }

  @Test
  void who_matched_is_not_told_that_it_did_not_while_others_are_asked() {
    for (MatchAnswers answers : List.of(matched("M"), matched("M", "N"))) {
      PreferenceReport.Line line =
          decide(INDIA, divisible("2025-01-15"), answers).found().orElseThrow().lines().get(1);
      assertThat(line.standing()).isEqualTo(PreferenceStanding.OPEN);
      assertThat(line.reasons().get(0).text().key()).isEqualTo("preference.line.MATCHED");
    }
    MatchAnswers declined = matched("M").with("N", MatchAnswers.Answer.DECLINED);
    PreferenceReport report = answer(decide(INDIA, divisible("2025-01-15"), declined));
    assertThat(report.lines().get(1).standing()).isEqualTo(PreferenceStanding.ALLOCATED);
    assertThat(report.lines().get(2).standing()).isEqualTo(PreferenceStanding.NOT_MATCHED);
  }

  @Test
  void a_class_that_no_limit_reaches_is_not_asked_for() {
    Object[] unknown = {"mseClass", "", "trader", ""};

    assertThat(
            allocated(
                answer(
                    decide(
                        INDIA,
                        comparison(
                            terms(LOWEST),
                            bid("A", PRICE, unknown),
                            bid("B", "1200000.01", unknown)),
                        MatchAnswers.none("T-1")))))
        .isEqualTo("A 100 1000000.00");
    assertThat(
            ((Ruling.Undetermined<PreferenceReport>)
                    decide(
                            INDIA,
                            comparison(
                                terms(LOWEST),
                                bid("A", PRICE, unknown),
                                bid("B", "1150000.00", unknown)),
                            MatchAnswers.none("T-1"))
                        .ruling())
                .missing())
        .containsExactly("A/mseClass", "B/mseClass");
  }

  @Test
  void a_trader_is_no_enterprise_of_the_order() {
    BidComparison bids =
        comparison(
            terms(LOWEST),
            bid("A", PRICE, PLAIN),
            bid("B", "1100000.00", "mseClass", "SMALL", "trader", true, "localContent", "30"));

    assertThat(allocated(answer(decide(INDIA, bids, MatchAnswers.none("T-1")))))
        .isEqualTo("A 100 1000000.00");
  }

  @Test
  void odisha_shares_goods_with_an_enterprise_of_the_state_by_how_far_it_is_above() {
    Map<String, Object> goods = terms(LOWEST, "publication", "2025-01-15", "category", "GOODS");
    Object[] own = {"stateEnterprise", true};
    RuleBook odisha = book("IN.OD");

    assertThat(
            allocated(
                indicated(
                    settled(
                        odisha,
                        comparison(goods, bid("L", "100.00"), bid("S", "111.00", own)),
                        bid -> true))))
        .isEqualTo("L 85 100.00, S 15 100.00");
    assertThat(
            allocated(
                indicated(
                    settled(
                        odisha,
                        comparison(goods, bid("L", "100.00"), bid("S", "110.00", own)),
                        bid -> true))))
        .isEqualTo("L 75 100.00, S 25 110.00");
  }

  @Test
  void odisha_says_of_a_bid_without_a_share_that_it_is_not_first() {
    Map<String, Object> goods = terms(LOWEST, "publication", "2025-01-15", "category", "GOODS");
    PreferenceReport report =
        indicated(
            settled(
                book("IN.OD"),
                comparison(
                    goods,
                    bid("L", "100.00"),
                    bid("M", "105.00"),
                    bid("S", "110.00", "stateEnterprise", true)),
                bid -> true));

    assertThat(report.lines().get(1).reasons())
        .extracting(reason -> reason.text().key())
        .containsExactly("preference.line.not-first", "preference.line.none");
    assertThat(report.lines().get(1).reasons().get(1).citation().instrument()).contains("Odisha");
  }

  @Test
  void odisha_asks_at_once_of_all_whether_they_are_of_the_state() {
    Decision<PreferenceReport> open =
        decide(
            book("IN.OD"),
            comparison(
                terms(LOWEST),
                bid("L", "100.00", "stateEnterprise", ""),
                bid("M", "101.00", "stateEnterprise", ""),
                bid("S", "111.00", "stateEnterprise", true),
                bid("T", "112.00", "stateEnterprise", "")),
            MatchAnswers.none("T-1"));

    assertThat(open.ruling())
        .isEqualTo(new Ruling.Undetermined<>(List.of("L/stateEnterprise", "M/stateEnterprise")));
    assertThat(open.known().orElseThrow().lines())
        .extracting(PreferenceReport.Line::standing)
        .containsOnly(PreferenceStanding.OPEN);
  }

  @Test
  void gujarat_prefers_within_a_margin_and_its_share_is_for_an_officer() {
    Map<String, Object> service = terms(LOWEST, "publication", "2025-01-15");
    Decision<PreferenceReport> decision =
        decide(
            book("IN.GJ"),
            comparison(service, bid("L", "100.00"), bid("S", "120.00"), bid("T", "120.01")),
            MatchAnswers.none("T-1"));

    assertThat(decision.ruling()).isInstanceOf(Ruling.Refer.class);
    assertThat(decision.explain(ProcurementLaw.messages("en"))).contains("S", "20 per cent");
  }

  @Test
  void a_yearly_target_changes_nothing_and_an_unread_policy_is_for_an_officer() {
    Map<String, Object> service = terms(LOWEST, "publication", "2025-01-15");
    BidComparison bids = comparison(service, bid("L", "100.00"), bid("S", "101.00", MSE));

    Decision<PreferenceReport> uttarPradesh = decide(book("IN.UP"), bids, MatchAnswers.none("T-1"));
    assertThat(allocated(answer(uttarPradesh))).isEqualTo("L 100 100.00");
    assertThat(uttarPradesh.explain(ProcurementLaw.messages("en"))).contains("target of the year");
    for (String state : List.of("IN.KA", "IN.WB")) {
      assertThat(decide(book(state), bids, MatchAnswers.none("T-1")).ruling())
          .isInstanceOf(Ruling.Refer.class);
    }
  }

  private static PreferenceReport indicated(Decision<PreferenceReport> decision) {
    return decision
        .ruling()
        .fold(answer -> answer.value(), refer -> refer.indication().orElseThrow(), open -> null);
  }

  @Test
  void parts_add_up_and_neither_order_nor_an_unresponsive_bid_changes_them() {
    Random dice = new Random(17);
    for (int round = 0; round < 25; round++) {
      List<Bid> bids = new ArrayList<>();
      for (int i = 0; i < 2 + dice.nextInt(6); i++) {
        bids.add(
            bid(
                "B" + i,
                1_000_000 + 7_001 * dice.nextInt(30) + "." + (10 + i),
                status(List.of("BOTH", "MSE", "PLAIN", "CLASS_I").get(dice.nextInt(4)))));
      }
      boolean goods = dice.nextBoolean();
      Map<String, Object> terms =
          terms(LOWEST, "category", goods ? "GOODS" : "NON_CONSULTING", "divisible", goods);
      Predicate<String> accepts = bid -> bid.hashCode() % 3 == 0;
      Optional<PreferenceReport> report = made(terms, bids, accepts);
      report
          .filter(known -> !known.allocations().isEmpty())
          .ifPresent(PurchasePreferenceTest::addsUp);

      bids.add(bid("Z", "1.00", "debarred", true, "mseClass", "MICRO"));
      java.util.Collections.reverse(bids);
      assertThat(made(terms, bids, accepts).map(PreferenceReport::allocations))
          .isEqualTo(report.map(PreferenceReport::allocations));
    }
  }

  /** What a fact of a bidder may be. */
  private static final Map<String, List<Object>> VALUES =
      Map.of(
          "mseClass", List.of("MICRO", "NONE"),
          "trader", List.of(true, false),
          "localContent", List.of("10", "30", "60"),
          "debarred", List.of(true, false));

  @Test
  void a_missing_fact_decides_only_where_no_value_of_it_changes_the_parts() {
    Random dice = new Random(19);
    int decided = 0;
    for (int round = 0; round < 60; round++) {
      Map<String, Object> terms = terms(LOWEST);
      String fact = List.of("mseClass", "trader", "localContent", "debarred").get(round % 4);
      int count = 2 + dice.nextInt(3);
      int whose = dice.nextInt(count);
      List<String> prices = new ArrayList<>();
      List<Object[]> classes = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        prices.add(1_000_000 + 30_001 * dice.nextInt(9) + "." + (10 + i));
        classes.add(status(List.of("BOTH", "MSE", "PLAIN", "CLASS_I").get(dice.nextInt(4))));
      }
      Decision<PreferenceReport> open =
          settled(INDIA, bids(terms, prices, classes, whose, fact, ""), bid -> true);
      if (open.ruling() instanceof Ruling.Answer<PreferenceReport> answer) {
        decided++;
        for (Object value : VALUES.get(fact)) {
          Decision<PreferenceReport> known =
              settled(INDIA, bids(terms, prices, classes, whose, fact, value), bid -> true);
          assertThat(allocated(answer(known))).isEqualTo(allocated(answer.value()));
        }
      } else {
        assertThat(waiting(open)).isEmpty();
      }
    }
    assertThat(decided).isPositive();
  }

  private static BidComparison bids(
      Map<String, Object> terms,
      List<String> prices,
      List<Object[]> classes,
      int whose,
      String fact,
      Object value) {
    Bid[] bids = new Bid[prices.size()];
    for (int i = 0; i < bids.length; i++) {
      List<Object> facts = new ArrayList<>(List.of(classes.get(i)));
      if (i == whose) {
        facts.add(fact);
        facts.add(value);
      }
      bids[i] = bid("B" + i, prices.get(i), facts.toArray());
    }
    return comparison(terms, bids);
  }

  private static Optional<PreferenceReport> made(
      Map<String, Object> terms, List<Bid> bids, Predicate<String> accepts) {
    return settled(INDIA, comparison(terms, bids.toArray(Bid[]::new)), accepts)
        .ruling()
        .fold(answer -> Optional.of(answer.value()), Ruling.Refer::indication, open -> null);
  }

  private static void addsUp(PreferenceReport report) {
    assertThat(
            report.allocations().stream()
                .map(part -> part.share().points())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
    Money price = report.allocations().get(0).price();
    assertThat(
            report.allocations().stream().map(Allocation::amount).reduce(Money.ZERO, Money::plus))
        .isEqualTo(price);
  }

  @Test
  void every_sentence_has_words_in_both_languages() {
    BidComparison bids =
        comparison(
            terms(LOWEST),
            bid("A", PRICE, PLAIN),
            bid("B", "1100000.00", "mseClass", "SMALL", "localContent", "30", "startup", true),
            bid("C", "1180000.00"),
            bid("D", "9000000.00"));
    for (String language : List.of("en", "hi")) {
      Messages words = ProcurementLaw.messages(language);
      for (Decision<PreferenceReport> each :
          List.of(
              decide(INDIA, bids, MatchAnswers.none("T-1")),
              settled(INDIA, bids, bid -> false),
              settled(INDIA, bids, bid -> true))) {
        assertThat(each.explain(words))
            .doesNotContainPattern("preference\\.[a-z]")
            .doesNotContain("fact.");
        PreferenceReport report = each.known().orElseGet(() -> indicated(each));
        report.lines().stream()
            .flatMap(line -> line.reasons().stream())
            .forEach(
                reason ->
                    assertThat(words.say(reason.text()))
                        .doesNotContain("preference.", "{", "NONE"));
      }
    }
  }
}

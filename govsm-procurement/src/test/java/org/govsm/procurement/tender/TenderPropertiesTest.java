package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.GivenBids.bid;
import static org.govsm.procurement.tender.GivenTender.CLOSES;
import static org.govsm.procurement.tender.GivenTender.FINANCIAL;
import static org.govsm.procurement.tender.GivenTender.OPENS;
import static org.govsm.procurement.tender.GivenTender.PLACES;
import static org.govsm.procurement.tender.GivenTender.PROCESS;
import static org.govsm.procurement.tender.GivenTender.PUBLISHED;
import static org.govsm.procurement.tender.GivenTender.RESULT;
import static org.govsm.procurement.tender.GivenTender.allowed;
import static org.govsm.procurement.tender.GivenTender.decide;
import static org.govsm.procurement.tender.GivenTender.meeting;
import static org.govsm.procurement.tender.GivenTender.published;
import static org.govsm.procurement.tender.GivenTender.received;
import static org.govsm.procurement.tender.GivenTender.result;
import static org.govsm.procurement.tender.GivenTender.reveal;
import static org.govsm.procurement.tender.GivenTender.ruled;
import static org.govsm.procurement.tender.GivenTender.technical;
import static org.govsm.procurement.tender.GivenTender.tenderTree;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.junit.jupiter.api.Test;

/** What must hold of every tender, on acts drawn from fixed seeds. */
class TenderPropertiesTest {

  private static final String SECRET = "4610000";
  private static final Bid ONE = bid("B1", SECRET + ".00");

  private static List<Bid> bids(Random dice) {
    List<Bid> bids = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      bids.add(bid("B" + i, 4_000_000 + dice.nextInt(1_000_000) + ".00"));
    }
    return bids;
  }

  private static TenderRecord opened(List<Bid> inOrder) {
    Bid[] bids = inOrder.toArray(Bid[]::new);
    TenderRecord record = allowed(received(published(), bids), technical(OPENS, bids));
    List<Object> passed = new ArrayList<>();
    inOrder.forEach(bid -> passed.addAll(List.of(bid.id(), !bid.id().equals("B3"))));
    record = allowed(record, result(RESULT, FINANCIAL, passed.toArray()));
    record = allowed(record, meeting(Kind.FINANCIAL_OPENING, FINANCIAL, List.of("M1", "M2")));
    for (Bid bid : inOrder) {
      if (!List.of("B3", "B5").contains(bid.id())) {
        record = allowed(record, reveal(bid, FINANCIAL));
      }
    }
    return record;
  }

  @Test
  void the_order_in_which_bids_come_changes_nothing_of_what_is_opened() {
    Random dice = new Random(3);
    List<Bid> bids = bids(dice);
    TenderRecord first = opened(bids);
    assertThat(first.opened(FINANCIAL)).extracting(Bid::id).containsExactly("B1", "B2", "B4", "B6");
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(bids, dice);
      TenderRecord other = opened(bids);
      assertThat(other.opened(FINANCIAL)).isEqualTo(first.opened(FINANCIAL));
      assertThat(other.bids()).isEqualTo(first.bids());
      assertThat(other.technicalPackets()).isEqualTo(first.technicalPackets());
    }
  }

  @Test
  void a_record_is_read_back_and_every_act_of_it_is_allowed_again() {
    TenderRecord record = opened(bids(new Random(5)));
    TenderRecord read = TenderRecord.fromPlain(record.toPlain()).orThrow();

    assertThat(read).isEqualTo(record);
    assertThat(read.opened(FINANCIAL)).isEqualTo(record.opened(FINANCIAL));
    assertThat(PROCESS.verify(read)).isEmpty();
  }

  /** Each act taken out, and the tender changed: what is left is not what was done. */
  @Test
  void a_record_that_was_changed_is_noticed() {
    TenderRecord record = opened(bids(new Random(5)));
    assertThat(PROCESS.verify(record)).isEmpty();
    for (int i = 0; i < record.acts().size() - 1; i++) {
      Map<String, Object> tree = record.toPlain();
      List<Object> acts = new ArrayList<>((Collection<?>) tree.get("acts"));
      acts.remove(i);
      tree.put("acts", acts);
      assertThat(changed(tree)).as("without act " + i).contains("RECORD_CHANGED");
    }
    Map<String, Object> tree = record.toPlain();
    Map<String, Object> tender = part(tree, "tender");
    tender.put("title", Map.of("en", "Another purchase"));
    assertThat(changed(tree)).contains("RECORD_CHANGED");
    List<Object> acts = new ArrayList<>((Collection<?>) record.toPlain().get("acts"));
    acts.remove(acts.size() - 1);
    assertThat(TenderRecord.fromPlain(Map.of("tender", record.drafted().toPlain(), "acts", acts)))
        .extracting(read -> read.orThrow().digest())
        .isNotEqualTo(record.digest());
  }

  private static List<String> changed(Map<String, Object> tree) {
    return TenderRecord.fromPlain(tree)
        .<List<String>>fold(
            read -> PROCESS.verify(read).stream().map(Finding::code).toList(),
            faults -> List.of("RECORD_CHANGED"));
  }

  /** Whatever a public method of the record, the decision or their parts gives. */
  @Test
  void no_public_method_gives_a_price_before_the_financial_opening() {
    TenderRecord told =
        allowed(
            allowed(received(published(), ONE), technical(OPENS, ONE)),
            result(RESULT, FINANCIAL, "B1", true));
    Decision<Permission> early = decide(told, reveal(ONE, FINANCIAL));
    TenderRecord financial =
        allowed(told, meeting(Kind.FINANCIAL_OPENING, FINANCIAL, List.of("M1", "M2")));

    assertThat(said(told)).doesNotContain(SECRET);
    assertThat(said(early)).doesNotContain(SECRET);
    assertThat(early.explain(ProcurementLaw.messages("hi"))).doesNotContain(SECRET);
    assertThat(said(financial)).doesNotContain(SECRET);
    assertThat(said(allowed(financial, reveal(ONE, FINANCIAL)))).contains(SECRET);
  }

  private static String said(Object root) {
    StringBuilder out = new StringBuilder();
    walk(root, out, new HashSet<>());
    return out.toString();
  }

  /** Each value once, by its kind and what it says of itself. */
  private static void walk(Object value, StringBuilder out, Set<String> seen) {
    if (value == null || !seen.add(value.getClass() + " " + value)) {
      return;
    }
    if (value instanceof Collection<?> list) {
      list.forEach(item -> walk(item, out, seen));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, item) -> walk(item, out, seen));
    } else if (value instanceof Optional<?> one) {
      one.ifPresent(item -> walk(item, out, seen));
    } else {
      out.append(value).append('\n');
      if (isLookedInto(value.getClass().getName())) {
        parts(value, out, seen);
      }
    }
  }

  /** Drafts go on without end; sums and their like say all of themselves. */
  private static boolean isLookedInto(String type) {
    return !type.endsWith("Draft")
        && (type.startsWith("org.govsm.procurement.")
            || type.startsWith("org.govsm.core.decision.")
            || type.startsWith("org.govsm.core.document.Node"));
  }

  private static void parts(Object value, StringBuilder out, Set<String> seen) {
    for (Method method : value.getClass().getMethods()) {
      boolean asked = method.getParameterCount() == 0;
      boolean asOf = List.of(method.getParameterTypes()).equals(List.of(Instant.class));
      if ((asked || asOf)
          && !Modifier.isStatic(method.getModifiers())
          && Modifier.isPublic(value.getClass().getModifiers())
          && !method.getDeclaringClass().equals(Object.class)
          && method.getReturnType() != void.class) {
        try {
          walk(asked ? method.invoke(value) : method.invoke(value, FINANCIAL), out, seen);
        } catch (ReflectiveOperationException e) {
          out.append("not given: ").append(method.getName()).append('\n');
        }
      }
    }
  }

  @Test
  void a_price_in_a_record_before_the_financial_opening_is_refused() {
    Map<String, Object> tree = received(published(), ONE).toPlain();
    List<Object> acts = new ArrayList<>((Collection<?>) tree.get("acts"));
    acts.add(reveal(ONE, OPENS).done().orThrow().toPlain());
    tree.put("acts", acts);

    assertThat(
            TenderRecord.fromPlain(tree)
                .<String>fold(record -> "", faults -> faults.get(0).pointer()))
        .isEqualTo("/acts/2/act");
  }

  /** The opening and the reveal at a time when bids still came, each in its order. */
  @Test
  void prices_that_were_opened_before_their_day_are_refused() {
    TenderRecord record = received(published(), ONE);
    Map<String, Object> tree = record.toPlain();
    List<Object> acts = new ArrayList<>((Collection<?>) tree.get("acts"));
    acts.add(
        meeting(Kind.FINANCIAL_OPENING, CLOSES, List.of("M1", "M2")).done().orThrow().toPlain());
    acts.add(reveal(ONE, CLOSES).done().orThrow().toPlain());
    tree.put("acts", acts);

    assertThat(
            TenderRecord.fromPlain(tree)
                .<List<String>>fold(
                    read -> List.of(), faults -> faults.stream().map(f -> f.pointer()).toList()))
        .containsExactly("/acts/2/at", "/acts/3/act");
  }

  @Test
  void a_price_that_is_no_number_is_not_repeated() {
    Map<String, Object> bid = new TreeMap<>(ONE.toPlain());
    for (Object typed : List.of("4610000,00", "46.10.000", "₹4610000", 4610000.5, "4610000.001")) {
      bid.put("price", typed);
      String said =
          TenderAct.draft(Kind.REVEAL, OPENS, "V-B1", "bidder")
              .set("bid", bid)
              .set("nonce", "0".repeat(64))
              .done()
              .<String>fold(
                  act -> "", faults -> ProcurementLaw.messages("en").say(faults.get(0).text()));
      assertThat(said).isNotEmpty().doesNotContain("46");
    }
  }

  @Test
  void the_name_of_a_technical_paper_that_looks_like_a_price_is_told() {
    Map<String, Object> bid = new TreeMap<>(ONE.toPlain());
    for (String name :
        List.of("offer-4610000", "Rs.46", "46-lakh", "४६लाख46", "team-2026", "method-v1.2")) {
      bid.put(
          "packets",
          List.of(
              Map.of("kind", "TECHNICAL", "paper", name, "digest", "sha256:" + "0".repeat(64))));
      Bid named = Bid.fromPlain(bid).orThrow();
      List<String> found =
          ruled(decide(received(published(), named), technical(OPENS, named))).findings().stream()
              .map(Finding::code)
              .toList();
      assertThat(found.contains("PAPER_NAMED_LIKE_A_PRICE")).isEqualTo(name.contains("46"));
    }
  }

  @Test
  void a_corrigendum_never_shortens() {
    Random dice = new Random(7);
    int taken = 0;
    for (int i = 0; i < 40; i++) {
      TenderRecord record = published();
      Tender changed = moved(dice);
      Decision<Permission> decision =
          decide(
              record,
              TenderAct.draft(Kind.CORRIGENDUM, PUBLISHED.plusSeconds(3600), "B-1", "buyer")
                  .set("id", "C1")
                  .set("rationale", "seed 7, draw " + i)
                  .set("places", PLACES)
                  .set("moreTimeNeeded", false)
                  .set("tender", changed.toPlain()));
      Optional<TenderRecord> after =
          decision
              .ruling()
              .fold(
                  answer -> answer.value().record(),
                  refer -> Optional.empty(),
                  open -> Optional.empty());
      if (after.isPresent()) {
        taken++;
        Tender now = after.get().tender();
        assertThat(now.closes()).isAfterOrEqualTo(CLOSES);
        assertThat(now.opens()).isAfterOrEqualTo(OPENS);
        assertThat(now.questionsUntil().orElseThrow())
            .isAfterOrEqualTo(record.tender().questionsUntil().orElseThrow());
        assertThat(now.waitingDays().orElse(0L)).isGreaterThanOrEqualTo(5);
        assertThat(now.revealHours()).isGreaterThanOrEqualTo(24);
      }
    }
    assertThat(taken).isBetween(1, 39);
  }

  /** The tender with each of its times moved by some days, or not. */
  private static Tender moved(Random dice) {
    Map<String, Object> tree = tenderTree();
    long longer = dice.nextInt(3) * 86_400L;
    Map<String, Object> period = part(tree, "tenderPeriod");
    period.put("endDate", CLOSES.plusSeconds(longer).toString());
    Map<String, Object> enquiry = part(tree, "enquiryPeriod");
    enquiry.put(
        "endDate",
        Instant.parse(String.valueOf(enquiry.get("endDate")))
            .plusSeconds((dice.nextInt(4) - 1) * 3600L)
            .toString());
    Map<String, Object> opening = part(tree, "opening");
    opening.put("date", OPENS.plusSeconds(longer + (dice.nextInt(4) - 1) * 3600L).toString());
    opening.put("waitingDays", 4 + dice.nextInt(4));
    opening.put("revealHours", 23 + dice.nextInt(4));
    return Tender.fromPlain(tree).orThrow();
  }

  private static Map<String, Object> part(Map<String, Object> tree, String name) {
    Map<String, Object> part = new TreeMap<>();
    ((Map<?, ?>) tree.get(name)).forEach((key, value) -> part.put("" + key, value));
    tree.put(name, part);
    return part;
  }
}

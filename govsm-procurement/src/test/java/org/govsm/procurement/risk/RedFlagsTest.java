package org.govsm.procurement.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;

class RedFlagsTest {

  private static Map<String, Object> bid(String bidder, String price, String status) {
    return tree("bidder", bidder, "price", price, "status", status, "late", false);
  }

  private static Map<String, Object> tender(String id, Object... bids) {
    return tree(
        "tender",
        id,
        "buyer",
        "D1",
        "open",
        true,
        "byPrice",
        true,
        "published",
        "2026-01-01",
        "closes",
        "2026-01-22",
        "bids",
        List.of(bids),
        "winner",
        "A",
        "items",
        List.of("video"));
  }

  private static List<String> flags(List<Map<String, Object>> processes) {
    return report(processes).flags().stream()
        .map(flag -> flag.indicator() + " " + flag.about())
        .toList();
  }

  private static RedFlagReport report(List<Map<String, Object>> processes) {
    return RedFlags.of(ProcurementRecords.fromPlain(tree("processes", processes)).orThrow());
  }

  private static Map<String, Object> with(Map<String, Object> tender, String name, Object value) {
    tender.put(name, value);
    return tender;
  }

  @Test
  void one_tender_shows_its_own_flags_at_their_boundaries() {
    Map<String, Object> good = bid("A", "100.00", "VALID");
    Map<String, Object> dearer = bid("B", "120.00", "VALID");

    assertThat(flags(List.of(tender("T", good, dearer)))).isEmpty();
    assertThat(flags(List.of(tender("T", good)))).containsExactly("R018 T");
    assertThat(flags(List.of(tender("T", good, bid("B", "100.00", "VALID")))))
        .containsExactly("R028 T");
    assertThat(flags(List.of(tender("T", good, bid("B", "120.00", "DISQUALIFIED")))))
        .containsExactly("R035 T");
    assertThat(flags(List.of(tender("T", good, dearer, bid("C", "99.99", "DISQUALIFIED")))))
        .containsExactly("R036 T");
    assertThat(flags(List.of(tender("T", with(bid("A", "100.00", "VALID"), "late", true), dearer))))
        .containsExactly("R030 T");
    assertThat(flags(List.of(with(tender("T", good, dearer), "closes", "2026-01-16")))).isEmpty();
    assertThat(flags(List.of(with(tender("T", good, dearer), "closes", "2026-01-15"))))
        .containsExactly("R003 T");
    assertThat(flags(List.of(with(tender("T", good, dearer), "leastDays", 22))))
        .containsExactly("R003 T");
  }

  @Test
  void what_is_missing_is_not_judged_and_never_no_flag() {
    Map<String, Object> tender = tender("T", bid("A", "100.00", "VALID"));
    tender.remove("open");
    tender.remove("winner");

    RedFlagReport report = report(List.of(tender));
    assertThat(report.flags()).isEmpty();
    assertThat(report.notJudged())
        .filteredOn(each -> each.about().equals("T"))
        .extracting(each -> each.indicator() + " " + each.missing())
        .containsExactly(
            "R003 [open]", "R018 [open]", "R030 [winner]", "R035 [winner]", "R036 [winner]");
  }

  @Test
  void days_and_a_winner_that_cannot_be_are_faults() {
    Map<String, Object> tender =
        tender("T", bid("A", "100.00", "DISQUALIFIED"), bid("B", "120.00", "VALID"));

    List<String> faults =
        ProcurementRecords.fromPlain(
                tree("processes", List.of(with(tender, "closes", "2025-12-31"))))
            .fold(right -> List.of(), wrong -> wrong.stream().map(f -> f.code()).toList());

    assertThat(faults).containsExactly("risk.against.closes", "risk.against.winner");
    Map<String, Object> sameDay = with(with(tender, "closes", "2026-01-01"), "winner", "B");
    assertThat(report(List.of(sameDay)).flags()).isNotEmpty();
  }

  @Test
  void outliers_are_told_among_ten_values_and_not_among_nine() {
    List<Map<String, Object>> tenders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tenders.add(
          tender("T" + i, bid("A", "100.00", "VALID"), bid("B", (106 + i % 2) + ".00", "VALID")));
    }
    tenders.add(tender("near", bid("A", "100.00", "VALID"), bid("B", "100.01", "VALID")));

    assertThat(flags(tenders)).isEmpty();
    assertThat(report(tenders).notJudged())
        .extracting(RedFlagReport.NotJudged::indicator)
        .contains(RedFlagIndicator.R024, RedFlagIndicator.R058);
    tenders.add(tender("far", bid("A", "100.00", "VALID"), bid("B", "900.00", "VALID")));
    assertThat(flags(tenders)).containsExactly("R024 near", "R058 far");
    Collections.reverse(tenders);
    assertThat(flags(tenders)).containsExactly("R024 near", "R058 far");
  }

  @Test
  void fences_lie_one_and_a_half_distances_beyond_the_quartiles() {
    List<org.govsm.core.money.Fraction> values = new ArrayList<>();
    for (int i = 1; i <= 13; i++) {
      values.add(org.govsm.core.money.Fraction.of(i));
    }
    Fences fences = Fences.of(values).orElseThrow();

    assertThat(fences.first() + " " + fences.third()).isEqualTo("4 10");
    assertThat(fences.lower() + " " + fences.upper()).isEqualTo("-5 19");
    assertThat(Fences.of(values.subList(0, 9))).isEmpty();
  }

  @Test
  void bidders_and_buyers_outside_the_others_are_flagged() {
    List<Map<String, Object>> tenders = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 2; j++) {
        String id = i + "-" + j;
        String out = i == 0 ? "DISQUALIFIED" : "VALID";
        Map<String, Object> tender =
            tender("T" + id, bid("A" + i, "100.00", "VALID"), bid("L", "150.00", out));
        tender.put("buyer", "D" + i);
        tender.put("winner", "A" + i);
        tender.put("items", i == 3 ? List.of("video", "posts", "press") : List.of("video"));
        tenders.add(tender);
      }
    }

    assertThat(flags(tenders)).contains("R025 L", "R038 D0", "R048 A3");
    assertThat(flags(tenders)).doesNotContain("R025 A1", "R038 D1", "R048 A1");
  }

  @Test
  void every_indicator_says_formula_and_harmless_causes_in_both_languages() {
    for (String language : List.of("en", "hi")) {
      Messages words = ProcurementLaw.messages(language);
      for (RedFlagIndicator each : RedFlagIndicator.values()) {
        assertThat(words.say(each.formula()) + words.say(each.harmless())).doesNotContain("risk.");
        assertThat(words.find("risk.said." + each.name())).isPresent();
      }
    }
  }
}

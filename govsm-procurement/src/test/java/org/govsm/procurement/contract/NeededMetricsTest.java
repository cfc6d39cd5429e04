package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;

/** The figures without which a period of a contract cannot be judged or paid. */
class NeededMetricsTest {

  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();

  private static final String TERMS =
      """
      <terms xmlns="urn:govsm:terms:1" id="C-1" title="A" currency="INR" orderedOn="2026-03-01"
          from="2026-04-01" until="2026-06-01" period="month">
        <buyer id="b" name="B"/><supplier id="s" name="S"/>
        <amounts>
          <amount id="fee" kind="fixed" amount="100.00" clause="5"/>
          <amount id="media" kind="actuals" metric="spend" clause="6" until="2026-05-01"/>
        </amounts>
        <kpis>
          <kpi id="rate" clause="1" platforms="facebook instagram"><title en="Rate"/>
            <measure><ratio><of metrics="comments" of="posts" across="sum"/>
              <per metrics="reach"/></ratio></measure>
            <sample atLeast="20" then="met"><of metrics="shares" of="posts" across="sum"/></sample>
          </kpi>
          <kpi id="reach" clause="2" platforms="facebook"><title en="Reach"/>
            <measure><value metrics="reach"/></measure>
          </kpi>
          <kpi id="made" clause="3" from="2026-05-01"><title en="Made"/>
            <measure><value metrics="accepted"/></measure>
          </kpi>
        </kpis>
        <payment stacking="gross" rounding="half-up" roundingPer="line" sources="first-party"/>
      </terms>
      """;

  private static List<Metric> needed(String terms, String period) {
    Terms read = Terms.readXml("terms.xml", terms.getBytes(StandardCharsets.UTF_8)).orThrow();
    return NeededMetrics.of(read, read.period(period).orElseThrow(), DICTIONARY);
  }

  @Test
  void are_of_its_kpis_their_samples_and_its_amounts_each_once_platform_by_platform() {
    assertThat(needed(TERMS, "2026-04"))
        .extracting(one -> one.platform() + "." + one.code())
        .containsExactly(
            "facebook.comments",
            "facebook.reach",
            "facebook.shares",
            "instagram.comments",
            "instagram.reach",
            "instagram.shares",
            "contract.spend");
  }

  @Test
  void of_a_longer_period_of_a_kpi_are_needed_where_it_ends_and_over_its_days() {
    String quarterly =
        TERMS
            .replace(
                "until=\"2026-06-01\" period=\"month\"", "until=\"2026-07-01\" period=\"month\"")
            .replace("<kpi id=\"reach\"", "<kpi id=\"reach\" period=\"quarter\"");
    Terms read = Terms.readXml("terms.xml", quarterly.getBytes(StandardCharsets.UTF_8)).orThrow();
    String alone = quarterly.replaceAll("(?s)<kpi id=\"rate\".*?</kpi>", "");

    assertThat(needed(alone, "2026-05"))
        .extracting(Metric::code)
        .doesNotContain("reach")
        .contains("accepted");
    Terms one = Terms.readXml("terms.xml", alone.getBytes(StandardCharsets.UTF_8)).orThrow();
    assertThat(days(one)).contains(LocalDate.of(2026, 4, 1));
    assertThat(days(read)).as("the rate needs it over the month").isEmpty();
  }

  private static Optional<LocalDate> days(Terms terms) {
    return NeededMetrics.over(terms, terms.period("2026-06").orElseThrow(), DICTIONARY)
        .entrySet()
        .stream()
        .filter(one -> one.getKey().code().equals("reach"))
        .filter(one -> one.getKey().platform().equals("facebook"))
        .flatMap(one -> one.getValue().stream())
        .map(BillingPeriod::from)
        .findFirst();
  }

  @Test
  void follow_what_is_in_force_in_the_period() {
    assertThat(needed(TERMS, "2026-05"))
        .extracting(one -> one.platform() + "." + one.code())
        .contains("contract.accepted")
        .doesNotContain("contract.spend");
  }

  @Test
  void are_said_platform_by_platform_in_both_languages() {
    List<Metric> april = needed(TERMS, "2026-04");

    assertThat(NeededMetrics.said(april, DICTIONARY, ProcurementLaw.messages("en")))
        .containsExactly(
            "Facebook (Comments, Reach, Shares)",
            "Instagram (Comments, Reach, Shares)",
            "Counted by the parties (Spend)");
    assertThat(NeededMetrics.said(april, DICTIONARY, ProcurementLaw.messages("hi")))
        .hasSize(3)
        .allMatch(line -> line.endsWith(")"));
  }
}

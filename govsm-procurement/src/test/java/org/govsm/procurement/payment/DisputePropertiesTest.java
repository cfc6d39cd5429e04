package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.KpiResult.Status;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What no reading that is added, left out or given twice may do to what is paid. */
class DisputePropertiesTest {

  private static final Certificates CERTIFICATES = Certificates.of(MetricDictionary.shipped());
  private static final int MONTHS = 3;
  private static final LocalDate AS_OF = LocalDate.of(2026, 12, 1);

  private final List<Reading> readings = new ArrayList<>();

  @RepeatedTest(value = 40, name = "seed {currentRepetition}")
  void a_reading_that_contradicts_another_only_holds(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Terms terms = terms(random);
    read(random);
    Reading one = any(random);
    List<Reading> more = new ArrayList<>(readings);
    more.add(against(one, random));

    for (int month = 0; month < MONTHS; month++) {
      Certificate before = certify(terms, readings, month);
      Certificate after = certify(terms, more, month);

      assertThat(after.payable()).as(one + " in " + month).isLessThanOrEqualTo(before.payable());
      before
          .scorecard()
          .results()
          .forEach(
              result -> {
                Status now = status(after, result);
                assertThat(now == result.status() || now == Status.UNDETERMINED)
                    .as(one + ": " + result.kpi().id() + " " + result.status() + " " + now)
                    .isTrue();
              });
    }
  }

  @RepeatedTest(value = 40, name = "seed {currentRepetition}")
  void a_reading_that_is_left_out_makes_no_miss_a_kept_promise(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Terms terms = terms(random);
    read(random);
    Reading one = any(random);
    List<Reading> fewer = new ArrayList<>(readings);
    fewer.remove(one);

    for (int month = 0; month < MONTHS; month++) {
      Certificate after = certify(terms, fewer, month);
      for (KpiResult result : certify(terms, readings, month).scorecard().results()) {
        boolean ofPosts = result.kpi().measure().operands().get(0).ofPosts();
        Status now = status(after, result);
        if (result.status() == Status.MISSED && !ofPosts) {
          assertThat(now).as(one + ": " + result.kpi().id()).isNotEqualTo(Status.MET);
        }
      }
    }
  }

  @RepeatedTest(value = 20, name = "seed {currentRepetition}")
  void order_and_repetition_of_readings_change_nothing(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Terms terms = terms(random);
    read(random);
    readings.add(against(any(random), random));
    List<Reading> shuffled = new ArrayList<>(readings);
    shuffled.addAll(readings);
    Collections.shuffle(shuffled, random);

    for (int month = 0; month < MONTHS; month++) {
      assertThat(certify(terms, shuffled, month).toPlain())
          .isEqualTo(certify(terms, readings, month).toPlain());
    }
  }

  private static Status status(Certificate certificate, KpiResult result) {
    return certificate
        .scorecard()
        .result(result.kpi().id(), result.platform())
        .orElseThrow()
        .status();
  }

  private static Certificate certify(Terms terms, List<Reading> readings, int month) {
    String period = terms.periods().get(month).id();
    return CERTIFICATES
        .certifyAfter(terms, ReadingBook.of(readings), period, AS_OF, List.of())
        .orThrow();
  }

  private Reading any(Random random) {
    return readings.get(random.nextInt(readings.size()));
  }

  /** Another figure, or none, of one thing by one source at one instant. */
  private static Reading against(Reading one, Random random) {
    ReadingDraft draft =
        Reading.of(one.subject(), one.platform(), one.metric())
            .window(one.from(), one.to())
            .zone(one.zone())
            .source(one.source(), one.retrievedAt())
            .origin(one.origin());
    one.published().ifPresent(draft::published);
    one.account().ifPresent(draft::account);
    BigDecimal other = one.figure().value().orElse(BigDecimal.ONE).multiply(factor(random));
    return draft
        .figure(random.nextInt(4) == 0 ? Figure.suppressed() : Figure.of(other.add(BigDecimal.ONE)))
        .done();
  }

  private static BigDecimal factor(Random random) {
    return BigDecimal.valueOf(random.nextInt(5));
  }

  private static Terms terms(Random random) {
    Terms.Draft draft = Given.terms();
    Map<String, Object> payment = Given.settled();
    payment.put("stacking", random.nextBoolean() ? "gross" : "net");
    draft.set("payment", payment);
    List<Map<String, Object>> measures = measures();
    for (int i = 0; i < measures.size(); i++) {
      if (random.nextInt(3) > 0) {
        draft.add("kpis", kpi("k" + i, measures.get(i), random));
      }
    }
    draft.add("kpis", kpi("always", measures.get(0), random));
    return draft.done().orThrow();
  }

  private static List<Map<String, Object>> measures() {
    return List.of(
        Given.value("comments"),
        Given.tree(
            "kind",
            "ratio",
            "of",
            Given.tree("metrics", List.of("comments")),
            "per",
            Given.tree("metrics", List.of("shares"))),
        Given.tree(
            "kind",
            "growth",
            "of",
            Given.tree("metrics", List.of("followers"), "asCounted", true),
            "as",
            "number"),
        Given.value("comments", "of", "posts", "across", "mean"),
        Given.value("followers", "on", "period-end"));
  }

  private static Map<String, Object> kpi(String id, Map<String, Object> measure, Random random) {
    Map<String, Object> kpi =
        Given.kpi(
            id,
            measure,
            "platforms",
            List.of("facebook"),
            "target",
            Given.tree("atLeast", String.valueOf(1 + random.nextInt(60))),
            "missing",
            List.of("hold", "missed", "exclude").get(random.nextInt(3)),
            "consequence",
            consequence(random));
    if (random.nextInt(3) == 0) {
      kpi.put(
          "sample",
          Given.tree(
              "of",
              Given.tree("metrics", List.of("comments")),
              "atLeast",
              String.valueOf(random.nextInt(60)),
              "then",
              List.of("exclude", "met", "missed", "hold").get(random.nextInt(4))));
    }
    return kpi;
  }

  private static Map<String, Object> consequence(Random random) {
    Map<String, Object> ladder = Given.ladder();
    ladder.put("undetermined", List.of("breaks", "bridges", "missed").get(random.nextInt(3)));
    return List.of(
            ladder,
            Given.tree("shape", "gate", "base", "fee", "deduct", "7"),
            Given.tree("shape", "linear", "base", "fee"))
        .get(random.nextInt(3));
  }

  private void read(Random random) {
    for (int month = 0; month < MONTHS; month++) {
      LocalDate from = Given.FIRST.plusMonths(month);
      LocalDate until = from.plusMonths(1);
      for (String metric : List.of("comments", "shares")) {
        if (random.nextInt(5) > 0) {
          window(metric, from, until, random);
        } else {
          LocalDate middle = from.plusDays(14);
          window(metric, from, middle, random);
          window(metric, middle, until, random);
        }
      }
      for (int post = 0; post < 3; post++) {
        LocalDate day = from.plusDays(2L + post);
        String id = "p" + month + post;
        readings.add(Given.post(id, "facebook", "comments", day, random.nextInt(80)).done());
      }
    }
    for (int month = 0; month <= MONTHS; month++) {
      LocalDate day = Given.FIRST.plusMonths(month).minusDays(1);
      if (random.nextInt(6) > 0) {
        String value = String.valueOf(random.nextInt(100));
        readings.add(Given.state("facebook", "followers", day, value).done());
      }
    }
  }

  private void window(String metric, LocalDate from, LocalDate until, Random random) {
    String value = String.valueOf(random.nextInt(80));
    readings.add(Given.window("facebook", metric, from, until, value).done());
  }
}

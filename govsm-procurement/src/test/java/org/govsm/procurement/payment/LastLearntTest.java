package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.ValueCache;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * A keeper who says when the last reading was learnt, and one cache for all that is asked of a
 * contract, change no certificate. The repetition is the seed.
 */
class LastLearntTest {

  private static final Certificates CERTIFICATES = Certificates.of(MetricDictionary.shipped());

  private record Told(ReadingBook book, Instant last) implements Readings {

    static Told of(ReadingBook book) {
      Instant[] last = {Instant.EPOCH};
      MetricDictionary.shipped()
          .metrics()
          .forEach(
              metric -> {
                Selection.Draft all = Selection.of(metric.platform(), metric.code(), Instant.MAX);
                Consumer<Reading> later =
                    one -> last[0] = one.learntAt().isAfter(last[0]) ? one.learntAt() : last[0];
                book.each(all.publishedIn(Instant.MIN, Instant.MAX), later);
                book.each(all.touching(Instant.MIN, Instant.MAX), later);
              });
      return new Told(book, last[0]);
    }

    @Override
    public void each(Selection selection, Consumer<Reading> sink) {
      book.each(selection, sink);
    }

    @Override
    public Optional<Instant> lastLearnt() {
      return Optional.of(last);
    }
  }

  @RepeatedTest(value = 60, name = "seed {currentRepetition}")
  void changes_no_certificate(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    RandomContract contract = new RandomContract(random);
    ReadingBook book = contract.readings();
    Told told = Told.of(book);
    Terms terms = contract.terms(random.nextBoolean());
    ValueCache cache = new ValueCache();
    for (int i = 0; i < 6; i++) {
      List<BillingPeriod> periods = terms.periods();
      BillingPeriod period = periods.get(random.nextInt(periods.size()));
      LocalDate day = period.until().plusDays(random.nextInt(90));
      assertThat(text(CERTIFICATES.with(cache), terms, told, period, day))
          .isEqualTo(text(CERTIFICATES, terms, book, period, day));
    }
  }

  private static String text(
      Certificates certificates, Terms terms, Readings readings, BillingPeriod of, LocalDate day) {
    Certificate certificate = certificates.certify(terms, readings, of.id(), day).orThrow();
    return CanonicalForm.text(Tree.of(certificate.toPlain()));
  }
}

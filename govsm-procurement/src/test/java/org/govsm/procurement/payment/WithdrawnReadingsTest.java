package org.govsm.procurement.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingArchive;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.measurement.Withdrawals;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.CertificateBasis.Withdrawn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Files that were withdrawn: what they said no longer counts, and what was issued stays. */
class WithdrawnReadingsTest {

  private static final Certificates CERTIFICATES = Certificates.of(MetricDictionary.shipped());
  private static final LocalDate MAY = Given.FIRST.plusMonths(1);
  private static final LocalDate JUNE = Given.FIRST.plusMonths(2);

  /** Readings of April are frozen at the end of this day. */
  private static final LocalDate FREEZE = MAY.plusDays(6);

  private static final Money FIVE_PERCENT = Money.ofRupees("5000.00");

  private final Terms terms =
      Given.terms()
          .add(
              "kpis",
              Given.kpi(
                  "posts",
                  Given.value("posts"),
                  "target",
                  Given.tree("atLeast", "20"),
                  "consequence",
                  Given.tree("shape", "gate", "base", "fee", "deduct", "5")))
          .done()
          .orThrow();
  private final ReadingArchive archive = new ReadingArchive();
  private final List<CertificateDocument> issued = new ArrayList<>();
  private Withdrawals withdrawals = Withdrawals.none();
  private Optional<Instant> kept = Optional.empty();
  private int files;

  /** A file that tells of a month. */
  private void learnt(int month, String posts, LocalDate on) {
    LocalDate from = Given.FIRST.plusMonths(month);
    files++;
    archive.add(
        files,
        Given.window("contract", "posts", from, from.plusMonths(1), posts)
            .source("first-party", Given.start(on))
            .done());
  }

  private void withdrawn(int file, LocalDate on) {
    withdrawals = withdrawals.with(new Withdrawal(file, Given.start(on), "wrong account"));
  }

  private Readings upTo(CertificateBasis basis) {
    Withdrawals counted = basis.withdrawn().of(withdrawals);
    return new Readings() {
      @Override
      public void each(Selection selection, Consumer<Reading> sink) {
        archive.each(selection, basis.lastImport(), basis.claimed().orElseThrow(), counted, sink);
      }

      @Override
      public Optional<Instant> lastLearnt() {
        return counted.lastLearnt().map(at -> at.plusSeconds(1)); // readings came before
      }

      @Override
      public boolean areWithdrawnAfter(Instant known) {
        return counted.areAfter(known);
      }
    };
  }

  private CertificateSeries series() {
    return CertificateSeries.of(issued.stream().map(CertificateDocument::read).toList());
  }

  private Certificate made(CertificateBasis basis, String period, LocalDate day) {
    return basis.make(CERTIFICATES, terms, upTo(basis), period, day, series()).orThrow();
  }

  private CertificateDocument issue(String period, LocalDate day) {
    List<String> ids = issued.stream().map(CertificateDocument::id).toList();
    Instant since = kept.orElse(Given.start(Given.FIRST));
    Optional<CertificateDocument> newest =
        issued.stream().filter(one -> one.id().startsWith(period)).reduce((one, later) -> later);
    CertificateBasis basis =
        new CertificateBasis(
            1,
            files,
            Optional.of(CertificateBasis.claimed(terms, period, day, since, files, newest)),
            List.of(),
            Optional.of(ids),
            true,
            CertificateBasis.withdrawn(
                terms, period, day, since, withdrawals.all().size(), newest));
    CertificateDocument document =
        CertificateDocument.of(series().nextId(period), made(basis, period, day), basis);
    issued.add(document);
    return document;
  }

  private static Money deducted(CertificateDocument certificate) {
    return certificate.sum("deducted");
  }

  private boolean isRemade(CertificateDocument certificate, String period, LocalDate day) {
    issued.removeIf(one -> issued.indexOf(one) >= issued.indexOf(certificate));
    return certificate
        .compare(
            CanonicalForm.digest(certificate.text().getBytes(UTF_8)),
            made(certificate.basis(), period, day))
        .same();
  }

  @Nested
  class Before_the_freeze {

    @Test
    void a_figure_that_was_restated_by_the_withdrawn_file_is_the_former_one_again() {
      learnt(0, "25", MAY.plusDays(1));
      learnt(0, "10", MAY.plusDays(2));
      assertThat(deducted(issue("2026-04", FREEZE.plusDays(1)))).isEqualTo(FIVE_PERCENT);
      issued.clear();

      withdrawn(2, MAY.plusDays(3));

      assertThat(deducted(issue("2026-04", FREEZE.plusDays(1)))).isEqualTo(Money.ZERO);
    }

    @Test
    void a_figure_that_only_the_withdrawn_file_gave_is_not_known_and_never_nought() {
      learnt(0, "10", MAY.plusDays(1));
      withdrawn(1, MAY.plusDays(3));

      CertificateDocument april = issue("2026-04", FREEZE.plusDays(1));

      assertThat(deducted(april)).isEqualTo(Money.ZERO);
      assertThat(april.sum("held")).isEqualTo(FIVE_PERCENT);
    }

    @Test
    void the_last_moment_before_it_is_in_time_and_the_first_after_it_is_not() {
      learnt(0, "25", MAY.plusDays(1));
      learnt(0, "10", MAY.plusDays(2));
      Instant end = Given.start(FREEZE.plusDays(1));

      withdrawals = Withdrawals.of(List.of(new Withdrawal(2, end.minusMillis(1), "why")));
      assertThat(deducted(issue("2026-04", FREEZE.plusDays(3)))).isEqualTo(Money.ZERO);
      issued.clear();

      withdrawals = Withdrawals.of(List.of(new Withdrawal(2, end, "why")));
      assertThat(deducted(issue("2026-04", FREEZE.plusDays(3)))).isEqualTo(FIVE_PERCENT);
    }
  }

  @Nested
  class After_the_freeze {

    @Test
    void the_next_certificate_carries_the_adjustment() {
      learnt(0, "25", MAY.plusDays(1));
      learnt(0, "10", MAY.plusDays(2));
      issue("2026-04", FREEZE.plusDays(1));
      learnt(1, "25", JUNE.plusDays(1));
      withdrawn(2, FREEZE.plusDays(5));

      CertificateDocument may = issue("2026-05", JUNE.plusDays(8));

      assertThat(deducted(may)).isEqualTo(Money.ZERO);
      assertThat(may.sum("adjusted")).isEqualTo(FIVE_PERCENT);
    }

    @Test
    void the_certificate_of_the_period_stays_and_says_that_more_is_known() {
      learnt(0, "25", MAY.plusDays(1));
      learnt(0, "10", MAY.plusDays(2));
      withdrawn(2, FREEZE.plusDays(1));

      CertificateDocument april = issue("2026-04", FREEZE.plusDays(2));

      assertThat(deducted(april)).isEqualTo(FIVE_PERCENT);
      assertThat(april.text()).contains("certificate.learnt-later");
    }
  }

  @Nested
  class What_was_issued {

    @Test
    void is_made_again_as_it_was_after_the_withdrawal() {
      learnt(0, "25", MAY.plusDays(1));
      learnt(0, "10", MAY.plusDays(2));
      CertificateDocument april = issue("2026-04", FREEZE.plusDays(1));

      withdrawn(2, FREEZE.plusDays(1));

      assertThat(april.text()).doesNotContain("withdrawals");
      assertThat(isRemade(april, "2026-04", FREEZE.plusDays(1))).isTrue();
    }

    @Test
    void after_one_withdrawal_is_made_again_as_it_was_after_a_second() {
      learnt(0, "25", MAY.plusDays(1));
      learnt(0, "10", MAY.plusDays(2));
      withdrawn(2, MAY.plusDays(3));
      CertificateDocument april = issue("2026-04", FREEZE.plusDays(1));

      withdrawn(1, MAY.plusDays(4));

      assertThat(april.text()).contains("withdrawals");
      assertThat(isRemade(april, "2026-04", FREEZE.plusDays(1))).isTrue();
    }

    @Test
    void reads_its_basis_back_as_it_was_written() {
      CertificateBasis basis =
          new CertificateBasis(
              1, 4, Optional.of(2), List.of(), Optional.of(List.of()), true, new Withdrawn(3, 1));

      assertThat(CertificateBasis.fromPlain(basis.toPlain())).isEqualTo(basis);
    }
  }

  @Nested
  class A_contract_that_came_after_its_freeze {

    @Test
    void does_not_count_what_was_withdrawn_before_its_first_certificate() {
      learnt(0, "25", MAY.plusDays(1));
      learnt(0, "10", MAY.plusDays(2));
      kept = Optional.of(Given.start(JUNE));
      withdrawn(2, JUNE.plusDays(1));

      assertThat(deducted(issue("2026-04", JUNE.plusDays(2)))).isEqualTo(Money.ZERO);
    }

    @Test
    void counts_in_its_second_what_was_withdrawn_after_the_first() {
      learnt(0, "25", MAY.plusDays(1));
      learnt(0, "10", MAY.plusDays(2));
      kept = Optional.of(Given.start(JUNE));
      assertThat(deducted(issue("2026-04", JUNE.plusDays(2)))).isEqualTo(FIVE_PERCENT);

      withdrawn(2, JUNE.plusDays(3));

      assertThat(deducted(issue("2026-04", JUNE.plusDays(4)))).isEqualTo(FIVE_PERCENT);
    }
  }

  @Nested
  class A_withdrawal {

    private final Withdrawals once =
        Withdrawals.of(List.of(new Withdrawal(3, Given.start(MAY), "why")));

    @Test
    void of_the_same_file_is_refused_with_the_day_of_the_first() {
      assertThat(once.check(3, "again"))
          .extracting(InputFault::code)
          .containsExactly("withdrawal.twice");
      assertThat(once.check(3, "again").get(0).text().toString()).contains("2026-05-01");
      assertThat(once.check(2, "another")).isEmpty();
    }

    @Test
    void needs_a_reason_that_is_not_too_long() {
      assertThat(Withdrawals.none().check(1, " "))
          .extracting(InputFault::code)
          .containsExactly("withdrawal.reason");
      assertThat(Withdrawals.none().check(1, "x".repeat(500))).isEmpty();
      assertThat(Withdrawals.none().check(1, "x".repeat(501)))
          .extracting(InputFault::code)
          .containsExactly("withdrawal.long");
    }

    @Test
    void after_a_certificate_is_told_of_the_files_that_it_had_only() {
      Instant at = Instant.parse("2026-06-01T00:00:00Z");
      Withdrawal first = new Withdrawal(2, at, "first");
      Withdrawal second = new Withdrawal(1, at, "second");
      Withdrawal third = new Withdrawal(3, at, "third");
      Withdrawals all = Withdrawals.of(List.of(first, second, third));

      assertThat(all.since(0, 3)).containsExactly(first, second, third);
      assertThat(all.since(1, 2)).containsExactly(second);
      assertThat(all.since(1, 3)).containsExactly(second, third);
      assertThat(all.since(3, 3)).isEmpty();
    }

    @Test
    void counts_from_its_own_instant_on() {
      Instant at = Given.start(MAY);

      assertThat(once.by(at.minusMillis(1))).isEmpty();
      assertThat(once.by(at)).containsExactly(3);
      assertThat(once.areAfter(at.minusMillis(1))).isTrue();
      assertThat(once.areAfter(at)).isFalse();
      assertThat(once.claimed(1).by(Instant.MIN)).containsExactly(3);
      assertThat(once.first(0).by(Instant.MAX)).isEmpty();
    }
  }
}

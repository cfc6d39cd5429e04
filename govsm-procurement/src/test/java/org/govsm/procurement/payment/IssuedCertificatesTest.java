package org.govsm.procurement.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.CertificateBasis.Withdrawn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was issued: read as it was issued, made again, and what can be issued next. */
class IssuedCertificatesTest {

  private static final Certificates CERTIFICATES = Certificates.of(MetricDictionary.shipped());
  private static final LocalDate MAY = Given.FIRST.plusMonths(1);

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
  private final List<Reading> readings = new ArrayList<>();
  private final List<CertificateDocument> issued = new ArrayList<>();

  private void learnt(int month, String posts) {
    LocalDate from = Given.FIRST.plusMonths(month);
    readings.add(
        Given.window("contract", "posts", from, from.plusMonths(1), posts)
            .source("first-party", Given.start(from.plusMonths(1)))
            .done());
  }

  private CertificateSeries series() {
    return CertificateSeries.of(issued.stream().map(CertificateDocument::read).toList());
  }

  private CertificateBasis basis(int imports) {
    List<String> ids = issued.stream().map(CertificateDocument::id).toList();
    return new CertificateBasis(
        1, imports, Optional.of(0), List.of(), Optional.of(ids), true, Withdrawn.NONE);
  }

  private Certificate made(CertificateBasis basis, String period, LocalDate day) {
    return basis
        .make(CERTIFICATES, terms, ReadingBook.of(readings), period, day, series())
        .orThrow();
  }

  private CertificateDocument issue(String period, LocalDate day) {
    CertificateBasis basis = basis(1);
    CertificateDocument document =
        CertificateDocument.of(series().nextId(period), made(basis, period, day), basis);
    issued.add(document);
    return document;
  }

  @Nested
  class What_is_held {

    private LedgerLine april(Certificate certificate) {
      return certificate.ledger().orElseThrow().line("2026-04").orElseThrow();
    }

    private Certificate again(LocalDate day) {
      CertificateBasis basis = basis(1);
      Certificate made = made(basis, "2026-04", day);
      issued.add(CertificateDocument.of(series().nextId("2026-04"), made, basis));
      return made;
    }

    private LocalDate until(LocalDate since) {
      return since.plusDays(terms.payment().holdDays().orElseThrow());
    }

    @Test
    void is_said_the_same_on_a_later_day_where_nothing_else_is_known() {
      CertificateDocument first = issue("2026-04", MAY.plusDays(8));
      CertificateDocument second = issue("2026-04", MAY.plusDays(20));

      assertThat(second.saysSame(first)).isTrue();
    }

    @Test
    void is_not_said_the_same_once_its_question_is_answered() {
      CertificateDocument first = issue("2026-04", MAY.plusDays(1));
      learnt(0, "10");

      assertThat(issue("2026-04", MAY.plusDays(1)).saysSame(first)).isFalse();
    }

    @Test
    void counts_from_the_first_certificate_that_held_it_for_the_same_question() {
      LocalDate first = MAY.plusDays(8);
      again(first);
      again(first.plusDays(10));
      Certificate third = again(first.plusDays(20));

      assertThat(april(third).since()).contains(first);
      assertThat(april(third).until()).contains(until(first));
      assertThat(third.settledBy()).contains(until(first));
    }

    @Test
    void counts_from_the_certificate_that_first_asks_where_the_one_before_did_not() {
      LocalDate first = MAY.plusDays(8);
      learnt(0, "10");
      again(first);
      readings.clear();
      LocalDate asked = first.plusDays(10);
      Certificate second = again(asked);
      Certificate third = again(asked.plusDays(1));

      assertThat(april(second).since()).contains(asked);
      assertThat(april(third).since()).contains(asked);
      assertThat(third.settledBy()).contains(until(asked));
    }

    @Test
    void began_anew_in_certificates_of_before_which_are_made_again_so() {
      again(MAY.plusDays(8));
      CertificateBasis today = basis(1);
      CertificateBasis before =
          new CertificateBasis(
              today.version(),
              today.lastImport(),
              today.claimed(),
              today.earlier(),
              today.issued(),
              true,
              Withdrawn.NONE,
              false,
              false,
              false,
              List.of());
      LocalDate later = MAY.plusDays(20);

      assertThat(april(made(before, "2026-04", later)).since()).contains(later);
      assertThat(CertificateBasis.fromPlain(before.toPlain())).isEqualTo(before);
      assertThat(CertificateBasis.fromPlain(today.toPlain())).isEqualTo(today);
    }
  }

  @Nested
  class A_document {

    @Test
    void is_made_again_byte_for_byte_of_its_basis_and_the_readings() {
      learnt(0, "10");
      CertificateDocument april = issue("2026-04", MAY.plusDays(8));
      issued.clear();

      RemadeCertificate again =
          april.compare(
              CanonicalForm.digest(april.text().getBytes(UTF_8)),
              made(april.basis(), "2026-04", MAY.plusDays(8)));

      assertThat(again.same()).isTrue();
    }

    @Test
    void that_was_changed_is_not_the_one_that_is_made_again() {
      learnt(0, "10");
      CertificateDocument april = issue("2026-04", MAY.plusDays(8));
      String digest = CanonicalForm.digest(april.text().getBytes(UTF_8));
      issued.clear();
      readings.clear();
      learnt(0, "25");

      assertThat(april.compare(digest, made(april.basis(), "2026-04", MAY.plusDays(8))).same())
          .isFalse();
    }

    @Test
    void in_short_has_the_sums_the_status_and_what_was_missed_and_no_proof() {
      learnt(0, "10");
      CertificateDocument april = issue("2026-04", MAY.plusDays(8));
      CertificateDocument shorter = april.inShort();

      for (String sum : List.of("gross", "deducted", "held", "adjusted", "payable")) {
        assertThat(shorter.sum(sum)).as(sum).isEqualTo(april.sum(sum));
      }
      assertThat(shorter.id()).isEqualTo(april.id());
      assertThat(shorter.place()).isEqualTo(april.place());
      assertThat(shorter.isFinal()).isEqualTo(april.isFinal());
      assertThat(shorter.isProvisional()).isEqualTo(april.isProvisional());
      assertThat(shorter.missed(terms))
          .usingRecursiveComparison()
          .ignoringFields("kpi")
          .isEqualTo(april.missed(terms));
      assertThat(shorter.missed(terms)).extracting(one -> one.kpi().id()).containsExactly("posts");
      assertThat(shorter.text().length()).isLessThan(april.text().length() / 2);
    }

    @Test
    void says_the_same_as_one_that_differs_in_its_number_only() {
      learnt(0, "10");
      CertificateDocument first = issue("2026-04", MAY.plusDays(8));
      CertificateDocument second = issue("2026-04", MAY.plusDays(8));
      CertificateBasis later = basis(2);
      CertificateDocument third =
          CertificateDocument.of("2026-04.3", made(later, "2026-04", MAY.plusDays(8)), later);

      assertThat(second.id()).isEqualTo("2026-04.2");
      assertThat(second.saysSame(first)).isTrue();
      assertThat(third.saysSame(second)).as("of more files").isFalse();
    }

    @Test
    void names_the_kpis_that_it_shows_as_missed_and_what_each_moved() {
      learnt(0, "10");
      CertificateDocument april = issue("2026-04", MAY.plusDays(8));
      Certificate certificate = made(april.basis(), "2026-04", MAY.plusDays(8));
      Ledger ledger = Ledger.booked(terms, series(), MAY.plusDays(9));

      assertThat(april.missed(terms))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.kpi().id()).isEqualTo("posts");
                assertThat(one.run()).isEqualTo(1);
              });
      MovedMoney moved =
          MovedMoney.in(ledger, issued, "2026-04", List.of())
              .apply(certificate.scorecard().results().get(0));
      assertThat(moved.certificate()).contains("2026-04.1");
      assertThat(moved.deducted()).contains(Money.ofRupees("5000.00"));
      assertThat(moved.limited()).isFalse();
      assertThat(moved.held()).isEmpty();
    }

    @Test
    void that_holds_a_result_says_what_depends_on_it() {
      CertificateDocument april = issue("2026-04", MAY.plusDays(8));
      Certificate certificate = made(april.basis(), "2026-04", MAY.plusDays(8));

      MovedMoney moved =
          MovedMoney.in(
                  Ledger.booked(terms, series(), MAY.plusDays(9)),
                  issued,
                  "2026-04",
                  certificate.questions())
              .apply(certificate.scorecard().results().get(0));

      assertThat(moved.held()).contains(Money.ofRupees("5000.00"));
      assertThat(
              MovedMoney.in(ledgerOfNothing(), issued, "2026-04", certificate.questions())
                  .apply(certificate.scorecard().results().get(0)))
          .isEqualTo(MovedMoney.NOTHING);
    }

    private Ledger ledgerOfNothing() {
      return Ledger.booked(terms, CertificateSeries.of(List.of()), MAY.plusDays(9));
    }

    @Test
    void without_its_basis_is_none() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CertificateDocument.fromPlain("x", Map.of("certificate", Map.of())));
    }
  }

  @Nested
  class A_basis {

    @Test
    void comes_back_from_its_tree_and_what_former_versions_did_not_say_stays_unsaid() {
      CertificateBasis now =
          new CertificateBasis(
              2,
              7,
              Optional.of(3),
              List.of(new Certified("2026-04", Money.ofRupees("5.00"))),
              Optional.of(List.of("2026-04.1")),
              true,
              Withdrawn.NONE);
      CertificateBasis then =
          new CertificateBasis(
              2, 7, Optional.empty(), List.of(), Optional.empty(), false, Withdrawn.NONE);

      assertThat(CertificateBasis.fromPlain(now.toPlain())).isEqualTo(now);
      CertificateBasis counted =
          now.countedBy(List.of(new CertificateBasis.CountedBy("IN", 2, "sha256:1")));
      assertThat(CertificateBasis.fromPlain(counted.toPlain())).isEqualTo(counted);
      assertThat(CertificateBasis.fromPlain(then.toPlain())).isEqualTo(then);
      assertThat(then.toPlain()).containsOnlyKeys("termsVersion", "imports", "earlier");
    }

    @Test
    void of_before_there_was_a_ledger_makes_a_certificate_without_one() {
      learnt(0, "10");
      CertificateBasis then =
          new CertificateBasis(
              1, 1, Optional.empty(), List.of(), Optional.empty(), false, Withdrawn.NONE);

      assertThat(made(then, "2026-04", MAY.plusDays(8)).ledger()).isEmpty();
      assertThat(made(basis(1), "2026-04", MAY.plusDays(8)).ledger()).isPresent();
    }

    /** Frozen on 8 May; a contract that came in later takes the word of its files. */
    @ParameterizedTest
    @CsvSource({"2026-05-01, 0", "2026-05-20, 9"})
    void takes_the_word_of_files_only_where_the_contract_came_after_the_freeze(
        LocalDate kept, int claimed) {
      assertThat(claimed(kept, Optional.empty())).isEqualTo(claimed);
    }

    @Test
    void takes_no_more_than_the_final_certificate_took() {
      learnt(0, "25");
      CertificateDocument april = issue("2026-04", MAY.plusDays(30));

      assertThat(april.isFinal()).isTrue();
      assertThat(claimed(LocalDate.of(2026, 6, 1), Optional.of(april))).isZero();
    }

    private int claimed(LocalDate kept, Optional<CertificateDocument> newest) {
      Instant came = Given.start(kept);
      return CertificateBasis.claimed(terms, "2026-04", MAY.plusDays(60), came, 9, newest);
    }
  }

  @Nested
  class What_can_be_issued {

    private List<String> due(LocalDate day) {
      return DuePeriod.of(terms, series(), day).stream()
          .map(one -> one.period().id() + "." + one.number())
          .toList();
    }

    @Test
    void are_the_periods_that_are_over() {
      assertThat(due(MAY.minusDays(1))).isEmpty();
      assertThat(due(MAY.plusMonths(1))).containsExactly("2026-04.1", "2026-05.1");
    }

    @Test
    void is_what_comes_next_then_what_was_passed_over_and_again_the_newest() {
      learnt(1, "25");
      issue("2026-05", MAY.plusMonths(1).plusDays(8));

      assertThat(due(MAY.plusMonths(2).plusDays(1)))
          .containsExactly("2026-06.1", "2026-04.1", "2026-05.2");
      assertThat(due(MAY.plusMonths(1))).as("it rests on a later day").isEmpty();
    }

    @Test
    void is_the_closing_settlement_once_the_last_period_has_its_certificate() {
      LocalDate over = Given.FIRST.plusMonths(6);
      assertThat(due(over.plusDays(9))).doesNotContain("closing.1");
      issue("2026-09", over.plusDays(8));

      assertThat(due(over.plusDays(9))).startsWith("closing.1").endsWith("2026-09.2");
    }

    @Test
    void is_none_that_a_later_one_settled_or_that_knows_less() {
      issue("2026-04", MAY.plusDays(8));
      issue("2026-05", MAY.plusMonths(1).plusDays(8));

      assertThat(series().against("2026-04", MAY.plusMonths(2)))
          .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("certificate.settled"));
      assertThat(series().against("2026-06", MAY))
          .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("certificate.older"));
      assertThat(series().against("2026-06", MAY.plusMonths(2))).isEmpty();
    }
  }
}

package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Certificates in any order, replaced, after amendments, with readings that come late, and closing:
 * certificate, proof sheet, published tree and ledger never differ by a paisa, and no period that
 * is over goes unnamed.
 */
class LedgerPropertyTest {

  private static final int CONTRACTS = 400;

  /** Few contracts are blocked by their ceiling; of those behind this seed some are. */
  private static final int BEFORE_FIRST = 600;

  private static final Certificates CERTIFICATES = Certificates.of(MetricDictionary.shipped());
  private static final Messages WORDS = ProcurementLaw.messages("en");

  private static int issuedInAll;
  private static int heldInAll;
  private static int namedInAll;
  private static int blockedInAll;
  private static int unsettledInAll;
  private static int replacedInAll;

  @RepeatedTest(value = CONTRACTS, name = "seed 600 + {currentRepetition}")
  void all_that_tells_of_money_tells_the_same(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(BEFORE_FIRST + run.getCurrentRepetition());
    RandomContract contract = new RandomContract(random);
    ReadingBook readings = contract.readings();
    List<Issued> issued = new ArrayList<>();
    LocalDate day = contract.periods().get(0).until();
    LocalDate amendedOn = day.plusDays(random.nextInt(80));
    while (day.isBefore(contract.end().plusDays(70))) {
      Terms terms = contract.terms(day.isAfter(amendedOn));
      CertificateSeries series = CertificateSeries.of(issued);
      Optional<String> period = next(random, terms, series, day);
      if (period.isPresent()) {
        issue(terms, readings, period.get(), day, series).ifPresent(issued::add);
      }
      day = day.plusDays(random.nextInt(9, 50));
    }
  }

  private static Optional<String> next(
      SplittableRandom random, Terms terms, CertificateSeries series, LocalDate day) {
    List<String> possible = new ArrayList<>();
    List<BillingPeriod> periods = new ArrayList<>(terms.periods());
    periods.add(terms.period(BillingPeriod.CLOSING).orElseThrow());
    for (BillingPeriod period : periods) {
      if (!day.isBefore(period.until()) && !series.isSettled(period.id())) {
        possible.add(period.id());
      }
    }
    return possible.isEmpty() || random.nextInt(6) == 0
        ? Optional.empty()
        : Optional.of(possible.get(random.nextInt(possible.size())));
  }

  private static Optional<Issued> issue(
      Terms terms, ReadingBook readings, String period, LocalDate day, CertificateSeries series) {
    Certificate certificate =
        CERTIFICATES.certifyAfter(terms, readings, period, day, series).orThrow();
    Ledger ledger = certificate.ledger().orElseThrow();
    CertificateSeries after =
        series.with(Issued.fromPlain(series.nextId(period), certificate.toPlain()));
    boolean blocked =
        certificate.findings().stream().anyMatch(f -> f.weight() == Finding.Weight.BLOCKING);
    assertThat(blocked)
        .isEqualTo(
            terms.ceiling().isPresent()
                && certificate.payable().compareTo(Money.ZERO) > 0
                && after.paid().compareTo(terms.ceiling().get().amount()) > 0);
    isWhole(certificate);
    everyLineAddsUp(ledger, after);
    everyPeriodIsNamed(terms, ledger, after, day);
    if (issuedInAll % 8 == 0) {
      theSheetSaysTheSame(certificate, ledger);
    }
    if (issuedInAll % 3 == 0) {
      othersReadTheSame(terms, readings, day, ledger, after);
    }
    eachDebtIsOrderedOnce(certificate, series, after);
    whatWasReleasedStays(Ledger.booked(terms, series, day), Ledger.booked(terms, after, day));
    aFinalSettlementLeavesNothing(certificate, ledger);
    count(ledger, blocked);
    return blocked ? Optional.empty() : after.of(period);
  }

  private static void isWhole(Certificate certificate) {
    assertThat(certificate.payable())
        .isEqualTo(
            certificate
                .gross()
                .minus(certificate.deducted())
                .minus(certificate.held())
                .plus(certificate.adjusted()));
  }

  private static void everyLineAddsUp(Ledger ledger, CertificateSeries series) {
    Money paid = Money.ZERO;
    Money held = Money.ZERO;
    for (LedgerLine line : ledger.lines()) {
      if (line.isCertified()) {
        Money kept = line.deducted().orElseThrow().plus(line.heldAtFirst().orElseThrow());
        assertThat(line.earned().orElseThrow().minus(kept)).isEqualTo(line.payable());
        assertThat(line.payable().plus(line.adjusted())).isEqualTo(line.paid());
        assertThat(line.held()).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(line.released())
            .isBetween(Money.ZERO, line.heldAtFirst().get().plus(released(line)));
        assertThat(line.since().isPresent()).isEqualTo(line.isHeld());
      } else {
        assertThat(line.paid()).isEqualTo(Money.ZERO);
        assertThat(line.depends().orElseThrow()).isGreaterThanOrEqualTo(Money.ZERO);
      }
      paid = paid.plus(line.paid());
      held = held.plus(line.held());
    }
    assertThat(ledger.paid()).isEqualTo(paid).isEqualTo(series.paid());
    assertThat(ledger.held()).isEqualTo(held);
  }

  /** What became doubtful later was held later, and may be released too. */
  private static Money released(LedgerLine line) {
    return line.adjusted().compareTo(Money.ZERO) > 0 ? line.adjusted() : line.released();
  }

  private static void everyPeriodIsNamed(
      Terms terms, Ledger ledger, CertificateSeries series, LocalDate day) {
    List<String> over =
        terms.periods().stream()
            .filter(period -> !day.isBefore(period.until()))
            .map(BillingPeriod::id)
            .toList();
    List<String> without = over.stream().filter(id -> series.of(id).isEmpty()).toList();
    assertThat(ledger.lines()).extracting(line -> line.period().id()).isEqualTo(over);
    assertThat(ledger.neverCertified()).extracting(line -> line.period().id()).isEqualTo(without);
    assertThat(ledger.toPlain().get("neverCertified")).isEqualTo(without);
  }

  private static void theSheetSaysTheSame(Certificate certificate, Ledger ledger) {
    Map<String, Money> totals = new LinkedHashMap<>();
    for (ProofSheet.Section section : ProofSheet.of(certificate, WORDS).sections()) {
      Money sum = Money.ZERO;
      for (ProofSheet.Line line : section.lines()) {
        if (line.total()) {
          if (!section
              .code()
              .equals("held")) { // its lines are questions, each with what depends on it
            assertThat(line.amount()).as(section.code()).contains(sum);
          }
          totals.put(section.code(), line.amount().orElseThrow());
        } else {
          sum = sum.plus(line.amount().orElse(Money.ZERO));
        }
      }
    }
    assertThat(totals.get("payable")).isEqualTo(certificate.payable());
    assertThat(totals.get("ledger-held")).isEqualTo(ledger.held());
    assertThat(totals.get("ledger-account")).isEqualTo(ledger.paid());
    assertThat(totals.get("ledger-uncertified")).isEqualTo(ledger.due());
    assertThat(totals.getOrDefault("ledger-unsettled", Money.ZERO)).isEqualTo(ledger.unsettled());
    assertThat(totals.getOrDefault("ledger-in-doubt", Money.ZERO)).isEqualTo(ledger.inDoubt());
  }

  /** Boards and lists read what was stored; on the day of the certificate they say what it says. */
  private static void othersReadTheSame(
      Terms terms, ReadingBook readings, LocalDate day, Ledger ledger, CertificateSeries series) {
    Ledger board = CERTIFICATES.ledger(terms, readings, series, day).orThrow();
    Ledger list = Ledger.booked(terms, series, day);
    Map<String, Object> now = board.toPlain();
    now.put("periods", asAsked(now.get("periods"), ledger.toPlain().get("periods")));
    Money besides =
        board.dependingLines().stream()
            .map(line -> line.depends().orElseThrow())
            .reduce(Money.ZERO, Money::plus);
    assertThat(board.depends()).isEqualTo(ledger.depends().plus(besides));
    now.put("depends", ledger.depends().toString());
    assertThat(CanonicalForm.text(Tree.of(now))).isEqualTo(text(ledger));
    assertThat(list.paid()).isEqualTo(ledger.paid());
    assertThat(list.held()).isEqualTo(ledger.held());
    assertThat(list.released()).isEqualTo(ledger.released());
  }

  /**
   * What readings after the freeze have answered already, or moved, a certificate asks, and a board
   * not.
   */
  private static List<Object> asAsked(Object board, Object certificate) {
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i < ((List<?>) board).size(); i++) {
      Map<Object, Object> line = new LinkedHashMap<>((Map<?, ?>) ((List<?>) board).get(i));
      Map<?, ?> asked = (Map<?, ?>) ((List<?>) certificate).get(i);
      if (line.remove("answeredSince") != null) {
        assertThat(line.get("questions")).isEqualTo(List.of());
      }
      if (line.get("certificate") != null) {
        line.remove("depends");
        line.remove("questions");
        Optional.ofNullable(asked.get("questions")).ifPresent(all -> line.put("questions", all));
      }
      lines.add(line);
    }
    return lines;
  }

  /** All sheets that were printed for one period together order what the newest pays. */
  private static void eachDebtIsOrderedOnce(
      Certificate certificate, CertificateSeries before, CertificateSeries after) {
    Succession place = certificate.succession().orElseThrow();
    assertThat(place.toOrder()).isEqualTo(after.paid().minus(before.paid()));
    assertThat(place.replaces()).isEqualTo(before.of(certificate.period().id()).map(Issued::id));
    assertThat(after.of(certificate.period().id()).orElseThrow().id()).isEqualTo(place.number());
    replacedInAll += place.replaces().isPresent() ? 1 : 0;
  }

  /** Issued again or passed over: where nothing else moves, what was released does not. */
  private static void whatWasReleasedStays(Ledger before, Ledger after) {
    for (LedgerLine was : before.lines()) {
      LedgerLine is = after.line(was.period().id()).orElseThrow();
      if (is.certificate().equals(was.certificate())
          && is.adjusted().equals(was.adjusted())
          && is.held().equals(was.held())) {
        assertThat(is.released()).isEqualTo(was.released());
      }
    }
  }

  private static String text(Ledger ledger) {
    return CanonicalForm.text(Tree.of(ledger));
  }

  private static void aFinalSettlementLeavesNothing(Certificate certificate, Ledger ledger) {
    if (certificate.period().isClosing()) {
      assertThat(certificate.isProvisional()).isEqualTo(ledger.isOpen());
      assertThat(certificate.toPlain()).doesNotContainKeys("held", "gross", "deducted");
      if (!certificate.isProvisional()) {
        assertThat(ledger.neverCertified()).isEmpty();
        assertThat(ledger.held()).isEqualTo(Money.ZERO);
        assertThat(ledger.unsettledLines()).isEmpty();
        assertThat(ledger.doubtfulLines()).isEmpty();
        assertThat(ledger.unreadLines()).isEmpty();
      }
    } else {
      LedgerLine own = ledger.line(certificate.period().id()).orElseThrow();
      assertThat(own.held()).isEqualTo(certificate.held());
      assertThat(own.paid()).isEqualTo(certificate.payable().minus(certificate.adjusted()));
    }
  }

  private static void count(Ledger ledger, boolean blocked) {
    issuedInAll++;
    heldInAll += ledger.heldLines().size();
    namedInAll += ledger.neverCertified().size();
    unsettledInAll += ledger.unsettledLines().size();
    blockedInAll += blocked ? 1 : 0;
  }

  /** A property that nothing tries holds of everything. */
  @AfterAll
  static void the_contracts_hold_leave_out_block_and_learn_late() {
    assertThat(issuedInAll).isGreaterThan(CONTRACTS);
    assertThat(heldInAll).isGreaterThan(40);
    assertThat(namedInAll).isGreaterThan(40);
    assertThat(unsettledInAll).isGreaterThan(8);
    assertThat(blockedInAll).isPositive();
    assertThat(replacedInAll).isGreaterThan(CONTRACTS);
  }
}

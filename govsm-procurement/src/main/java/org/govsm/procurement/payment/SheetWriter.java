package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Version;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.PartName;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult;

/** Writes the sections of a proof sheet. */
final class SheetWriter {

  private final Certificate certificate;
  private final Optional<String> replacedBy;
  private final List<CertificateBasis.CountedBy> calendars;
  private final Messages words;

  SheetWriter(
      Certificate certificate,
      Optional<String> replacedBy,
      List<CertificateBasis.CountedBy> calendars,
      Messages words) {
    this.certificate = certificate;
    this.replacedBy = replacedBy;
    this.calendars = List.copyOf(calendars);
    this.words = words;
  }

  String title() {
    Message title =
        certificate.period().isClosing()
            ? Message.of("sheet.title-closing")
            : Message.of("sheet.title").with("period", PeriodWords.named(certificate.period()));
    return words.say(
        title
            .with("contract", certificate.terms().id())
            .with("status", new Term("status." + certificate.status())));
  }

  List<ProofSheet.Section> sections() {
    boolean closing = certificate.period().isClosing() && certificate.ledger().isPresent();
    List<ProofSheet.Section> sections = new ArrayList<>();
    sections.add(heading());
    if (!closing) {
      sections.add(earnings());
      sections.add(new SheetResults(certificate, words).section());
      sections.add(deductions());
      sections.add(held());
    }
    sections.add(adjustments());
    sections.add(payable(closing));
    certificate.succession().ifPresent(place -> sections.add(order(place)));
    sections.add(rights());
    certificate
        .ledger()
        .ifPresent(ledger -> sections.addAll(new SheetLedger(ledger, words).sections()));
    sections.add(proof());
    sections.add(signature());
    return sections;
  }

  private SheetLines lines() {
    return new SheetLines(words);
  }

  private ProofSheet.Section heading() {
    Terms terms = certificate.terms();
    SheetLines lines = lines();
    replacedBy.ifPresent(id -> lines.say(Message.of("sheet.replaced-by").with("id", id)));
    terms.marked().ifPresent(m -> lines.say(Message.of("sheet.marked").with("marked", m)));
    certificate.succession().ifPresent(place -> number(lines, place));
    lines.say(fact("contract", terms.id() + ", " + terms.title()));
    lines.say(fact("buyer", terms.buyer().name()));
    lines.say(fact("supplier", terms.supplier().name()));
    lines.say(days());
    lines.say(Message.of("sheet.as-of").with("day", certificate.asOf()));
    if (certificate.period().isClosing()) {
      lines.say(Message.of("sheet.freeze-closing").with("day", certificate.asOf()));
      if (certificate.isProvisional()) {
        lines.say(Message.of("sheet.not-final"));
      }
    } else {
      lines.say(freeze());
      lines.say(Message.of("sheet." + certificate.status()));
    }
    return lines.section("heading");
  }

  private static void number(SheetLines lines, Succession place) {
    lines.say(fact("number", place.number()));
    place
        .replaces()
        .ifPresent(
            id ->
                lines.say(
                    Message.of("sheet.replaces")
                        .with("id", id)
                        .with("sum", SheetText.rupees(place.orderedBefore()))));
  }

  private Message freeze() {
    return certificate
        .frozenOn()
        .map(day -> Message.of("sheet.freeze").with("day", day))
        .orElseGet(() -> Message.of("sheet.no-freeze"));
  }

  private Message days() {
    BillingPeriod period = certificate.period();
    LocalDate last = period.until().minusDays(1);
    return period.isClosing()
        ? Message.of("sheet.closing").with("last", last)
        : Message.of("sheet.days").with("from", period.from()).with("last", last);
  }

  private static Message fact(String name, String text) {
    return Message.of("sheet.fact." + name).with("text", text);
  }

  private ProofSheet.Section earnings() {
    SheetLines lines = lines();
    for (Earning earning : certificate.earnings()) {
      Message said =
          Message.of("sheet.earning")
              .with("name", name(earning))
              .with("clause", earning.clause())
              .with("why", earning.why());
      earning.sum().ifPresentOrElse(sum -> lines.say(said, sum), () -> lines.say(said));
    }
    return lines.total("gross", certificate.gross()).section("earnings");
  }

  private Object name(Earning earning) {
    return earning
        .platform()
        .map(platform -> certificate.scorecard().result(earning.id(), platform).orElseThrow())
        .<Object>map(result -> name(result))
        .orElseGet(() -> new PartName(earning.id()));
  }

  private Message name(KpiResult result) {
    return Message.of("sheet.kpi")
        .with("title", result.kpi().title(words.language()))
        .with("platform", new Term("platform." + result.platform()));
  }

  private ProofSheet.Section deductions() {
    SheetLines lines = lines();
    for (Deduction deduction : certificate.deductions()) {
      lines.say(said(deduction), deduction.charged());
      if (!deduction.charged().equals(deduction.amount())) {
        lines.explain(
            Message.of("sheet.deduction.limited")
                .with("amount", SheetText.rupees(deduction.amount())));
      }
    }
    lines.total("deducted", certificate.deducted());
    for (Limit limit : certificate.limits()) {
      lines.explain(
          Message.of(limit.clause().isEmpty() ? "sheet.limit.bill" : "sheet.limit")
              .with("cap", new PartName(limit.cap()))
              .with("clause", limit.clause())
              .with("most", SheetText.rupees(limit.most()))
              .with("spared", SheetText.rupees(limit.spared())));
    }
    return lines.section("deductions");
  }

  private Message said(Deduction deduction) {
    KpiResult result =
        certificate.scorecard().result(deduction.kpi(), deduction.platform()).orElseThrow();
    Message said =
        Message.of(deduction.part().isPresent() ? "sheet.deduction" : "sheet.deduction.sum")
            .with("name", name(result))
            .with("clause", deduction.clause());
    return deduction
        .part()
        .map(
            part ->
                said.with("percent", part.points().shown())
                    .with("base", new PartName(deduction.base().orElseThrow()))
                    .with("baseAmount", SheetText.rupees(deduction.baseAmount().orElseThrow())))
        .orElse(said);
  }

  private ProofSheet.Section held() {
    SheetLines lines = lines();
    for (HeldQuestion question : certificate.questions()) {
      lines.say(question.question());
      question
          .atStake()
          .ifPresent(
              sum ->
                  lines.explain(Message.of("sheet.at-stake").with("sum", SheetText.rupees(sum))));
      for (HeldQuestion.Reading reading : question.readings()) {
        lines.explain(said(question, reading));
      }
    }
    if (!certificate.questions().isEmpty()) {
      lines.say(until());
    }
    return lines.total("held-sum", certificate.held()).section("held");
  }

  private Message said(HeldQuestion question, HeldQuestion.Reading reading) {
    String sums = reading.isWhole() ? "sheet.reading" : "sheet.reading-range";
    return reading
        .missing()
        .map(why -> Message.of("sheet.reading-missing").with("why", why))
        .orElseGet(
            () ->
                Message.of(sums)
                    .with("deducted", SheetText.rupees(reading.deducted()))
                    .with("payable", SheetText.rupees(reading.payable()))
                    .with("least", SheetText.rupees(reading.atLeast())))
        .with("reading", reading(question, reading));
  }

  private Message until() {
    return certificate
        .settledBy()
        .map(day -> Message.of("sheet.settle").with("day", day))
        .orElseGet(() -> Message.of("sheet.settle-open"));
  }

  /** A reading has a word by the part of the terms it would be written in, or is a metric. */
  private String reading(HeldQuestion question, HeldQuestion.Reading reading) {
    String part = question.about().substring(question.about().lastIndexOf('/') + 1);
    String key = "open." + part + "." + reading.code();
    return words
        .find("term." + key)
        .or(() -> metric(reading.code()))
        .orElseGet(() -> reading.code());
  }

  private Optional<String> metric(String code) {
    return certificate.dictionary().metrics().stream()
        .filter(metric -> metric.code().equals(code))
        .map(metric -> metric.name(words.language()))
        .findFirst();
  }

  private ProofSheet.Section adjustments() {
    SheetLines lines = lines();
    for (Adjustment adjustment : certificate.adjustments()) {
      lines.say(
          Message.of("sheet.adjustment")
              .with("period", named(adjustment.period()))
              .with("paid", SheetText.rupees(adjustment.paid()))
              .with("due", SheetText.rupees(adjustment.due())),
          adjustment.difference());
      adjustment.why().forEach(lines::explain);
    }
    return lines.total("adjusted", certificate.adjusted()).section("adjustments");
  }

  private Object named(String period) {
    return certificate.terms().period(period).<Object>map(PeriodWords::named).orElse(period);
  }

  /** In a closing settlement nothing is earned: what is held is in the ledger below. */
  private ProofSheet.Section payable(boolean closing) {
    SheetLines lines = lines();
    if (!closing) {
      lines
          .say(Message.of("sheet.gross"), certificate.gross())
          .say(Message.of("sheet.less-deducted"), negative(certificate.deducted()))
          .say(Message.of("sheet.less-held"), negative(certificate.held()));
    }
    lines
        .say(Message.of("sheet.adjusted"), certificate.adjusted())
        .total("payable-sum", certificate.payable());
    certificate
        .supply()
        .ifPresent(
            supply ->
                lines
                    .say(Message.of("sheet.supply-value"), supply.value())
                    .say(Message.of("sheet.supply-damages"), supply.damages()));
    return lines.section("payable");
  }

  /** One debt is ordered once: what the certificate before it ordered is not ordered again. */
  private ProofSheet.Section order(Succession place) {
    SheetLines lines = lines();
    lines.say(Message.of("sheet.order.payable").with("id", place.number()), place.payable());
    place
        .replaces()
        .ifPresent(
            id ->
                lines.say(
                    Message.of("sheet.order.before").with("id", id),
                    negative(place.orderedBefore())));
    lines.total("order-sum", place.toOrder());
    if (place.toOrder().compareTo(Money.ZERO) < 0) {
      lines.explain(Message.of("sheet.order.back"));
    }
    return lines.section("order");
  }

  private static Money negative(Money sum) {
    return Money.ZERO.minus(sum);
  }

  private ProofSheet.Section rights() {
    SheetLines lines = lines();
    for (Right right : certificate.rights()) {
      KpiResult result =
          certificate.scorecard().result(right.kpi(), right.platform()).orElseThrow();
      lines.say(
          Message.of("sheet.right")
              .with("name", name(result))
              .with("clause", result.kpi().clause())
              .with("right", new Term("right." + right.code())));
    }
    certificate.findings().forEach(finding -> lines.say(finding.text()));
    certificate.notes().forEach(lines::say);
    return lines.section("rights");
  }

  private ProofSheet.Section proof() {
    MetricDictionary dictionary = certificate.dictionary();
    SheetLines lines = lines();
    lines
        .say(fact("certificate", certificate.digest()))
        .say(fact("terms", certificate.terms().digest()))
        .say(
            Message.of("sheet.dictionary")
                .with("id", dictionary.id())
                .with("edition", dictionary.edition())
                .with("digest", dictionary.digest()));
    for (CertificateBasis.CountedBy calendar : calendars) {
      lines.say(
          Message.of("sheet.calendar")
              .with("id", calendar.id())
              .with("version", calendar.version())
              .with("digest", calendar.digest()));
    }
    return lines.say(fact("govsm", Version.current())).section("proof");
  }

  private ProofSheet.Section signature() {
    return lines()
        .say(Message.of("sheet.sign.prepared"))
        .say(Message.of("sheet.sign.checked"))
        .say(Message.of("sheet.sign.finance"))
        .section("signature");
  }
}

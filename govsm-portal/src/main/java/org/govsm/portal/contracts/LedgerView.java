package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.payment.FrozenDue;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.payment.Ledger;
import org.govsm.procurement.payment.LedgerLine;

/**
 * The money of a contract as of a day. Every sum is one of the ledger.
 *
 * @param broken why it is by the certificates alone; nothing where it is whole
 */
public record LedgerView(
    WrittenContract contract,
    Ledger ledger,
    Map<String, List<HeldQuestion>> questions,
    MeasureWords names,
    Optional<Message> broken) {

  /**
   * Over what is kept.
   *
   * @param issued the certificates of the contract
   */
  static LedgerView of(
      Transaction tx,
      WrittenContract contract,
      ShownLedger shown,
      List<StoredCertificate> issued,
      ContractServices services,
      Messages words) {
    return of(
        contract,
        shown,
        line -> services.certificates().questions(tx, issued, line),
        new MeasureWords(services.dictionary(), words));
  }

  static LedgerView of(
      WrittenContract contract,
      Ledger ledger,
      Function<LedgerLine, List<HeldQuestion>> asked,
      MeasureWords names) {
    return of(contract, ShownLedger.whole(ledger), asked, names);
  }

  private static LedgerView of(
      WrittenContract contract,
      ShownLedger shown,
      Function<LedgerLine, List<HeldQuestion>> asked,
      MeasureWords names) {
    Ledger ledger = shown.ledger();
    Map<String, List<HeldQuestion>> questions = new LinkedHashMap<>();
    ledger.heldLines().stream()
        .filter(line -> line.answeredSince().isEmpty())
        .forEach(line -> questions.put(line.period().id(), asked(line, asked)));
    return new LedgerView(contract, ledger, questions, names, shown.broken());
  }

  /** What is open by what is known now; else what the certificate asked that holds it. */
  private static List<HeldQuestion> asked(
      LedgerLine line, Function<LedgerLine, List<HeldQuestion>> issued) {
    return line.questions().isEmpty() ? issued.apply(line) : line.questions();
  }

  /** The name of a period. */
  public String name(LedgerLine line, Messages words) {
    return PeriodWords.name(line.period(), words);
  }

  /** Why something is held for a period. */
  public List<HeldQuestion> questions(LedgerLine line) {
    return questions(line.period().id());
  }

  List<HeldQuestion> questions(String period) {
    return questions.getOrDefault(period, List.of());
  }

  /** What is held and no longer asked for. */
  public List<LedgerLine> answeredLines() {
    return ledger.heldLines().stream().filter(line -> line.answeredSince().isPresent()).toList();
  }

  /** What the next certificate settles, where that is not told with what is held. */
  public List<LedgerLine> unsettledLines() {
    return ledger.unsettledLines().stream()
        .filter(line -> line.answeredSince().isEmpty() || !ledger.termsChanged(line).isEmpty())
        .toList();
  }

  /** The certificate that settles what came after a freeze, in words. */
  public static String settledIn(FrozenDue due, Messages words) {
    return settledIn(due.settledIn(), words);
  }

  /** The certificate that settles what is unsettled, in words. */
  public String settledIn(LedgerLine line, Messages words) {
    return settledIn(ledger.settles(line), words);
  }

  static String settledIn(Optional<BillingPeriod> period, Messages words) {
    return words.say(
        period
            .map(
                one ->
                    Message.of(one.isClosing() ? "ledger.in-closing" : "ledger.in-certificate")
                        .with("period", PeriodWords.name(one, words)))
            .orElse(Message.of("ledger.in-later")));
  }

  /** The periods whose certificate would not pay what is due by all that is known now. */
  public List<LedgerLine> frozenLines() {
    return ledger.neverCertified().stream().filter(line -> line.frozen().isPresent()).toList();
  }

  /** Amounts at actuals that could not be read, in words. */
  public String unread(LedgerLine line, Messages words) {
    return words.say(Message.of("ledger.amounts").with("amounts", ledger.unread(line)));
  }

  /** Whether the time for a held part is over. */
  public boolean late(LedgerLine line) {
    return line.until().filter(day -> day.isBefore(ledger.asOf())).isPresent();
  }

  /** What a held question is about, in words. */
  public String about(HeldQuestion question) {
    return names.subject(question.about(), contract.terms(), TermsWords.kpis(contract.terms()));
  }
}

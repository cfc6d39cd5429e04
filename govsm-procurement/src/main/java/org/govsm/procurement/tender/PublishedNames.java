package org.govsm.procurement.tender;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * Names of suppliers in what everybody reads: words of a tender, a recorded question, an answer, a
 * corrigendum or a cancellation that sound like one are for an officer, who says that no supplier
 * is meant. The number of a contract leads everybody to its supplier, and so does an id.
 *
 * @param contracts their numbers, those of awarded tenders, and ids of suppliers
 */
record PublishedNames(
    Supplier<? extends Collection<String>> register,
    Supplier<? extends Collection<String>> contracts) {

  /** Where no register is known. */
  static final PublishedNames NONE = new PublishedNames(List::of, List::of);

  /** The code of the question. */
  static final String QUESTION = "supplier-named";

  private static final Set<Kind> PUBLISHED =
      Set.of(Kind.ANSWER, Kind.CORRIGENDUM, Kind.CANCELLATION);

  private static final Citation OWN = OwnDefault.of("names of suppliers in published texts");

  void check(Tender tender, TenderAct act, ActFindings findings) {
    if (PUBLISHED.contains(act.kind()) || isRecorded(act)) {
      asked(tender, act).ifPresent(text -> ask(text, findings));
    }
  }

  /** Whoever bids writes its own questions; one that the buyer records is in the buyer's words. */
  private static boolean isRecorded(TenderAct act) {
    return act.kind() == Kind.QUESTION && act.role().equals(ActForm.BUYER);
  }

  /** Asks of a tender that is to be published; the name of the buyer itself tells nobody. */
  void check(Tender tender, ActFindings findings) {
    asked(PublishedTexts.of(tender), known(tender)).ifPresent(text -> ask(text, findings));
  }

  private static void ask(Message text, ActFindings findings) {
    findings.refer(QUESTION, text, OWN);
  }

  private Optional<Message> asked(Tender tender, TenderAct act) {
    String text = PublishedTexts.of(act);
    String own = PublishedTexts.of(tender) + "\n" + known(tender);
    return asked(text, own)
        .or(() -> SupplierMention.of(register.get()).begun(text, own).map(PublishedNames::sounds));
  }

  private Optional<Message> asked(String text, String own) {
    return SupplierMention.of(register.get())
        .in(text, own)
        .map(PublishedNames::sounds)
        .or(() -> WrittenNumbers.of(contracts.get()).in(text, own).map(PublishedNames::leads));
  }

  private static Message sounds(String words) {
    return Message.of("tender.act.supplier-named").with("words", words);
  }

  private static Message leads(String number) {
    return Message.of("tender.act.supplier-number").with("words", number);
  }

  /** The name of the buyer and the number of the tender tell nobody. */
  private static String known(Tender tender) {
    return tender.node().branch("buyer").orElseThrow().text("name") + "\n" + tender.id();
  }
}

package org.govsm.procurement.tender;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * Names of suppliers in what everybody reads: words of a tender, a recorded question, an answer, a
 * corrigendum or a cancellation that sound like one are for an officer, who says that no supplier
 * is meant. The number of a contract leads everybody to its supplier.
 *
 * @param contracts their numbers
 */
record PublishedNames(
    Supplier<? extends Collection<String>> register,
    Supplier<? extends Collection<String>> contracts) {

  /** Where no register is known. */
  static final PublishedNames NONE = new PublishedNames(List::of, List::of);

  /** The code of the question. */
  static final String QUESTION = "supplier-named";

  /** Of fewer signs a number may be any. */
  private static final int SHORTEST = 5;

  /** Signs of vowels and the like, which belong to the letter before them. */
  private static final Set<Byte> MARKS =
      Set.of(
          Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK);

  private static final Set<Kind> PUBLISHED =
      Set.of(Kind.ANSWER, Kind.CORRIGENDUM, Kind.CANCELLATION);

  private static final Citation OWN = OwnDefault.of("names of suppliers in published texts");

  void check(Tender tender, TenderAct act, ActFindings findings) {
    if (PUBLISHED.contains(act.kind()) || isRecorded(act)) {
      words(tender, act).ifPresent(words -> ask(words, findings));
    }
  }

  /** Whoever bids writes its own questions; one that the buyer records is in the buyer's words. */
  private static boolean isRecorded(TenderAct act) {
    return act.kind() == Kind.QUESTION && act.role().equals(ActForm.BUYER);
  }

  /** Asks of a tender that is to be published; the name of the buyer itself tells nobody. */
  void check(Tender tender, ActFindings findings) {
    words(PublishedTexts.of(tender), buyer(tender)).ifPresent(words -> ask(words, findings));
  }

  private static void ask(String words, ActFindings findings) {
    findings.refer(QUESTION, Message.of("tender.act.supplier-named").with("words", words), OWN);
  }

  private Optional<String> words(Tender tender, TenderAct act) {
    String text = PublishedTexts.of(act);
    String own = PublishedTexts.of(tender) + "\n" + buyer(tender);
    return words(text, own).or(() -> SupplierMention.of(register.get()).begun(text, own));
  }

  private Optional<String> words(String text, String own) {
    return SupplierMention.of(register.get()).in(text, own).or(() -> number(text, own));
  }

  private Optional<String> number(String text, String own) {
    String read = Skeleton.of(text);
    String known = Skeleton.of(own);
    return contracts.get().stream()
        .filter(number -> number.length() >= SHORTEST)
        .filter(number -> has(read, Skeleton.of(number)))
        .filter(number -> !has(known, Skeleton.of(number)))
        .findFirst();
  }

  /** Whether a number stands in a text apart from other letters, digits and dashes. */
  private static boolean has(String text, String number) {
    for (int at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
      int end = at + number.length();
      if ((at == 0 || isApart(text.codePointBefore(at)))
          && (end == text.length() || isApart(text.codePointAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isApart(int sign) {
    return sign != '-'
        && !Character.isLetterOrDigit(sign)
        && !MARKS.contains((byte) Character.getType(sign));
  }

  private static String buyer(Tender tender) {
    return tender.node().branch("buyer").orElseThrow().text("name");
  }
}

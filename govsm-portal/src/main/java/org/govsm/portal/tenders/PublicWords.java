package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * Public words: what an act says to everybody, as it is published, so that the same words are the
 * same however they are sent.
 *
 * @param about the id of the question that they answer, or the kind of the act
 * @param text each text in a line, the first before the others
 */
record PublicWords(String about, String text) {

  private static final List<String> KINDS =
      List.of(Kind.QUESTION.name(), Kind.CORRIGENDUM.name(), Kind.CANCELLATION.name());

  private static final int DIGEST_FROM = "sha256:".length();
  private static final int DIGEST_TO = DIGEST_FROM + 32;

  /** Those of an act on a tender. */
  static PublicWords of(Transaction tx, StoredTender one, TenderAct act) {
    return switch (act.kind()) {
      case ANSWER -> new PublicWords(act.part().text("question"), act.part().text("text"));
      case CORRIGENDUM -> of(act, "rationale", changed(tx, one, act).values().stream());
      case CANCELLATION ->
          of(act, "reason", act.part().find(TenderActs.ON_CONTRACT, String.class).stream());
      default -> of(act, "text", Stream.empty());
    };
  }

  private static PublicWords of(TenderAct act, String first, Stream<String> others) {
    String text =
        Stream.concat(Stream.of(act.part().text(first)), others.map(PublicWords::line).sorted())
            .filter(one -> !one.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    return new PublicWords(act.kind().name(), text);
  }

  /** What officers alone read is not sent on by another of them. */
  private static Map<String, String> changed(Transaction tx, StoredTender one, TenderAct act) {
    Tender before = new TenderHistory(tx).record(one).tender();
    Tender after = Tender.fromPlain(act.part().toPlain().get("tender")).orThrow();
    return ChangedTexts.of(
        TenderDocument.toPublic(before.toPlain()), TenderDocument.toPublic(after.toPlain()), "");
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** What a key is about: the id of a question, or the kind of an act. */
  static String about(String key) {
    return KINDS.stream().filter(kind -> key.startsWith(kind + "-")).findFirst().orElse(key);
  }

  /** Whether they answer a question. */
  static boolean isAnswer(String about) {
    return !KINDS.contains(about);
  }

  /** By what they are kept: one answer to a question, and all other words of any act. */
  String key() {
    return isAnswer(about)
        ? about
        : about
            + "-"
            + CanonicalForm.digest(Map.of("text", text)).substring(DIGEST_FROM, DIGEST_TO);
  }
}

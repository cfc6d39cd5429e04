package org.govsm.procurement.tender;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * Texts in words of the buyer's own: clauses, and other texts of a tender or of a corrigendum that
 * may shut bidders out, or differ between languages, which no rule can tell. An officer reads them
 * before they are published, all at once; clauses that touch a right of bidders have questions of
 * their own.
 */
final class OwnClauses {

  /** The code of the question. */
  static final String QUESTION = "clauses-in-own-words";

  private static final Citation OWN = OwnDefault.of("a text in own words is read by an officer");

  private OwnClauses() {}

  /** Asks where a tender has such clauses, or other texts that may shut a bidder out. */
  static void check(Tender tender, ActFindings findings) {
    Stream<Message> clauses =
        tender.node().branches("clauses").stream()
            .filter(clause -> isUnread(clause, findings))
            .map(OwnTexts::clause);
    ask(Stream.concat(clauses, OwnTexts.of(tender).stream()).toList(), findings);
  }

  /** Asks of texts, all at once. */
  static void ask(List<Message> own, ActFindings findings) {
    if (!own.isEmpty()) {
      findings.refer(QUESTION, Message.of("tender.check.own-texts").with("texts", own), OWN);
    }
  }

  /** Of a right that the book does not have nothing else asks. */
  private static boolean isUnread(Node clause, ActFindings findings) {
    return DocumentChecks.right(clause)
        .filter(kind -> findings.rule(DocumentChecks.RIGHTS, "right", kind).isPresent())
        .isEmpty();
  }
}
